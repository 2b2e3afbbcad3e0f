package org.tongzhou.portlets.reference;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.reference.FormerText;
import org.tongzhou.core.reference.regulations.LinkRow;
import org.tongzhou.core.reference.regulations.RegulationDeskService;
import org.tongzhou.core.reference.regulations.RegulationDetails;
import org.tongzhou.core.reference.regulations.RegulationService;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** A regulation that is read, and what its keepers do with it. */
@Named("regulation")
@ViewScoped
public class RegulationView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    RegulationService service;
    @Inject
    RegulationDeskService desk;
    @Inject
    Regulations list;
    @Inject
    UserMessages messages;

    private transient RegulationDetails details;
    private Long id;
    private int version;
    private Map<String, Object> from = Map.of();
    private RegulationQuestion question;
    private String reason;
    private FormerText former;

    /** Opens the one that the address names. */
    public void open() {
        from = list.getQuery().parameters();
        details = service.open(list.getRegulationId());
        id = details.regulation().id();
        version = details.regulation().version();
    }

    /** As it is now, not as it was when the view was opened; null if the reader may not see it, as the view says. */
    public RegulationDetails getDetails() {
        if (details == null && id != null) {
            details = service.open(id);
        }
        return details;
    }

    /** What later ones have done to it that ends it. */
    public List<LinkRow> getEnding() {
        return getDetails().backward().stream().filter(link -> !link.act().name().equals("AMENDS")).toList();
    }

    public List<LinkRow> getAmending() {
        return getDetails().backward().stream().filter(link -> link.act().name().equals("AMENDS")).toList();
    }

    public void ask(RegulationQuestion next) {
        question = next;
        reason = null;
    }

    public void dismiss() {
        question = null;
    }

    /** Does what was asked. */
    public void answer() {
        switch (question) {
            case PUBLISH -> desk.publish(id, version);
            case WITHDRAW -> desk.withdraw(id, version, reason);
            case DELETE -> desk.delete(id, version);
            case LEAVE_TO_END -> desk.leaveToEnd(id, version);
        }
        messages.info("regulations.done." + question);
        Views.show(Regulations.VIEW, next());
    }

    /** What was deleted is left; what else was done is seen in it, and going back from there leads to the list. */
    private Map<String, Object> next() {
        Map<String, Object> parameters = new LinkedHashMap<>(question == RegulationQuestion.PUBLISH ? Map.of() : from);
        parameters.put(Regulations.REGULATION, question == RegulationQuestion.DELETE ? Regulations.NO_REGULATION : id);
        return parameters;
    }

    /** Shows how it was before a correction; once more, and it is as it is now. */
    public void showFormer(long step) {
        former = former == null ? service.openFormer(id, step) : null;
    }

    public FormerText getFormer() {
        return former;
    }

    public RegulationQuestion getQuestion() {
        return question;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String text) {
        reason = text;
    }
}
