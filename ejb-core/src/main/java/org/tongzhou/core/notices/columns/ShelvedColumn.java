package org.tongzhou.core.notices.columns;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tongzhou.core.security.Person;

/**
 * A column as it is remembered.
 *
 * @param path    its name behind those above it
 * @param depth   1 for one at the top
 * @param readers who may read it; nobody where everybody may
 */
public record ShelvedColumn(long id, int version, Long parentId, String path, int depth, boolean closed, ColumnFacts facts, Parties readers) {
    public String name() {
        return facts.name();
    }

    public boolean isForEverybody() {
        return facts.kind() == ColumnKind.GENERAL;
    }

    /** Whether the reader's name is to stand upon what is in it. */
    public boolean isMarked() {
        return facts.kind() == ColumnKind.RESTRICTED;
    }

    public boolean isReadBy(Person person) {
        return isForEverybody() || readers.includes(person);
    }

    /** Whether somebody who publishes writes in it. */
    public boolean isWrittenBy(Person person) {
        return !closed && isAuthor(person);
    }

    /** Whether he writes in it while it is open. */
    public boolean isAuthor(Person person) {
        return facts.authors().isEmpty() || isNamedAuthor(person);
    }

    /** Whether he writes in it as one of those whom it names, not as everybody does. */
    boolean isNamedAuthor(Person person) {
        return facts.authors().includes(person);
    }

    /** The first step of a review; none where nothing is reviewed. */
    public Optional<ReviewStep> firstStep() {
        return Stream.of(ReviewStep.values()).filter(step -> !reviewers(step).isEmpty()).findFirst();
    }

    /** The step that has the last word; none where nothing is reviewed. */
    public Optional<ReviewStep> lastStep() {
        return Stream.of(ReviewStep.values()).filter(step -> !reviewers(step).isEmpty()).reduce((first, last) -> last);
    }

    /** Whether something waits for the office once the section has passed it. */
    public boolean hasOfficeReview() {
        return !facts.officeReviewers().isEmpty();
    }

    public Set<String> reviewers(ReviewStep step) {
        return facts.reviewers(step);
    }

    public boolean isReviewer(String username) {
        return Stream.of(ReviewStep.values()).anyMatch(step -> reviewers(step).contains(username));
    }
}
