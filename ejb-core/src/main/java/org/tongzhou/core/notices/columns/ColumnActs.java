package org.tongzhou.core.notices.columns;

import java.util.Set;
import java.util.stream.Collectors;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.shared.RichText;

/** What is done with columns and must be provable later. */
public final class ColumnActs {
    public static final String ADD = "notices.addColumn";
    public static final String CHANGE = "notices.changeColumn";
    public static final String MOVE = "notices.moveColumn";
    /** Up or down among those beside it. */
    public static final String SHIFT = "notices.shiftColumn";
    public static final String CLOSE = "notices.closeColumn";
    public static final String REOPEN = "notices.reopenColumn";
    public static final String DELETE = "notices.deleteColumn";

    private ColumnActs() {
    }

    static AuditedAct on(String action, NoticeColumn column) {
        return AuditedAct.of(action, "column", column.getId(), column.getName());
    }

    static AuditedAct changed(NoticeColumn column, ColumnFacts was, ColumnFacts is) {
        return on(CHANGE, column).changed("name", was.name(), is.name()).changed("unit", was.unit(), is.unit()).changed("columnKind", was.kind(), is.kind())
            .changed("readers", told(was.readers()), told(is.readers())).changed("authors", told(was.authors()), told(is.authors()))
            .changed("sectionReviewers", sorted(was.sectionReviewers()), sorted(is.sectionReviewers()))
            .changed("officeReviewers", sorted(was.officeReviewers()), sorted(is.officeReviewers()))
            .changed("ownReview", was.ownReview(), is.ownReview()).changed("lifeDays", was.lifeDays(), is.lifeDays())
            .changed("template", told(was.template()), told(is.template()));
    }

    private static String told(Parties parties) {
        return String.join(" ", sorted(parties.units()), sorted(parties.roles()), sorted(parties.people())).strip();
    }

    private static String told(ColumnTemplate template) {
        return (template.title() + ' ' + RichText.words(template.body())).strip();
    }

    private static String sorted(Set<String> names) {
        return names.stream().sorted().collect(Collectors.joining(" "));
    }
}
