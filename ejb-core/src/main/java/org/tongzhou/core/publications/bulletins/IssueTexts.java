package org.tongzhou.core.publications.bulletins;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.tongzhou.core.publications.AdoptedText;
import org.tongzhou.core.publications.AdoptionUses;
import org.tongzhou.core.shared.RuleViolationException;

/** The texts of an issue beside what is adopted now. */
@Dependent
class IssueTexts {
    @Inject
    IssueRepository issues;
    @Inject
    AdoptionUses uses;

    /** @throws RuleViolationException if one of them was given up since it was taken */
    void requireAdopted(List<IssueText> texts) {
        Set<Long> adopted = uses.listAdopted(adoptions(texts).toList());
        texts.stream().filter(text -> text.getAdoptionId() != null && !adopted.contains(text.getAdoptionId())).findFirst().ifPresent(released -> {
            throw new RuleViolationException("publications.issue.textReleased", released.getTitle());
        });
    }

    /** Which of some adopted texts an issue can take: those that its bulletin can, and what was taken out of a corrected one. */
    Set<Long> listFreeOf(Issue issue, List<Long> adoptions) {
        Set<Long> free = new HashSet<>(issues.listFreeOf(issue.getBulletin(), adoptions));
        listTakenOut(issue).forEach(text -> free.add(text.id()));
        return free;
    }

    /** What stands in the issue that is to be replaced, but not in the corrected one: no other issue can have it until that is signed. */
    List<AdoptedText> listTakenOut(Issue issue) {
        if (issue.getCorrectionOf() == null || issue.number() != null) {
            return List.of();
        }
        Set<Long> present = new HashSet<>(adoptions(issues.listTexts(issue.getId())).toList());
        return uses.list(adoptions(issues.listTexts(issue.getCorrectionOf())).filter(adoption -> !present.contains(adoption)).toList());
    }

    private static Stream<Long> adoptions(List<IssueText> texts) {
        return texts.stream().map(IssueText::getAdoptionId).filter(Objects::nonNull);
    }
}
