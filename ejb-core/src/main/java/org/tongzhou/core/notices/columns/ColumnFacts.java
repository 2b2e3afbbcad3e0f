package org.tongzhou.core.notices.columns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.tongzhou.core.shared.Words;

/**
 * What a column is, as those who keep it say.
 *
 * @param unit             label of the unit that owns it; empty for the whole office
 * @param readers          asked for by {@link ColumnKind#RESTRICTED} alone
 * @param authors          who of those who publish writes in it; nobody for all of them
 * @param sectionReviewers user names of who reviews first, {@code officeReviewers} of who does afterwards; without any, that step is left out
 * @param ownReview        whether a reviewer reviews what he wrote himself
 * @param lifeDays         days until what was published expires, if its author says nothing else; 0 for never
 * @param template         what a draft begins with in it
 */
public record ColumnFacts(
    @Words(message = "{notices.columnNameMissing}") @Size(max = ColumnFacts.NAME_MAX_CHARS, message = "{notices.columnNameTooLong}") String name,
    @NotNull @Size(max = ColumnParty.NAME_MAX_CHARS) String unit,
    @NotNull ColumnKind kind,
    @NotNull @Valid Parties readers,
    @NotNull @Valid Parties authors,
    @NotNull @Size(max = Parties.MAX, message = "{notices.partiesTooMany}")
        Set<@Size(max = ColumnParty.NAME_MAX_CHARS, message = "{notices.nameTooLong}") String> sectionReviewers,
    @NotNull @Size(max = Parties.MAX, message = "{notices.partiesTooMany}")
        Set<@Size(max = ColumnParty.NAME_MAX_CHARS, message = "{notices.nameTooLong}") String> officeReviewers,
    boolean ownReview,
    @Min(value = 0, message = "{notices.lifeDaysWrong}") @Max(value = ColumnFacts.LIFE_MAX_DAYS, message = "{notices.lifeDaysWrong}") int lifeDays,
    @NotNull @Valid ColumnTemplate template) {
    public static final int NAME_MAX_CHARS = 40;
    public static final int LIFE_MAX_DAYS = 3660;

    public ColumnFacts {
        sectionReviewers = Set.copyOf(sectionReviewers);
        officeReviewers = Set.copyOf(officeReviewers);
    }

    /** A column that everybody reads, and in which all who publish write without a review. */
    public static ColumnFacts general(String name, String unit) {
        return new ColumnFacts(name, unit, ColumnKind.GENERAL, Parties.NONE, Parties.NONE, Set.of(), Set.of(), false, 0, ColumnTemplate.NONE);
    }

    public ColumnFacts reviewedBy(Set<String> section, Set<String> office) {
        return new ColumnFacts(name, unit, kind, readers, authors, section, office, ownReview, lifeDays, template);
    }

    public ColumnFacts readBy(ColumnKind whom, Parties these) {
        return new ColumnFacts(name, unit, whom, these, authors, sectionReviewers, officeReviewers, ownReview, lifeDays, template);
    }

    public ColumnFacts writtenBy(Parties these) {
        return new ColumnFacts(name, unit, kind, readers, these, sectionReviewers, officeReviewers, ownReview, lifeDays, template);
    }

    public ColumnFacts living(int days) {
        return new ColumnFacts(name, unit, kind, readers, authors, sectionReviewers, officeReviewers, ownReview, days, template);
    }

    public ColumnFacts reviewingOwn() {
        return new ColumnFacts(name, unit, kind, readers, authors, sectionReviewers, officeReviewers, true, lifeDays, template);
    }

    /** @param begun what a draft begins with in it */
    public ColumnFacts beginningWith(ColumnTemplate begun) {
        return new ColumnFacts(name, unit, kind, readers, authors, sectionReviewers, officeReviewers, ownReview, lifeDays, begun);
    }

    Set<String> reviewers(ReviewStep step) {
        return step == ReviewStep.SECTION ? sectionReviewers : officeReviewers;
    }
}
