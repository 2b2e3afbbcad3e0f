package org.tongzhou.portlets.organization;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import org.tongzhou.core.organization.LeaderDuties;
import org.tongzhou.core.organization.LeaderService;
import org.tongzhou.portlets.common.faces.Choice;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** Of which units the person whose file is shown is in charge, and who are his secretaries. */
@Named("charges")
@ViewScoped
public class ChargesView implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What the keeper is filling in or asked. */
    public enum Panel {
        UNIT, SECRETARY, END_UNIT, END_SECRETARY
    }

    @Inject
    LeaderService leaders;
    @Inject
    PersonView person;
    @Inject
    Moments moments;
    @Inject
    UserMessages messages;

    private LeaderDuties duties = LeaderDuties.NONE;
    private Panel panel;
    private LeaderDuties.Tie tie;
    private Choice other;
    private LocalDate from;
    private LocalDate until;

    public void read() {
        duties = leaders.getDuties(person.getId());
        panel = null;
    }

    /** Opens the panel for a new unit or secretary. */
    public void ask(String name) {
        panel = Panel.valueOf(name);
        other = null;
        from = moments.getNow().toLocalDate();
        until = null;
    }

    /** Opens the panel that ends one. */
    public void askEnd(String name, LeaderDuties.Tie about) {
        ask(name);
        tie = about;
        until = from;
    }

    public void dismiss() {
        panel = null;
    }

    public void add() {
        if (panel == Panel.UNIT) {
            leaders.takeCharge(person.getId(), other.id(), from, until);
        } else {
            leaders.addSecretary(person.getId(), other.id(), from, until);
        }
        done();
    }

    public void end() {
        if (panel == Panel.END_UNIT) {
            leaders.endCharge(tie.id(), tie.version(), until);
        } else {
            leaders.endSecretary(tie.id(), tie.version(), until);
        }
        done();
    }

    private void done() {
        messages.info("organization.person.saved", person.getForm().facts().name());
        Views.show("person", Map.of("id", person.getId()));
    }

    public LeaderDuties getDuties() {
        return duties;
    }

    /** Whether there is something to show. */
    public boolean isAny() {
        return !duties.units().isEmpty() || !duties.secretaries().isEmpty();
    }

    public Panel getPanel() {
        return panel;
    }

    public LeaderDuties.Tie getTie() {
        return tie;
    }

    public Choice getOther() {
        return other;
    }

    public void setOther(Choice chosen) {
        other = chosen;
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
}
