package org.tongzhou.portlets.notices;

import java.io.Serializable;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.notices.DraftEditor;
import org.tongzhou.core.notices.NoticeWorkService;
import org.tongzhou.core.notices.TypedText;
import org.tongzhou.core.notices.UnsavedWork;
import org.tongzhou.core.notices.WorkState;
import org.tongzhou.core.notices.slips.SlipText;
import org.tongzhou.portlets.common.faces.Texts;
import org.tongzhou.portlets.common.faces.UserMessages;

/**
 * What is typed in the form of a draft is kept while it is typed, and offered when it was not saved; who else has the draft open is told. The script of the
 * page (drafting.js) sends what the form holds, as it stands: nothing of the form changes by it.
 */
@Named
@ViewScoped
public class DraftWork implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    NoticeWorkService service;
    @Inject
    DraftView draft;
    @Inject
    DraftFiles files;
    @Inject
    DraftSlip slip;
    @Inject
    Texts texts;
    @Inject
    UserMessages messages;

    private final String window = UUID.randomUUID().toString();
    private final Set<Integer> left = new HashSet<>();
    private List<DraftEditor> others = List.of();
    private UnsavedWork unsaved;
    private Instant keptAt;

    /** The draft is on the screen as it is stored, or empty. */
    void begin() {
        WorkState state = service.begin(id(), window);
        others = state.others();
        unsaved = state.unsaved();
        keptAt = null;
    }

    /** This form goes on from another version: what the script still sends of it as it was, is stored or given up. */
    void begin(int before) {
        leave(before);
        begin();
    }

    void leave(int version) {
        left.add(version);
    }

    /** The page's script asks: with what was typed, what a lost login has left in the browser, or merely because the form is still open. */
    public void keep() {
        SentForm sent = SentForm.ofThisRequest();
        if (sent.isLeft()) {
            service.keep(id(), UUID.randomUUID().toString(), sent.text(draft.getForm().getVersion()));
            begin();
            sent.show("offer");
        } else if (sent.isTyped()) {
            keep(sent);
        }
        List<DraftEditor> before = others;
        others = List.copyOf(service.stay(id(), window));
        if (!others.equals(before)) {
            sent.show("others");
        }
        sent.confirm();
    }

    private void keep(SentForm sent) {
        int version = draft.getForm().getVersion();
        TypedText text = sent.text(version);
        if (text.seenVersion() == version || !left.contains(text.seenVersion())) {
            keptAt = service.keep(id(), window, text);
            sent.show("kept");
        }
    }

    /** Takes what was not saved into the form, where it is saved or not. */
    public void recover() {
        TypedText text = unsaved.text();
        draft.getForm().setTitle(text.title());
        draft.getForm().setBody(text.body());
        files.setIds(text.files());
        SlipText.read(text.slip()).ifPresent(slip::show);
        keptAt = service.keep(id(), window, text);
        service.forget(unsaved.id());
        unsaved = null;
        messages.info("notices.work.recovered");
    }

    public void discard() {
        service.forget(unsaved.id());
        begin();
    }

    private long id() {
        return draft.getId() == null ? 0 : draft.getId();
    }

    /** The names of who else has it open, in one line; empty if nobody has. */
    public String getOthers() {
        return others.stream().map(DraftEditor::name).collect(Collectors.joining(texts.get("office.list.separator")));
    }

    /** Null if there is nothing to come back to. */
    public UnsavedWork getUnsaved() {
        return unsaved;
    }

    /** Null as long as nothing was typed. */
    public Instant getKeptAt() {
        return keptAt;
    }
}
