package org.tongzhou.portlets.organization;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.core.contacts.StarService;
import org.tongzhou.core.organization.ContactRow;
import org.tongzhou.core.organization.ContactService;
import org.tongzhou.core.organization.StaffFilter;
import org.tongzhou.core.organization.StaffSort;
import org.tongzhou.core.organization.UnitDetails;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.portlets.common.faces.AddressedList;
import org.tongzhou.portlets.common.faces.ListQuery;
import org.tongzhou.portlets.common.faces.Views;

/** The directory, in the order of precedence: colleagues of the own unit in the window on the page, everybody where it is maximized. */
@Named
@RequestScoped
public class Contacts extends AddressedList<StaffSort, ContactRow> {
    private static final String VIEW = "contacts";
    private static final int ROWS = 50;
    private static final String UNIT = "unit";

    @Inject
    ContactService contacts;
    @Inject
    StarService starService;
    @Inject
    UnitTree tree;
    @Inject
    Stars stars;

    private List<ContactRow> favourites;
    private Optional<UnitDetails.Link> own;

    public Contacts() {
        super(VIEW, ListQuery.all(StaffSort.PRECEDENCE, false), StaffFilter.TEXT_MAX_CHARS);
    }

    public boolean isWhole() {
        return CurrentPortlet.get().isMaximized();
    }

    @Override
    protected Map<String, UnaryOperator<String>> conditions() {
        return Map.of(UNIT, tree::idIn);
    }

    @Override
    protected ListQuery<StaffSort> asked() {
        if (isWhole()) {
            return read();
        }
        String text = read().text();
        return text.isEmpty() ? all().with(UNIT, getOwn() == null ? "" : String.valueOf(getOwn().id())) : all().searching(text);
    }

    /** In the window on the page everybody is looked for, not those of the own unit that stand there. */
    @Override
    public void find() {
        if (!isWhole()) {
            choose(UNIT, "");
        }
        super.find();
    }

    /** All that were found in the window on the page. */
    public String getFound() {
        return address(link().maximized(), getQuery());
    }

    @Override
    protected int rows() {
        return isWhole() ? ROWS : ContactSettings.rows();
    }

    @Override
    protected Slice<ContactRow> search(ListQuery<StaffSort> asked, PageRequest page) {
        return contacts.search(asked.text(), unit(asked), page);
    }

    private static Long unit(ListQuery<StaffSort> asked) {
        String unit = asked.condition(UNIT);
        return unit.isEmpty() ? null : Long.valueOf(unit);
    }

    /** The unit whose people are shown; null for all. */
    public Long getUnit() {
        return unit(getQuery());
    }

    /** The label of that unit. */
    public String getUnitLabel() {
        return tree.label(getQuery().condition(UNIT));
    }

    /** The user's own unit; null for accounts of nobody in the organization. */
    public UnitDetails.Link getOwn() {
        if (own == null) {
            own = contacts.findOwnUnit();
        }
        return own.orElse(null);
    }

    /** Whom the user has marked, as many as the window has rows for; nobody while somebody is looked for. */
    public List<ContactRow> getFavourites() {
        if (favourites == null) {
            favourites = getText().isEmpty() ? starService.listColleagues() : List.of();
        }
        return favourites.subList(0, Math.min(favourites.size(), rows()));
    }

    /** Colleagues of the own unit who are not marked, in the rows that are left; or those who were found. */
    public List<ContactRow> getOthers() {
        return getPart().rows().stream().filter(row -> !getText().isEmpty() || !stars.has(row.id())).limit((long) rows() - getFavourites().size()).toList();
    }

    /** Marks somebody, or not any more, as the row's form says. */
    public void star() {
        stars.turn();
        Views.show(VIEW, getQuery().parameters());
    }

    public List<ContactGroup> getGroups() {
        return ContactGroup.of(getPart().rows());
    }

    /** The units to choose from, down to the one that is shown. */
    public UnitTree getTree() {
        tree.setUnit(getUnit());
        return tree;
    }

    /** The people of a unit; of all for null. */
    public String unit(Long id) {
        return address(link().maximized(), all().with(UNIT, id == null ? "" : id.toString()));
    }

    /** Everybody who fits the same search. */
    public String getEverywhere() {
        return address(getQuery().with(UNIT, ""));
    }
}
