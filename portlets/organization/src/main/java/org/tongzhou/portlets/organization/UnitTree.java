package org.tongzhou.portlets.organization;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongzhou.core.organization.OrganizationService;
import org.tongzhou.core.organization.UnitDetails;
import org.tongzhou.core.organization.UnitRow;
import org.tongzhou.portlets.common.faces.Views;

/** The tree of units beside the one that is shown: open down to it; or what was searched for. Both are in the address. */
@Named("tree")
@RequestScoped
public class UnitTree {
    @Inject
    OrganizationService organization;

    private List<UnitRow> units;
    private List<UnitRow> found;
    private Long unit;
    private String text = "";

    private List<UnitRow> units() {
        if (units == null) {
            units = organization.listUnits();
        }
        return units;
    }

    /** The rows of the tree that are in sight. */
    public List<UnitRow> getRows() {
        Set<Long> open = open();
        return units().stream().filter(row -> row.parentId() == null || open.contains(row.parentId())).toList();
    }

    /** Whether the rows below one are in sight. */
    public boolean isOpen(UnitRow row) {
        return !row.leaf() && open().contains(row.id());
    }

    private Set<Long> open() {
        Map<Long, Long> above = new HashMap<>();
        units().forEach(row -> above.put(row.id(), row.parentId()));
        Set<Long> open = new HashSet<>();
        units().stream().filter(row -> row.parentId() == null).forEach(row -> open.add(row.id()));
        for (Long id = unit; id != null; id = above.get(id)) {
            open.add(id);
        }
        return open;
    }

    /** What fits the search. */
    public List<UnitRow> getFound() {
        if (found == null) {
            found = organization.searchUnits(text);
        }
        return found;
    }

    /** Whether something is searched for. */
    public boolean isSearching() {
        return !text.isEmpty();
    }

    /** The search becomes the address. */
    public void find() {
        Views.show("units", Map.of("text", text));
    }

    /** The id of a unit that an address says; empty if it is none. */
    String idIn(String said) {
        return said.matches("\\d{1,18}") && organization.findUnit(Long.parseLong(said)).isPresent() ? said : "";
    }

    /** The label of a unit that an address says; null for none. */
    String label(String id) {
        return id.isEmpty() ? null : organization.findUnit(Long.parseLong(id)).map(UnitDetails.Link::label).orElse(null);
    }

    /** The unit at the top; null where there is none yet. */
    Long top() {
        return units().isEmpty() ? null : Long.valueOf(units().get(0).id());
    }

    public Long getUnit() {
        return unit;
    }

    public void setUnit(Long shown) {
        unit = shown;
    }

    public String getText() {
        return text;
    }

    public void setText(String typed) {
        String asked = typed == null ? "" : typed.strip();
        text = asked.substring(0, Math.min(asked.length(), OrganizationService.TEXT_MAX_CHARS));
    }
}
