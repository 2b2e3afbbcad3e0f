package org.tongzhou.portlets.notices;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.notices.NoticeDeskService;
import org.tongzhou.core.notices.NoticeLifeService;
import org.tongzhou.core.notices.NoticeReach;
import org.tongzhou.core.notices.NoticeStatus;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** How a draft ends: published, when its author has confirmed how many it reaches, or deleted. */
@Named
@ViewScoped
public class DraftEnd implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    NoticeDeskService desk;
    @Inject
    NoticeLifeService life;
    @Inject
    DraftView draft;
    @Inject
    UserMessages messages;

    private NoticeReach reach;
    private List<String> reviewers = List.of();

    /** Stores the draft, and asks whether it shall be published to so many. */
    public void askPublish() {
        if (draft.store()) {
            reach = desk.checkPublication(draft.getId(), draft.getForm().getVersion());
            reviewers = List.copyOf(life.listNextReviewers(draft.getId()));
            draft.ask(DraftQuestion.PUBLISH);
        }
    }

    /** Publishes what is on the screen; asks again if by now it reaches others than was said. */
    public void publish() {
        if (!draft.store()) {
            return;
        }
        long told = reach.reached();
        reach = desk.checkPublication(draft.getId(), draft.getForm().getVersion());
        if (reach.reached() != told) {
            messages.warn("notices.draft.reachChanged");
            return;
        }
        List<String> asked = List.copyOf(reviewers);
        reviewers = List.copyOf(life.listNextReviewers(draft.getId()));
        if (asked.isEmpty() != reviewers.isEmpty()) {
            messages.warn("notices.draft.reviewChanged");
            return;
        }
        release();
        Views.show("sent", Map.of("id", draft.getId()));
    }

    private void release() {
        if (!reviewers.isEmpty()) {
            life.submit(draft.getId(), draft.getForm().getVersion());
            messages.info("notices.draft.submitted", draft.getForm().getTitle());
            return;
        }
        desk.publish(draft.getId(), draft.getForm().getVersion());
        if (desk.getOwn(draft.getId()).status() == NoticeStatus.SCHEDULED) {
            messages.info("notices.draft.scheduled", draft.getForm().getTitle());
        } else {
            messages.info("notices.draft.published", draft.getForm().getTitle(), reach.reached());
        }
    }

    public void askDelete() {
        draft.ask(DraftQuestion.DELETE);
    }

    public void delete() {
        if (draft.getId() != null) {
            desk.deleteDraft(draft.getId(), draft.getForm().getVersion());
            messages.info("notices.draft.deleted", draft.getForm().getTitle());
        }
        Views.show("desk", Map.of());
    }

    public void askGiveUp() {
        draft.ask(DraftQuestion.GIVE_UP);
    }

    /** It was withdrawn once, and is so again; what is typed and not saved is left. */
    public void giveUp() {
        desk.giveUp(draft.getId(), draft.getForm().getVersion());
        messages.info("notices.draft.givenUp");
        Views.show("sent", Map.of("id", draft.getId()));
    }

    /** The names of who reviews it before it is published, in one line; empty if nobody does. */
    public String getReviewers() {
        return String.join("、", reviewers);
    }

    public NoticeReach getReach() {
        return reach;
    }
}
