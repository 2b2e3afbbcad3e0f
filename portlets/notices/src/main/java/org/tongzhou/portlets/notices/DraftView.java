package org.tongzhou.portlets.notices;

import java.io.Serializable;
import java.util.Map;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.notices.NoticeDeskService;
import org.tongzhou.core.notices.NoticeReach;
import org.tongzhou.core.notices.NoticeStatus;
import org.tongzhou.core.notices.OwnNotice;
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

    /** What the author is asked before it is done. */
    public enum Question {
        PUBLISH, DELETE
    }

    @Inject
    NoticeDeskService desk;
    @Inject
    Moments moments;
    @Inject
    UserMessages messages;

    private Long id;
    private int version;
    private boolean publishedBefore;
    private DraftForm form = new DraftForm();
    private Question question;
    private NoticeReach reach;

    /** Opens the draft that the address names; what is no draft any more is shown as what it is. */
    public void open() {
        if (id == null) {
            return;
        }
        OwnNotice notice = desk.getOwn(id);
        if (notice.status() == NoticeStatus.DRAFT) {
            form = DraftForm.of(notice.draft(), moments::local);
            seen(notice);
        } else {
            Views.show("sent", Map.of("id", id));
        }
    }

    private void seen(OwnNotice notice) {
        version = notice.version();
        publishedBefore = notice.publishedAt() != null;
    }

    /** Stores the draft; a new one gets its address, so that it is found again. */
    public void save() {
        boolean begun = id == null;
        store();
        question = null;
        messages.info("notices.draft.saved");
        if (begun) {
            Views.show("draft", Map.of("id", id));
        }
    }

    private void store() {
        if (id == null) {
            id = desk.addDraft(form.draft(moments::instant));
        } else {
            desk.saveDraft(id, version, form.draft(moments::instant));
        }
        seen(desk.getOwn(id));
    }

    /** Stores the draft, and asks whether it shall be published to so many. */
    public void askPublish() {
        store();
        reach = desk.getReach(id);
        question = Question.PUBLISH;
    }

    public void askDelete() {
        question = Question.DELETE;
    }

    public void dismiss() {
        question = null;
    }

    public void publish() {
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

    public DraftForm getForm() {
        return form;
    }

    public Question getQuestion() {
        return question;
    }

    public NoticeReach getReach() {
        return reach;
    }

    /** What was published once is kept. */
    public boolean isDeletable() {
        return id != null && !publishedBefore;
    }

    public Urgency[] getUrgencies() {
        return Urgency.values();
    }
}
