package org.tongzhou.portlets.organization;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tongzhou.core.organization.LeaderService;
import org.tongzhou.core.organization.ManagedState;
import org.tongzhou.core.organization.OpeningCheck;
import org.tongzhou.core.organization.OrganizationService;
import org.tongzhou.core.organization.UnitChangeRow;
import org.tongzhou.core.organization.UnitDetails;
import org.tongzhou.core.organization.UnitKind;
import org.tongzhou.core.organization.UnitLeader;
import org.tongzhou.core.organization.UnitRow;
import org.tongzhou.core.organization.UnitService;
import org.tongzhou.portlets.common.faces.Choice;
import org.tongzhou.portlets.common.faces.Texts;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** A unit that is looked at and changed. What is asked before a change stands in the view, and stays there if a service refuses. */
@Named("unit")
@ViewScoped
public class UnitView implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What the keeper is filling in or asked. */
    public enum Panel {
        EDIT, ADD, MOVE, MERGE, ABOLISH
    }

    @Inject
    OrganizationService organization;
    @Inject
    UnitService units;
    @Inject
    LeaderService leaders;
    @Inject
    UnitTree tree;
    @Inject
    UserMessages messages;
    @Inject
    Texts texts;

    private Long id;
    private UnitDetails details;
    private List<UnitRow> children = List.of();
    private List<UnitChangeRow> history = List.of();
    private List<UnitLeader> inCharge = List.of();
    private OpeningCheck opening;
    private Panel panel;
    private UnitForm form = new UnitForm();
    private Choice target;

    /** Shows the unit that the address names, else the one at the top. */
    public void open() {
        Long shown = id == null ? tree.top() : id;
        if (shown == null) {
            return;
        }
        details = organization.getUnit(shown);
        children = organization.listUnits().stream().filter(row -> shown.equals(row.parentId())).toList();
        history = organization.listHistory(shown);
        inCharge = leaders.listLeaders(shown);
        if (details.mayKeep() && details.facts().kind().isOffice()) {
            opening = organization.checkOpening(shown);
        }
    }

    /** The leaders who are in charge of it today. */
    public List<UnitLeader> getInCharge() {
        return inCharge;
    }

    /** Opens a panel. */
    public void ask(String name) {
        panel = Panel.valueOf(name);
        target = null;
        form = panel == Panel.EDIT ? UnitForm.of(details.facts(), getIssuerCodes()) : new UnitForm();
    }

    public void dismiss() {
        panel = null;
    }

    public void save() {
        units.changeUnit(details.id(), details.version(), form.facts());
        done(details.id(), "organization.unit.saved", form.getName());
    }

    public void add() {
        long added = units.addUnit(details == null ? null : details.id(), form.facts());
        done(added, "organization.unit.added", form.getName());
    }

    public void move() {
        units.moveUnit(details.id(), details.version(), Choice.idOf(target));
        done(details.id(), "organization.unit.moved", details.label());
    }

    public void shift(boolean up) {
        units.shiftUnit(details.id(), details.version(), up);
        Views.show("units", Map.of("unit", details.id()));
    }

    public void merge() {
        units.mergeUnit(details.id(), details.version(), target.id());
        done(target.id(), "organization.unit.merged", details.label(), target.label());
    }

    public void abolish() {
        units.abolishUnit(details.id(), details.version());
        done(details.above().isEmpty() ? null : details.above().get(details.above().size() - 1).id(), "organization.unit.abolished", details.label());
    }

    public void manage(ManagedState state) {
        units.setManaged(details.id(), details.version(), state);
        done(details.id(), "organization.unit.saved", details.label());
    }

    private void done(Long shown, String key, Object... arguments) {
        messages.info(key, arguments);
        Views.show("units", shown == null ? Map.of() : Map.of("unit", shown));
    }

    public Long getId() {
        return id;
    }

    public void setId(Long asked) {
        id = asked;
        tree.setUnit(asked);
    }

    /** Null where there is no unit yet, or none such. */
    public UnitDetails getDetails() {
        return details;
    }

    public String getIssuerCodes() {
        return String.join(texts.get("office.list.separator"), details.facts().issuerCodes());
    }

    public List<UnitRow> getChildren() {
        return children;
    }

    /** What the unit lacks; null where it is not asked. */
    public OpeningCheck getOpening() {
        return opening;
    }

    public List<UnitChangeRow> getHistory() {
        return history;
    }

    public Panel getPanel() {
        return panel;
    }

    public UnitForm getForm() {
        return form;
    }

    /** Where it moves, or what it is merged into. */
    public Choice getTarget() {
        return target;
    }

    public void setTarget(Choice chosen) {
        target = chosen;
    }

    /** The kinds to choose from: a section stays one, and a unit a unit. */
    public List<UnitKind> getKinds() {
        boolean editing = panel == Panel.EDIT;
        boolean section = editing && details.facts().kind() == UnitKind.SECTION;
        return Arrays.stream(UnitKind.values()).filter(kind -> !editing || (kind == UnitKind.SECTION) == section)
            .filter(kind -> editing || kind == UnitKind.SECTION || details == null || details.mayChange()).toList();
    }

    /** The states of management that may follow. */
    public List<ManagedState> getManagedNext() {
        return details.managed().next().stream().sorted().toList();
    }
}
