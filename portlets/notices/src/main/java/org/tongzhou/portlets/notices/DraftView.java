package org.tongzhou.portlets.notices;

import java.io.Serializable;
import java.util.Map;
import java.util.Optional;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.notices.NoticeDeskService;
import org.tongzhou.core.notices.NoticeReach;
import org.tongzhou.core.notices.NoticeStatus;
import org.tongzhou.core.notices.OwnNotice;
import org.tongzhou.core.shared.RichText;
import org.tongzhou.core.shared.Urgency;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/**
 * A draft that is being written: saved as often as its author likes, published when he has confirmed how many it reaches, or deleted.
 * What was typed stays in the form when a service refuses it.
 */
@Named("draft")
@ViewScoped
public class DraftView implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What the author is asked before it is done; whether his text or the one stored meanwhile stays, and what to do with a deleted one. */
    public enum Question {
        PUBLISH, DELETE, STALE, GONE
    }

    @Inject
    NoticeDeskService desk;
    @Inject
    Moments moments;
    @Inject
    UserMessages messages;

    private Long id;
    private int version;
    private boolean opened;
    private boolean publishedBefore;
    private DraftForm form = new DraftForm();
    private Question question;
    private NoticeReach reach;
    private OwnNotice newer;

    /** Opens the draft that the address names; what is no draft any more is shown as what it is. */
    public void open() {
        if (id == null) {
            opened = true;
            return;
        }
        OwnNotice notice = desk.getOwn(id);
        if (notice.status() == NoticeStatus.DRAFT) {
            take(notice);
            opened = true;
        } else {
            Views.show("sent", Map.of("id", id));
        }
    }

    /** The form shows what is stored, cleaned as it is. */
    private void take(OwnNotice notice) {
        form = DraftForm.of(notice.draft(), moments::local);
        version = notice.version();
        publishedBefore = notice.publishedAt() != null;
    }

    /** Stores the draft; a new one gets its address, so that it is found again. */
    public void save() {
        boolean begun = id == null;
        if (!store()) {
            return;
        }
        question = null;
        messages.info("notices.draft.saved");
        if (begun) {
            Views.show("draft", Map.of("id", id));
        }
    }

    /** Whether it is stored; else the author is asked what shall become of his text. */
    private boolean store() {
        if (id == null) {
            id = desk.addDraft(form.draft(moments::instant));
        } else if (isOvertaken()) {
            return false;
        } else {
            desk.saveDraft(id, version, form.draft(moments::instant));
        }
        if (RichText.hasPictures(form.getBody())) {
            messages.warn("notices.draft.noPictures");
        }
        take(desk.getOwn(id));
        return true;
    }

    /** What was published meanwhile is left for the service to refuse. */
    private boolean isOvertaken() {
        Optional<OwnNotice> stored = desk.findOwn(id);
        if (stored.isEmpty()) {
            question = Question.GONE;
            return true;
        }
        newer = stored.get();
        if (newer.version() != version && newer.status() == NoticeStatus.DRAFT) {
            question = Question.STALE;
            return true;
        }
        return false;
    }

    /** The author has seen what was stored meanwhile, and writes over it. */
    public void keepMine() {
        version = newer.version();
        save();
    }

    /** Gives up what was typed for what was stored meanwhile. */
    public void takeStored() {
        take(newer);
        question = null;
    }

    /** Keeps the text of a draft that was deleted meanwhile. */
    public void saveAsNew() {
        id = null;
        save();
    }

    /** Stores the draft, and asks whether it shall be published to so many. */
    public void askPublish() {
        if (store()) {
            reach = desk.checkPublication(id, version);
            question = Question.PUBLISH;
        }
    }

    public void askDelete() {
        question = Question.DELETE;
    }

    public void dismiss() {
        question = null;
    }

    /** Publishes what is on the screen; asks again if by now it reaches others than was said. */
    public void publish() {
        if (!store()) {
            return;
        }
        long asked = reach.reached();
        reach = desk.checkPublication(id, version);
        if (reach.reached() != asked) {
            messages.warn("notices.draft.reachChanged");
            return;
        }
        desk.publish(id, version);
        messages.info("notices.draft.published", form.getTitle(), reach.reached());
        Views.show("sent", Map.of("id", id));
    }

    public void delete() {
        if (id != null) {
            desk.deleteDraft(id, version);
            messages.info("notices.draft.deleted", form.getTitle());
        }
        Views.show("desk", Map.of());
    }

    public Long getId() {
        return id;
    }

    public void setId(Long asked) {
        id = asked;
    }

    /** What the author began with: in the form, so that it outlives an expired session. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int seen) {
        version = seen;
    }

    /** Whether there is a draft to write; if not, the view says why. */
    public boolean isOpened() {
        return opened;
    }

    public DraftForm getForm() {
        return form;
    }

    public Question getQuestion() {
        return question;
    }

    public NoticeReach getReach() {
        return reach;
    }

    /** What was stored since the author opened the draft. */
    public OwnNotice getNewer() {
        return newer;
    }

    /** What was published once is kept. */
    public boolean isDeletable() {
        return id != null && !publishedBefore;
    }

    public Urgency[] getUrgencies() {
        return Urgency.values();
    }
}
