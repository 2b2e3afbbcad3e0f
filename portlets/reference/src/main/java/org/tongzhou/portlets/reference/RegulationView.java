package org.tongzhou.portlets.reference;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
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
public class RegulationView extends HeldView {
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

    /** Does what was asked. */
    public void answer() {
        switch (getQuestion()) {
            case PUBLISH -> desk.publish(id, version);
            case WITHDRAW -> desk.withdraw(id, version, getReason());
            case DELETE -> desk.delete(id, version);
            case LEAVE_TO_END -> desk.leaveToEnd(id, version);
            default -> throw new IllegalStateException("not asked of a regulation: " + getQuestion());
        }
        messages.info("regulations.done." + getQuestion());
        Views.show(Regulations.VIEW, next(Regulations.REGULATION, id, from));
    }

    @Override
    protected FormerText openFormer(long step) {
        return service.openFormer(id, step);
    }
}
