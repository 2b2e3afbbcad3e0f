package org.tongzhou.core.publications;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.publications.scores.RuleDraft;
import org.tongzhou.core.publications.scores.ScoreBook;
import org.tongzhou.core.publications.scores.ScoreTableDetails;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * Books that carriers have used adopted texts, with their points, and takes it back: for what is registered by hand and for what is published here.
 * Has no door of its own; the transaction and the permission are the caller's.
 */
@Dependent
public class AdoptionUses {
    @Inject
    AdoptionRepository adoptions;
    @Inject
    PieceRepository pieces;
    @Inject
    AdoptionScores points;
    @Inject
    ScoreBook scores;
    @Inject
    PieceSight sight;
    @Inject
    PublicationNews news;
    @Inject
    Acts acts;
    @Inject
    Clock clock;

    /** The carriers of the table in force today. */
    public List<RuleDraft> listCarriers() {
        return scores.findTable(scores.today()).map(table -> table.draft().rules()).orElse(List.of());
    }

    /** What a carrier has used, in the order of the days. */
    public List<BookedUse> listBooked(String carrier) {
        return adoptions.listUses(carrier);
    }

    /** The last adopted texts that nobody has used. */
    public List<AdoptedText> listUnused(int max) {
        return list(adoptions.search(new AdoptionFilter("", false), new PageRequest(0, max)).stream().map(AdoptionRow::id).toList());
    }

    /** Adopted texts by their ids, in no order. */
    public List<AdoptedText> list(Collection<Long> ids) {
        return adoptions.list(ids).stream().map(this::text).toList();
    }

    /** Nothing is merged into these texts until the transaction ends. */
    public void hold(Collection<Long> ids) {
        ids.stream().sorted().forEach(adoptions::lock); // in one order
    }

    /** Which of some texts were not given up. */
    public Set<Long> listAdopted(Collection<Long> ids) {
        return adoptions.list(ids).stream().map(Adoption::getId).collect(Collectors.toSet());
    }

    private AdoptedText text(Adoption adoption) {
        String units = pieces.listOf(adoption.getId()).stream().flatMap(piece -> pieces.listUnits(piece).stream()).distinct().collect(Collectors.joining("、"));
        return new AdoptedText(adoption.getId(), adoption.getTitle(), adoption.getBody(), units);
    }

    /**
     * Books that an issue has used a text; not again if somebody has registered that for this issue by hand.
     *
     * @param carrierKey by which all tables know the carrier; {@code carrier} its name where one does not
     * @return the id of the use
     * @throws RuleViolationException if the carrier has used it in another issue, or the table of the day does not know it
     */
    public long book(long adoptionId, String carrier, String carrierKey, String issue, LocalDate day) {
        Adoption adoption = adoptions.lock(adoptionId).orElseThrow(() -> AdoptionService.notFound(adoptionId));
        RuleDraft rule = find(table(day), carrierKey, carrier).orElseThrow(() -> unknown(carrier, day));
        Optional<AdoptionUse> present = standing(adoptionId, rule);
        if (present.isPresent() && issue.replace(" ", "").equals(present.get().getIssue().replace(" ", ""))) {
            return present.get().getId();
        }
        if (present.isPresent()) {
            throw new RuleViolationException("publications.usedInIssue", adoption.getTitle(), rule.name(), present.get().getIssue());
        }
        return book(adoption, new UseDraft(rule.name(), issue, day), rule);
    }

    /** Takes a use back if nobody has done so. */
    public void cancel(long useId, String reason) {
        adoptions.findAdoptionOf(useId).flatMap(adoptions::lock).flatMap(adoption -> adoptions.listUses(adoption.getId()).stream()
            .filter(use -> use.getId() == useId && use.isStanding()).findFirst()).ifPresent(use -> cancel(use, reason));
    }

    /** @throws RuleViolationException if the table of the day does not know the carrier, or there is none */
    RuleDraft rule(String carrier, LocalDate day) {
        return find(table(day), "", carrier).orElseThrow(() -> unknown(carrier, day));
    }

    private static Optional<RuleDraft> find(ScoreTableDetails table, String key, String name) {
        Optional<RuleDraft> known = table.draft().rules().stream().filter(rule -> key.equals(rule.key())).findFirst();
        return known.isPresent() ? known : table.draft().rules().stream().filter(rule -> rule.name().equals(name)).findFirst();
    }

    private ScoreTableDetails table(LocalDate day) {
        return scores.holdTable(day);
    }

    private static RuleViolationException unknown(String carrier, LocalDate day) {
        return new RuleViolationException("publications.carrierUnknown", carrier, day.toString());
    }

    private Optional<AdoptionUse> standing(long adoptionId, RuleDraft rule) {
        return adoptions.listUses(adoptionId).stream().filter(use -> use.isStanding() && use.isIn(rule)).findFirst();
    }

    /** Books the use of a text that is locked. @throws RuleViolationException if the carrier has used it, or it was adopted later than that day */
    long book(Adoption adoption, UseDraft draft, RuleDraft rule) {
        adoption.requireAdopted(draft.day());
        if (standing(adoption.getId(), rule).isPresent()) {
            throw new RuleViolationException("publications.usedAlready", rule.name());
        }
        AdoptionUse use = new AdoptionUse(adoption, rule, draft, table(draft.day()).id(), sight.actor(), clock.instant());
        adoptions.add(use);
        adoption.used();
        points.book(use);
        pieces.listOf(adoption.getId()).forEach(piece -> news.tellAuthor(piece, "pieceUsed", piece.getTitle(), rule.name()));
        acts.tell(PublicationActs.on(PublicationActs.USE, adoption).with("carrier", rule.name()).with("issue", draft.issue()).with("points", rule.points()));
        news.changed();
        return use.getId();
    }

    /** Takes back a use, the text of which is locked. @throws RuleViolationException if it was already */
    void cancel(AdoptionUse use, String reason) {
        use.cancel(sight.actor(), reason, clock.instant());
        use.getAdoption().unused();
        adoptions.listInstructions(use.getAdoption().getId()).stream().filter(each -> each.getUse().getId().equals(use.getId()))
            .forEach(each -> points.cancel(each, sight.actor(), reason));
        points.cancel(use, reason);
        acts.tell(PublicationActs.on(PublicationActs.CANCEL_USE, use.getAdoption()).with("carrier", use.getCarrier()).with("reason", reason));
        news.changed();
    }
}
