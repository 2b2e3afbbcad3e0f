package org.tongzhou.core.notices.columns;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongzhou.core.organization.Reach;
import org.tongzhou.core.organization.Reaches;
import org.tongzhou.core.security.People;

/** Who keeps columns, to be told what becomes of them; it has no door of its own. */
@Dependent
public class ColumnKeepers {
    /** Where they find them. */
    public static final String HREF = "/p/home?_open=%2Fnotices%3A%3Anotices";

    private final Columns columns;
    private final People people;
    private final Reaches reaches;

    @Inject
    public ColumnKeepers(Columns columns, People people, Reaches reaches) {
        this.columns = columns;
        this.people = people;
        this.reaches = reaches;
    }

    /** User names of who keeps a column as one of its unit; where there is nobody, of who keeps those of the whole office. */
    public Set<String> of(long columnId) {
        String unit = columns.get(columnId).facts().unit();
        Map<Boolean, Set<String>> byReach = people.listUsernames(ColumnPermissions.KEEP).stream().filter(username -> people.find(username).isPresent())
            .collect(Collectors.partitioningBy(username -> reaches.of(username, ColumnPermissions.KEEP).all(), Collectors.toSet()));
        Set<String> own = byReach.get(false).stream().filter(username -> covers(username, unit)).collect(Collectors.toSet());
        return own.isEmpty() ? byReach.get(true) : own;
    }

    private boolean covers(String username, String unit) {
        Reach reach = reaches.of(username, ColumnPermissions.KEEP);
        return !unit.isEmpty() && (reaches.listLabels(reach).contains(unit) || reach.home() && people.find(username).filter(person -> person.unit().equals(unit)).isPresent());
    }
}
