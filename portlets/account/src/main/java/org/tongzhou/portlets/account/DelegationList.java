package org.tongzhou.portlets.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.tongzhou.core.delegation.DelegationFilter;
import org.tongzhou.core.delegation.DelegationListService;
import org.tongzhou.core.delegation.DelegationRow;
import org.tongzhou.core.delegation.DelegationSide;
import org.tongzhou.core.delegation.DelegationSort;
import org.tongzhou.core.delegation.DelegationState;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.shared.TodoKind;
import org.tongzhou.portlets.common.faces.AddressedList;
import org.tongzhou.portlets.common.faces.CsvFile;
import org.tongzhou.portlets.common.faces.ListQuery;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.RenderLink;
import org.tongzhou.portlets.common.faces.Texts;
import org.tongzhou.portlets.common.faces.Views;

/** The delegations by the user, to him, or of the people that he keeps. */
@Named("delegationList")
@RequestScoped
public class DelegationList extends AddressedList<DelegationSort, DelegationRow> {
    /** The public render parameter that names the delegation to be shown. */
    private static final String DELEGATION = "delegationId";
    private static final String SIDE = "side";
    private static final String STATE = "state";

    @Inject
    DelegationListService service;
    @Inject
    Texts texts;
    @Inject
    Moments moments;

    private Boolean keeping;

    public DelegationList() {
        super("delegations", ListQuery.all(DelegationSort.FROM, true), DelegationFilter.TEXT_MAX_CHARS);
    }

    @Override
    protected Map<String, UnaryOperator<String>> conditions() {
        return Map.of(SIDE, said -> oneOf(DelegationSide.values(), said), STATE, said -> oneOf(DelegationState.values(), said));
    }

    @Override
    protected Slice<DelegationRow> search(ListQuery<DelegationSort> asked, PageRequest page) {
        return service.search(filter(asked), page);
    }

    private static DelegationFilter filter(ListQuery<DelegationSort> asked) {
        return new DelegationFilter(side(asked), asked.text(), state(asked), asked.order().by(), asked.order().descending());
    }

    private static DelegationSide side(ListQuery<DelegationSort> asked) {
        String side = asked.condition(SIDE);
        return side.isEmpty() ? DelegationSide.MINE : DelegationSide.valueOf(side.toUpperCase(Locale.ROOT));
    }

    private static DelegationState state(ListQuery<DelegationSort> asked) {
        String state = asked.condition(STATE);
        return state.isEmpty() ? null : DelegationState.valueOf(state.toUpperCase(Locale.ROOT));
    }

    /** Where somebody comes from a notification, the delegation is shown at once. */
    public void lead() {
        String id = parameter(DELEGATION);
        if (id != null && id.matches("\\d{1,18}")) {
            Views.show("delegation", Map.of("id", id));
        }
    }

    @Override
    protected RenderLink link() {
        return super.link().without(DELEGATION);
    }

    /** The list from a delegation. */
    public String getBack() {
        return link().toString();
    }

    public DelegationSide getSide() {
        return side(getQuery());
    }

    /** The list of another side, in the usual order. @param name of one of {@link DelegationSide} */
    public String side(String name) {
        return address(all().with(SIDE, ListQuery.name(DelegationSide.valueOf(name))));
    }

    /** Whether there are people for whom the user may delegate. */
    public boolean isKeeping() {
        if (keeping == null) {
            keeping = service.mayMakeForOthers();
        }
        return keeping;
    }

    public DelegationState[] getStates() {
        return DelegationState.values();
    }

    /** The only state shown; null for all. */
    public DelegationState getState() {
        return state(getQuery());
    }

    public void setState(DelegationState chosen) {
        choose(STATE, chosen == null ? "" : ListQuery.name(chosen));
    }

    /** Whether only some of a side are looked for. */
    public boolean isSearching() {
        return !getText().isEmpty() || getState() != null;
    }

    /** The words for what is delegated. */
    public String kinds(Set<TodoKind> kinds) {
        return kinds.isEmpty() ? texts.get("delegations.kinds.all")
            : kinds.stream().sorted().map(kind -> texts.get("todo.kind." + kind)).collect(Collectors.joining(texts.get("office.list.separator")));
    }

    /** Sends all that fits as a file. */
    public void export() {
        new CsvFile<DelegationRow>()
            .column(texts.get("delegations.owner"), DelegationRow::owner)
            .column(texts.get("delegations.delegate"), DelegationRow::delegate)
            .column(texts.get("delegations.from"), row -> row.from().toString())
            .column(texts.get("delegations.until"), row -> row.until().toString())
            .column(texts.get("delegations.kinds"), row -> kinds(row.kinds()))
            .column(texts.get("delegations.state"), row -> texts.get("delegation.state." + row.state()))
            .send(texts.of("office.export.name", texts.get("javax.portlet.title"), moments.getToday()), service.export(filter(getQuery())));
    }
}
