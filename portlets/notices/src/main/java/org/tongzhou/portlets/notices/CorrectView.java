package org.tongzhou.portlets.notices;

import java.io.Serializable;
import java.util.Map;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tongzhou.core.notices.NoticeCorrectionService;
import org.tongzhou.core.notices.OwnNotice;
import org.tongzhou.core.shared.RichText;
import org.tongzhou.portlets.common.faces.PastedPictures;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** A published notice that is put right before its readers' eyes. */
@Named("correct")
@ViewScoped
public class CorrectView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    NoticeCorrectionService service;
    @Inject
    DraftFiles files;
    @Inject
    PastedPictures pasted;
    @Inject
    UserMessages messages;

    private Long id;
    private boolean opened;
    private int version;
    private OwnNotice overtaking;
    private String title;
    private String body;
    private String note;

    /** Opens the notice that the address names. Shown anew, it keeps what is not stored yet. */
    public void open() {
        if (id != null && !opened) {
            OwnNotice notice = service.open(id);
            version = notice.version();
            title = notice.draft().title();
            body = notice.draft().body();
            files.open(id);
            opened = true;
        }
    }

    /** Where somebody else was faster, the notice as it is now is shown beside what was typed. */
    public void save() {
        OwnNotice now = service.open(id);
        if (now.version() != version) {
            overtaking = now;
            return;
        }
        body = pasted.keep(body == null ? "" : body, files);
        service.correct(id, version, title, body, files.files(), note);
        messages.info("notices.correct.done", title);
        if (RichText.countPictures(service.open(id).draft().body()) < RichText.countPictures(body)) {
            messages.warn("notices.draft.noPictures");
        }
        Views.show("versions", Map.of("id", id));
    }

    /** What was typed is to replace what the other has written. */
    public void goOn() {
        version = overtaking.version();
        overtaking = null;
        if (files.follow(id)) {
            messages.warn("notices.draft.filesGone");
        }
    }

    /** Whether the text shows a picture that is among the files. */
    public boolean isShown(FileLine line) {
        return body != null && RichText.pictures(body).contains(line.getId());
    }

    /** As somebody else has changed it meanwhile; null if nobody has. */
    public OwnNotice getOvertaking() {
        return overtaking;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long asked) {
        id = asked;
    }

    /** Whether there is something to correct; if not, the view says why. */
    public boolean isOpened() {
        return opened;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String typed) {
        title = typed;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String markup) {
        body = markup;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String typed) {
        note = typed;
    }
}
