package org.tongzhou.core.publications;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.publications.scores.RuleDraft;
import org.tongzhou.core.publications.scores.ScoreBook;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.shared.Words;

/**
 * Adopted texts: editors rewrite them, register where they were used and what leaders wrote on them; points are booked with that, in one
 * transaction, and taken back with it. Each method throws {@link NotFoundException} for what is not there.
 */
@Stateless
public class AdoptionService {
    private static final int WHOLE = 100;

    @Inject
    AdoptionRepository adoptions;
    @Inject
    PieceRepository pieces;
    @Inject
    AdoptionScores points;
    @Inject
    AdoptionUses uses;
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

    /** The adopted texts that fit a filter, the last first. */
    @RequiresPermission(PublicationPermissions.EDIT)
    public Slice<AdoptionRow> search(@NotNull @Valid AdoptionFilter filter, @NotNull PageRequest page) {
        return new Slice<>(adoptions.search(filter, page), adoptions.count(filter));
    }

    @RequiresPermission(PublicationPermissions.EDIT)
    public AdoptionDetails open(long id) {
        Adoption adoption = adoptions.find(id).orElseThrow(() -> notFound(id));
        List<AdoptionPart> parts = pieces.listOf(id).stream()
            .map(piece -> new AdoptionPart(piece.getId(), piece.getTitle(), piece.getUnit(), piece.row().authorName(), piece.getPercent())).toList();
        Map<Long, List<InstructionRow>> instructions = adoptions.listInstructions(id).stream()
            .collect(Collectors.groupingBy(each -> each.getUse().getId(), Collectors.mapping(Instruction::row, Collectors.toList())));
        List<UseRow> uses = adoptions.listUses(id).stream().map(use -> use.row(instructions.getOrDefault(use.getId(), List.of()))).toList();
        return new AdoptionDetails(adoption.row(), adoption.getVersion(), adoption.getBody(), parts, uses);
    }

    /** The carriers of the table in force on a day, in its order; none where there is no table. */
    @RequiresPermission(PublicationPermissions.EDIT)
    public List<RuleDraft> listCarriers(@NotNull(message = "{publications.dayMissing}") LocalDate day) {
        return scores.findTable(day).map(table -> table.draft().rules()).orElse(List.of());
    }

    /** Rewrites a text. @throws RuleViolationException if it was used, or says nothing @throws StaleDataException if it was changed since it was seen */
    @RequiresPermission(PublicationPermissions.EDIT)
    public void revise(long id, int version,
            @Words(message = "{publications.titleMissing}") @Size(max = PieceDraft.TITLE_MAX_CHARS, message = "{publications.titleTooLong}") String title,
            @NotNull @Size(max = PieceDraft.BODY_MAX_CHARS, message = "{publications.bodyTooLong}") String body) {
        Adoption adoption = lock(id);
        String was = adoption.getTitle();
        adoption.revise(version, title, body);
        acts.tell(PublicationActs.on(PublicationActs.REVISE, adoption).changed("title", was, adoption.getTitle()));
        news.changed();
    }

    /**
     * Says how the points of a text are shared among its pieces (联合报送).
     *
     * @param percentages by the ids of its pieces, all of them, 100 together
     * @throws RuleViolationException if they are not, or it was used already
     * @throws StaleDataException if it was changed since it was seen
     */
    @RequiresPermission(PublicationPermissions.EDIT)
    public void share(long id, int version, @NotNull @Size(max = EditorService.PIECES_MAX, message = "{publications.sharesWrong}") Map<@NotNull Long, @NotNull Integer> percentages) {
        Adoption adoption = lock(id);
        adoption.requireUnused(version);
        List<Piece> parts = pieces.listOf(id);
        boolean each = parts.stream().allMatch(piece -> percentages.getOrDefault(piece.getId(), 0) > 0);
        if (!each || percentages.size() != parts.size() || percentages.values().stream().mapToLong(Integer::intValue).sum() != WHOLE) {
            throw new RuleViolationException("publications.sharesWrong");
        }
        parts.forEach(piece -> piece.share(percentages.get(piece.getId())));
        adoptions.touch(adoption);
        acts.tell(PublicationActs.on(PublicationActs.SHARE, adoption).with("shares", parts.stream()
            .map(piece -> piece.getUnit() + ' ' + piece.getPercent() + '%').collect(Collectors.joining(", "))));
    }

    /** Gives a text up; its pieces wait again. @throws RuleViolationException if it was used @throws StaleDataException if it was changed since it was seen */
    @RequiresPermission(PublicationPermissions.EDIT)
    public void release(long id, int version) {
        Adoption adoption = lock(id);
        adoption.requireUnused(version);
        adoption.release(clock.instant());
        for (Piece piece : pieces.listOf(id)) {
            piece.release(clock.instant());
            news.step(piece, PieceAct.RELEASED, null);
        }
        acts.tell(PublicationActs.on(PublicationActs.RELEASE, adoption));
    }

    /**
     * Registers that a carrier has used a text, which books its points by the table of that day.
     *
     * @return the id of the use
     * @throws RuleViolationException if it has used it already, the table does not know it, there is none, or the day is still to come or
     *         before the text was adopted
     * @throws StaleDataException if the text was changed since it was seen
     */
    @RequiresPermission(PublicationPermissions.EDIT)
    public long use(long id, int version, @NotNull @Valid UseDraft draft) {
        Adoption adoption = lock(id);
        adoption.requireSeen(version);
        requirePast(draft.day().isAfter(scores.today()));
        return uses.book(adoption, draft, uses.rule(draft.carrier(), draft.day()));
    }

    /** Takes a registered use back, with its instructions and all points. @throws RuleViolationException if it was already */
    @RequiresPermission(PublicationPermissions.EDIT)
    public void cancelUse(long useId, @Words(message = "{publications.reasonMissing}")
            @Size(max = PieceStep.REMARK_MAX_CHARS, message = "{publications.reasonTooLong}") String reason) {
        uses.cancel(lockUse(useId), reason);
    }

    /**
     * Registers what a leader has written on a text that was used. It adds the bonus of the carrier; of several instructions of one level only the
     * highest bonus counts.
     *
     * @throws RuleViolationException if the use was cancelled, or the day is before it or still to come
     */
    @RequiresPermission(PublicationPermissions.EDIT)
    public void instruct(long useId, @NotNull @Valid InstructionDraft draft) {
        AdoptionUse use = lockUse(useId);
        use.requireStanding();
        requirePast(draft.day().isAfter(scores.today()) || draft.day().isBefore(use.getUsedOn()));
        Instruction instruction = new Instruction(use, draft, sight.actor(), clock.instant());
        adoptions.add(instruction);
        points.settle(use);
        pieces.listOf(use.getAdoption().getId()).forEach(piece -> news.tellAuthor(piece, "pieceInstructed", piece.getTitle(), instruction.getLeader()));
        acts.tell(PublicationActs.on(PublicationActs.INSTRUCT, use.getAdoption()).with("leader", draft.leader()).with("carrier", use.getCarrier())
            .with("points", instruction.getPoints()));
        news.changed();
    }

    /** Takes a registered instruction back, with its bonus; what others then add is booked anew. */
    @RequiresPermission(PublicationPermissions.EDIT)
    public void cancelInstruction(long id, @Words(message = "{publications.reasonMissing}")
            @Size(max = PieceStep.REMARK_MAX_CHARS, message = "{publications.reasonTooLong}") String reason) {
        AdoptionUse use = lockUse(adoptions.findUseOf(id).orElseThrow(() -> noInstruction(id)));
        Instruction instruction = adoptions.listInstructions(use.getAdoption().getId()).stream().filter(each -> each.getId() == id).findFirst()
            .orElseThrow(() -> noInstruction(id));
        points.cancel(instruction, sight.actor(), reason);
        points.settle(use);
        acts.tell(PublicationActs.on(PublicationActs.CANCEL_INSTRUCTION, use.getAdoption()).with("leader", instruction.getLeader()).with("reason", reason));
        news.changed();
    }

    private static NotFoundException noInstruction(long id) {
        return new NotFoundException("publications.instructionNotFound", id);
    }

    private static void requirePast(boolean wrong) {
        if (wrong) {
            throw new RuleViolationException("publications.dayWrong");
        }
    }

    private static NotFoundException noUse(long id) {
        return new NotFoundException("publications.useNotFound", id);
    }

    /** The text is locked before it is read: points are booked one after the other. */
    private AdoptionUse lockUse(long id) {
        long adoption = adoptions.findAdoptionOf(id).orElseThrow(() -> noUse(id));
        lock(adoption);
        return adoptions.listUses(adoption).stream().filter(use -> use.getId() == id).findFirst().orElseThrow(() -> noUse(id));
    }

    private Adoption lock(long id) {
        return adoptions.lock(id).orElseThrow(() -> notFound(id));
    }

    static NotFoundException notFound(long id) {
        return new NotFoundException("publications.adoptionNotFound", id);
    }
}
