package org.tongzhou.portlets.notices;

import java.io.Serializable;
import java.util.Map;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.notices.NoticeDeskService;
import org.tongzhou.core.notices.NoticeReach;
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
    DraftView draft;
    @Inject
    UserMessages messages;

    private NoticeReach reach;

    /** Stores the draft, and asks whether it shall be published to so many. */
    public void askPublish() {
        if (draft.store()) {
            reach = desk.checkPublication(draft.getId(), draft.getForm().getVersion());
            draft.ask(DraftQuestion.PUBLISH);
        }
    }

    /** Publishes what is on the screen; asks again if by now it reaches others than was said. */
    public void publish() {
        if (!draft.store()) {
            return;
        }
        long asked = reach.reached();
        reach = desk.checkPublication(draft.getId(), draft.getForm().getVersion());
        if (reach.reached() != asked) {
            messages.warn("notices.draft.reachChanged");
            return;
        }
        desk.publish(draft.getId(), draft.getForm().getVersion());
        messages.info("notices.draft.published", draft.getForm().getTitle(), reach.reached());
        Views.show("sent", Map.of("id", draft.getId()));
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

    public NoticeReach getReach() {
        return reach;
    }
}
