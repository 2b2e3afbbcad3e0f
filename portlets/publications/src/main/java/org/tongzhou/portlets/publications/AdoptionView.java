package org.tongzhou.portlets.publications;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.publications.AdoptionDetails;
import org.tongzhou.core.publications.AdoptionPart;
import org.tongzhou.core.publications.AdoptionService;
import org.tongzhou.core.publications.InstructionDraft;
import org.tongzhou.core.publications.UseDraft;
import org.tongzhou.core.publications.scores.RuleDraft;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** An adopted text: rewritten, shared, used, instructed upon. What was done leads to it anew. */
@Named("adoption")
@ViewScoped
public class AdoptionView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    AdoptionService adoptions;
    @Inject
    Moments moments;
    @Inject
    UserMessages messages;

    private Long id;
    private int version;
    private boolean opened;
    private transient AdoptionDetails details;
    private AdoptionQuestion question;
    private Long target;
    private final UseForm form = new UseForm();
    private String title;
    private String body;
    private Map<Long, Integer> shares = new HashMap<>();

    public void open() {
        if (id != null) {
            details = adoptions.open(id);
            version = details.version();
            opened = true;
        }
    }

    /** As it is now; null if there is none, as the view says. */
    public AdoptionDetails getDetails() {
        if (details == null && opened) {
            details = adoptions.open(id);
        }
        return details;
    }

    /** @param about the use or the instruction; null if it is about the text */
    public void ask(AdoptionQuestion next, Long about) {
        question = next;
        target = about;
        form.clear(moments.getNow().toLocalDate());
        title = getDetails().row().title();
        body = getDetails().body();
        shares = new HashMap<>();
        getDetails().parts().forEach(part -> shares.put(part.pieceId(), part.percent()));
    }

    public void dismiss() {
        question = null;
    }

    /** Does what was asked. */
    public void answer() {
        switch (question) {
            case REVISE -> adoptions.revise(id, version, title, body == null ? "" : body);
            case SHARE -> adoptions.share(id, version, shares);
            case RELEASE -> adoptions.release(id, version);
            case USE -> adoptions.use(id, version, new UseDraft(form.getCarrier(), form.getIssue() == null ? "" : form.getIssue(), form.getDay()));
            case CANCEL_USE -> adoptions.cancelUse(target, form.getReason());
            case INSTRUCT -> adoptions.instruct(target, new InstructionDraft(form.getLeader(), form.getWords(), form.getDay()));
            case CANCEL_INSTRUCTION -> adoptions.cancelInstruction(target, form.getReason());
            default -> throw new IllegalStateException(question.name());
        }
        messages.info("publications.done." + question);
        if (question == AdoptionQuestion.RELEASE) {
            Views.show("adoptions", Map.of());
        } else {
            Views.show("adoption", Map.of("id", id));
        }
    }

    public List<RuleDraft> getCarriers() {
        return form.getDay() == null ? List.of() : adoptions.listCarriers(form.getDay());
    }

    public List<AdoptionPart> getParts() {
        return getDetails().parts();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long asked) {
        id = asked;
    }

    public AdoptionQuestion getQuestion() {
        return question;
    }

    public Long getTarget() {
        return target;
    }

    public UseForm getForm() {
        return form;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String text) {
        title = text;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String markup) {
        body = markup;
    }

    public Map<Long, Integer> getShares() {
        return shares;
    }
}
