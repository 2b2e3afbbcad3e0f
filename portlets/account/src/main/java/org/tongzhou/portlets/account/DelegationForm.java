package org.tongzhou.portlets.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tongzhou.core.delegation.DelegationListService;
import org.tongzhou.core.delegation.DelegationRequest;
import org.tongzhou.core.delegation.DelegationService;
import org.tongzhou.core.security.PeopleService;
import org.tongzhou.core.security.PersonRow;
import org.tongzhou.core.shared.TodoKind;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** A new delegation, of the user's own work or of somebody's whom he keeps; who stands in for the owner (AB 角) is proposed. */
@Named("delegationForm")
@ViewScoped
public class DelegationForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    DelegationListService list;
    @Inject
    DelegationService delegations;
    @Inject
    PeopleService people;
    @Inject
    Moments moments;
    @Inject
    UserMessages messages;

    private boolean keeping;
    private PersonRow owner;
    private PersonRow delegate;
    private LocalDate from;
    private LocalDate until;
    private List<TodoKind> kinds = new ArrayList<>();
    private boolean withPending = true;
    private String reason;

    public void open() {
        keeping = list.mayMakeForOthers();
        from = moments.getNow().toLocalDate();
        until = from;
        delegate = keeping ? null : substitute().orElse(null); // whose it is is not known yet
    }

    private Optional<PersonRow> substitute() {
        return list.findSubstitute(ownerName()).flatMap(people::findPerson);
    }

    private String ownerName() {
        return owner == null ? "" : owner.username();
    }

    /** Nobody named is who stands in for the owner, if the user agrees. */
    public void send() {
        if (delegate == null) {
            delegate = substitute().orElse(null);
            if (delegate != null) {
                messages.info("delegations.proposed", delegate.name());
                return;
            }
        }
        long id = delegations.make(new DelegationRequest(ownerName(), delegate == null ? "" : delegate.username(), from, until,
            kinds == null ? Set.of() : Set.copyOf(kinds), withPending, reason == null ? "" : reason));
        messages.info("delegations.made");
        Views.show("delegation", Map.of("id", id));
    }

    /** The kinds of work that can be delegated. */
    public List<TodoKind> getChoices() {
        return Stream.of(TodoKind.values()).filter(TodoKind::isDelegable).toList();
    }

    /** Whether there are people for whom the user may delegate. */
    public boolean isKeeping() {
        return keeping;
    }

    public PersonRow getOwner() {
        return owner;
    }

    public void setOwner(PersonRow chosen) {
        owner = chosen;
    }

    public PersonRow getDelegate() {
        return delegate;
    }

    public void setDelegate(PersonRow chosen) {
        delegate = chosen;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate day) {
        from = day;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate day) {
        until = day;
    }

    public List<TodoKind> getKinds() {
        return kinds;
    }

    public void setKinds(List<TodoKind> chosen) {
        kinds = chosen;
    }

    public boolean isWithPending() {
        return withPending;
    }

    public void setWithPending(boolean wanted) {
        withPending = wanted;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String typed) {
        reason = typed;
    }
}
