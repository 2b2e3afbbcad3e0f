package org.tongzhou.portlets.notices;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.notices.DraftEditor;
import org.tongzhou.core.notices.NoticeWorkService;
import org.tongzhou.core.notices.UnsavedWork;
import org.tongzhou.core.notices.WorkState;
import org.tongzhou.core.shared.RichText;
import org.tongzhou.portlets.common.faces.Texts;

/** What is typed in the form of a draft is kept while it is typed; who else has the draft open is told. */
@Named
@ViewScoped
public class DraftWork implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    NoticeWorkService service;
    @Inject
    Texts texts;

    private final String window = UUID.randomUUID().toString();
    private long noticeId;
    private List<DraftEditor> others = List.of();
    private UnsavedWork unsaved;
    private UnsavedWork recovered;
    private Instant keptAt;

    /** A draft is on the screen as it is stored, or empty. @param id null for one that is not stored yet */
    void begin(Long id) {
        noticeId = id == null ? 0 : id;
        if (recovered != null) {
            service.forget(recovered.id());
            recovered = null;
        }
        show(service.begin(noticeId, window));
    }

    private void show(WorkState state) {
        keptAt = state.keptAt();
        others = state.others();
        unsaved = state.unsaved() == null || recovered != null && recovered.id() == state.unsaved().id() ? null : state.unsaved();
    }

    void keep(DraftForm form) {
        UnsavedWork offered = unsaved;
        show(service.keep(noticeId, window, form.getVersion(), form.getTitle() == null ? "" : form.getTitle(), form.getBody()));
        unsaved = offered; // what is asked does not change under one's hands
    }

    /** Takes what was not saved into the form, where it is saved or not. */
    void recover(DraftForm form) {
        form.setTitle(unsaved.title());
        form.setBody(unsaved.body());
        recovered = unsaved;
        unsaved = null;
    }

    public void discard() {
        service.forget(unsaved.id());
        show(service.begin(noticeId, window));
    }

    /** Who else has it open, in one line; empty if nobody has. */
    public String getOthers() {
        return others.stream().map(each -> each.own() ? texts.get("notices.work.yourself") : each.name()).distinct()
            .collect(Collectors.joining(texts.get("office.list.separator")));
    }

    /** Null if there is nothing to come back to. */
    public UnsavedWork getUnsaved() {
        return unsaved;
    }

    /** Its words, to look at. */
    public String getWords() {
        return RichText.words(unsaved.body());
    }

    /** Null as long as nothing was typed. */
    public Instant getKeptAt() {
        return keptAt;
    }
}
