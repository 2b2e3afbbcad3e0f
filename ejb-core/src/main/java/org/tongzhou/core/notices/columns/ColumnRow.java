package org.tongzhou.core.notices.columns;

/**
 * A column in the tree of those who keep some of them.
 *
 * @param depth    1 for one at the top
 * @param kept     whether it is the caller's to change; others are shown as what lies above
 * @param contents how much stands in it
 * @param sections how many people review first, {@code offices} how many do afterwards
 */
public record ColumnRow(long id, int version, String name, String unit, ColumnKind kind, int depth, boolean closed, boolean kept, long contents,
    int sections, int offices, int lifeDays) {

    static ColumnRow of(ShelvedColumn column, boolean kept, long contents) {
        ColumnFacts facts = column.facts();
        return new ColumnRow(column.id(), column.version(), facts.name(), facts.unit(), facts.kind(), column.depth(), column.closed(), kept, contents,
            facts.sectionReviewers().size(), facts.officeReviewers().size(), facts.lifeDays());
    }
}
