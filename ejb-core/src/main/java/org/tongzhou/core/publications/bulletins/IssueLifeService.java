package org.tongzhou.core.publications.bulletins;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.publications.AdoptionUses;
import org.tongzhou.core.publications.PublicationPermissions;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.OfficeZone;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.shared.Words;

/**
 * Issues are signed and so published, returned, withdrawn and corrected. The number is given, and what adopted texts earn is booked, in the
 * transaction that publishes. Each method throws {@link NotFoundException} for what the caller does not see.
 */
@Stateless
public class IssueLifeService {
    @Inject
    BulletinRepository bulletins;
    @Inject
    IssueRepository issues;
    @Inject
    AdoptionUses uses;
    @Inject
    IssueTexts adopted;
    @Inject
    IssueSight sight;
    @Inject
    IssueNews news;
    @Inject
    Clock clock;

    /**
     * Signs an issue, which publishes it with the next number of its year; a corrected one takes over the number of the one that it replaces.
     *
     * @throws NotPermittedException if the caller does not sign for the bulletin
     * @throws RuleViolationException if it does not wait for that, the caller has handed it in and another can sign it, the bulletin is closed, one of the texts was given up, or its carrier has used it
     *     elsewhere
     * @throws StaleDataException if it is not as the caller has read it
     */
    @RequiresLogin
    public void publish(long id, int version) {
        Issue issue = sight.lock(id);
        sight.requireSigns(issue);
        issue.requireApproving();
        issue.requireSeen(version);
        Bulletin bulletin = bulletins.lock(issue.getBulletin().getId()).orElseThrow(() -> IssueSight.notFound(id));
        sight.requireSigns(issue); // others may sign for it since
        Issue original = issue.getCorrectionOf() == null || issue.number() != null ? null // it has taken its place already
            : issues.lock(issue.getCorrectionOf()).orElseThrow(() -> IssueSight.notFound(id));
        List<IssueText> texts = issues.listTexts(id);
        adopted.requireAdopted(texts);
        Instant now = clock.instant();
        issue.publish(number(issue, bulletin, original, now), texts.get(0).getTitle(), sight.myName(), now);
        if (original != null) {
            replace(original, texts, now);
        }
        book(issue, bulletin, texts);
        issues.forgetPaper(id);
        issues.forgetReadings(id);
        news.step(issue, IssueAct.PUBLISHED, IssueActs.PUBLISH, null);
        news.tellPublished(issue);
    }

    /** Nobody else gives one while the bulletin is locked: so none is given twice and none is left out. */
    private IssueNumber number(Issue issue, Bulletin bulletin, Issue original, Instant now) {
        if (issue.number() != null) {
            return issue.number();
        }
        if (original != null) {
            return original.number();
        }
        int year = LocalDate.ofInstant(now, OfficeZone.ID).getYear();
        Integer total = bulletin.isCountsTotal() ? Math.max(bulletin.getTotalBefore(), issues.lastTotal(bulletin.getId()).orElse(0)) : null;
        return IssueNumber.after(year, issues.lastNumber(bulletin.getId(), year, issue.isSpecial()), total, issue.isSpecial());
    }

    /** Uses of texts that both have go on, with what leaders wrote on them; others are taken back. */
    private void replace(Issue original, List<IssueText> texts, Instant now) {
        original.replace(sight.myName(), now);
        Map<Long, IssueText> kept = texts.stream().filter(text -> text.getAdoptionId() != null).collect(Collectors.toMap(IssueText::getAdoptionId, text -> text));
        for (IssueText former : used(issues.listTexts(original.getId()))) {
            Optional.ofNullable(kept.get(former.getAdoptionId())).ifPresentOrElse(text -> text.book(former.getUseId()),
                () -> uses.cancel(former.getUseId(), original.getLabel()));
            former.book(null);
        }
        news.step(original, IssueAct.REPLACED, IssueActs.REPLACE, null);
        news.found(original);
    }

    private static List<IssueText> used(List<IssueText> texts) {
        return texts.stream().filter(text -> text.getUseId() != null).sorted(Comparator.comparing(IssueText::getAdoptionId)).toList();
    }

    private void book(Issue issue, Bulletin bulletin, List<IssueText> texts) {
        if (bulletin.getCarrier().isEmpty()) {
            return;
        }
        texts.stream().filter(text -> text.getAdoptionId() != null && text.getUseId() == null)
            .sorted(Comparator.comparing(IssueText::getAdoptionId)) // in one order, whoever publishes what
            .forEach(text -> text.book(uses.book(text.getAdoptionId(), bulletin.getCarrier(), bulletin.getCarrierKey(), issue.number().printed(),
                issue.getPublishedOn())));
    }

    /**
     * Returns an issue to its editors.
     *
     * @throws NotPermittedException if the caller does not sign for the bulletin
     * @throws RuleViolationException if it does not wait for that
     * @throws StaleDataException if it is not as the caller has read it
     */
    @RequiresLogin
    public void giveBack(long id, int version, @Words(message = "{publications.reasonMissing}")
            @Size(max = IssueStep.REMARK_MAX_CHARS, message = "{publications.reasonTooLong}") String remark) {
        Issue issue = sight.lock(id);
        sight.requireApproves(issue);
        issue.requireApproving();
        issue.requireSeen(version);
        issue.recall(sight.myName(), clock.instant());
        news.step(issue, IssueAct.RETURNED, IssueActs.RETURN, remark);
        news.tellReturned(issue, remark);
    }

    /**
     * Withdraws a published issue, and what its texts have earned; or again one that was withdrawn and is arranged anew.
     *
     * @throws RuleViolationException if it is neither, or is being corrected
     */
    @RequiresPermission(PublicationPermissions.EDIT)
    public void withdraw(long id, @Words(message = "{publications.reasonMissing}")
            @Size(max = IssueStep.REMARK_MAX_CHARS, message = "{publications.reasonTooLong}") String reason) {
        Issue issue = sight.lockToEdit(id);
        requireNotCorrected(issue);
        issue.withdraw(sight.myName(), clock.instant());
        for (IssueText text : used(issues.listTexts(id))) {
            uses.cancel(text.getUseId(), reason);
            text.book(null);
        }
        news.step(issue, IssueAct.WITHDRAWN, IssueActs.WITHDRAW, reason);
        news.found(issue);
    }

    /** Has a withdrawn issue be arranged again; it keeps its number. @throws RuleViolationException if it was not withdrawn */
    @RequiresPermission(PublicationPermissions.EDIT)
    public void reopen(long id) {
        Issue issue = sight.lockToEdit(id);
        issue.reopen(sight.myName(), clock.instant());
        news.step(issue, IssueAct.REOPENED, IssueActs.REOPEN, null);
    }

    /**
     * Begins a corrected issue with the same texts, which replaces the published one when it is published itself; until then that one is read.
     *
     * @return its id
     * @throws RuleViolationException if it is not published, or is being corrected already
     */
    @RequiresPermission(PublicationPermissions.EDIT)
    public long correct(long id) {
        Issue issue = sight.lockToEdit(id);
        issue.requireCorrectable();
        issue.getBulletin().requireOpen();
        requireNotCorrected(issue);
        Issue corrected = new Issue(issue.getBulletin(), issue.isSpecial(), issue.getTitle(), id, sight.myName(), clock.instant());
        issues.add(corrected);
        issues.listTexts(id).forEach(text -> issues.add(new IssueText(corrected, text)));
        news.step(corrected, IssueAct.BEGUN, IssueActs.BEGIN, null);
        return corrected.getId();
    }

    private void requireNotCorrected(Issue issue) {
        if (issues.isBeingCorrected(issue.getId())) {
            throw new RuleViolationException("publications.issue.beingCorrected", issue.getLabel());
        }
    }
}
