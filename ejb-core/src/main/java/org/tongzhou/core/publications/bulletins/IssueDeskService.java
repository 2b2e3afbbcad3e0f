package org.tongzhou.core.publications.bulletins;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.publications.AdoptedText;
import org.tongzhou.core.publications.AdoptionUses;
import org.tongzhou.core.publications.PieceDraft;
import org.tongzhou.core.publications.PublicationPermissions;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.shared.StaleDataException;

/**
 * What editors do with the issues of their bulletins until they are handed in. Each method throws {@link NotFoundException} for what the caller does
 * not see, {@link NotPermittedException} for a bulletin that others edit, and {@link RuleViolationException} for an issue that is not being arranged.
 */
@Stateless
public class IssueDeskService {
    public static final int TEXTS_MAX = 60;

    @Inject
    BulletinRepository bulletins;
    @Inject
    IssueRepository issues;
    @Inject
    AdoptionUses uses;
    @Inject
    IssueTexts texts;
    @Inject
    IssueSight sight;
    @Inject
    IssueNews news;
    @Inject
    Acts acts;
    @Inject
    Clock clock;

    /** The bulletins that the caller edits. */
    @RequiresPermission(PublicationPermissions.EDIT)
    public List<BulletinRow> listBulletins() {
        return sight.listEdited().stream().map(bulletin -> new BulletinRow(bulletin.getId(), bulletin.getName(), bulletin.isOpen(), 0)).toList();
    }

    /** The issues of the caller's bulletins in whatever state. */
    @RequiresPermission(PublicationPermissions.EDIT)
    public Slice<IssueRow> search(@NotNull @Valid IssueFilter filter, @NotNull PageRequest page) {
        List<Long> edited = sight.listEdited().stream().map(Bulletin::getId).filter(id -> filter.bulletins().isEmpty() || filter.bulletins().contains(id)).toList();
        return edited.isEmpty() ? new Slice<>(List.of(), 0)
            : new Slice<>(issues.search(filter, edited, IssueSight.ALL, page), issues.count(filter, edited, IssueSight.ALL));
    }

    /**
     * Begins an issue.
     *
     * @param special whether it is counted with the special ones (增刊)
     * @param title   what it is about; empty if its first text says that
     * @return its id
     */
    @RequiresPermission(PublicationPermissions.EDIT)
    public long begin(long bulletinId, boolean special,
            @NotNull @Size(max = PieceDraft.TITLE_MAX_CHARS, message = "{publications.titleTooLong}") String title) {
        Bulletin bulletin = bulletins.lock(bulletinId).orElseThrow(() -> BulletinService.notFound(bulletinId));
        sight.requireEdits(bulletin);
        bulletin.requireOpen();
        Issue issue = new Issue(bulletin, special, title, null, sight.myName(), clock.instant());
        issues.add(issue);
        news.step(issue, IssueAct.BEGUN, IssueActs.BEGIN, null);
        return issue.getId();
    }

    /** @throws StaleDataException if the issue was changed since the caller saw it */
    @RequiresPermission(PublicationPermissions.EDIT)
    public void rename(long id, int version, @NotNull @Size(max = PieceDraft.TITLE_MAX_CHARS, message = "{publications.titleTooLong}") String title) {
        Issue issue = sight.lockToEdit(id);
        issue.requireSeen(version);
        issue.rename(title, sight.myName(), clock.instant());
        news.changed();
    }

    /** Adopted texts that the issue can take: what was taken out of a corrected one, then the others, the last first. @param text part of their title */
    @RequiresPermission(PublicationPermissions.EDIT)
    public List<AdoptedText> listFree(long id, @NotNull @Size(max = IssueFilter.TEXT_MAX_CHARS, message = "{publications.searchTooLong}") String text,
            @NotNull PageRequest page) {
        Issue issue = sight.get(id);
        sight.requireEdits(issue.getBulletin());
        String asked = text.strip().toLowerCase(Locale.ROOT);
        Stream<AdoptedText> out = page.first() > 0 ? Stream.of() : texts.listTakenOut(issue).stream().filter(adopted -> adopted.title().toLowerCase(Locale.ROOT).contains(asked));
        List<Long> free = issues.listFree(issue.getBulletin(), asked, page);
        return Stream.concat(out, uses.list(free).stream().sorted(Comparator.comparing(adopted -> free.indexOf(adopted.id())))).toList();
    }

    /**
     * Puts adopted texts behind the others, in the order given. @throws RuleViolationException if the bulletin has taken one of them, or there would be
     * more than {@value #TEXTS_MAX}
     */
    @RequiresPermission(PublicationPermissions.EDIT)
    public void take(long id, @NotNull @Size(min = 1, max = TEXTS_MAX, message = "{publications.issue.textsNumber}") List<@NotNull Long> adoptions) {
        Issue issue = sight.lockToEdit(id);
        bulletins.lock(issue.getBulletin().getId()); // of two issues that take one text, the second sees that it is taken
        uses.hold(adoptions); // what is merged into one meanwhile is in it, or comes to the issue afterwards
        if (!texts.listFreeOf(issue, adoptions).containsAll(adoptions)) {
            throw new RuleViolationException("publications.issue.textTaken");
        }
        List<IssueText> present = issues.listTexts(id);
        requireRoom(present.size() + adoptions.size());
        int place = lastPlace(present);
        for (AdoptedText adopted : uses.list(adoptions).stream().sorted(Comparator.comparing(text -> adoptions.indexOf(text.id()))).toList()) {
            place++;
            issues.add(new IssueText(issue, place, adopted));
        }
        changed(issue);
    }

    /** Writes a text for the issue alone, behind the others. @return its id */
    @RequiresPermission(PublicationPermissions.EDIT)
    public long write(long id, @NotNull @Valid TextDraft draft) {
        Issue issue = sight.lockToEdit(id);
        List<IssueText> present = issues.listTexts(id);
        requireRoom(present.size() + 1);
        IssueText text = new IssueText(issue, lastPlace(present) + 1, draft);
        issues.add(text);
        changed(issue);
        return text.getId();
    }

    private static void requireRoom(int number) {
        if (number > TEXTS_MAX) {
            throw new RuleViolationException("publications.issue.textsNumber");
        }
    }

    private static int lastPlace(List<IssueText> present) {
        return present.stream().mapToInt(IssueText::getPlace).max().orElse(0);
    }

    /** A text as it is now. */
    @RequiresPermission(PublicationPermissions.EDIT)
    public TextRow openText(long textId) {
        IssueText text = issues.findText(textId).orElseThrow(() -> new NotFoundException("publications.issue.textNotFound", textId));
        Issue issue = sight.get(text.getIssue().getId());
        sight.requireEdits(issue.getBulletin());
        return text.row();
    }

    /** The same; none if it was taken out meanwhile, or others edit the bulletin. */
    @RequiresPermission(PublicationPermissions.EDIT)
    public Optional<TextRow> findText(long textId) {
        return issues.findText(textId).filter(text -> sight.edits(text.getIssue().getBulletin())).map(IssueText::row);
    }

    /** @throws StaleDataException if another editor has changed the text since the caller saw it */
    @RequiresPermission(PublicationPermissions.EDIT)
    public void change(long textId, int version, @NotNull @Valid TextDraft draft) {
        IssueText text = sight.lockText(textId);
        text.getIssue().requireEditing();
        text.change(version, draft);
        issues.flush();
        changed(text.getIssue());
    }

    /** Lets a text change places with the one before it, or after it; the first and the last stay where they are. */
    @RequiresPermission(PublicationPermissions.EDIT)
    public void move(long textId, boolean forward) {
        IssueText text = sight.lockText(textId);
        text.getIssue().requireEditing();
        List<IssueText> all = issues.listTexts(text.getIssue().getId());
        int at = all.indexOf(text);
        int other = forward ? at - 1 : at + 1;
        if (other >= 0 && other < all.size()) {
            IssueText neighbour = all.get(other);
            int place = neighbour.getPlace();
            neighbour.move(text.getPlace());
            text.move(place);
            changed(text.getIssue());
        }
    }

    /** Takes a text out; an adopted one is free again, as it was adopted. @throws StaleDataException if another editor has changed the text since the caller saw it */
    @RequiresPermission(PublicationPermissions.EDIT)
    public void remove(long textId, int version) {
        IssueText text = sight.lockText(textId);
        Issue issue = text.getIssue();
        issue.requireEditing();
        text.requireSeen(version);
        issues.remove(text);
        changed(issue);
    }

    private void changed(Issue issue) {
        issue.touch(sight.myName(), clock.instant());
        news.changed();
    }

    /**
     * Hands an issue in to who signs it.
     *
     * @throws RuleViolationException if it has no text, one of them says nothing or was given up, or nobody can sign it
     * @throws StaleDataException if it was changed since the caller saw it
     */
    @RequiresPermission(PublicationPermissions.EDIT)
    public void handIn(long id, int version) {
        Issue issue = sight.lockToEdit(id);
        List<IssueText> present = issues.listTexts(id);
        if (present.isEmpty()) {
            throw new RuleViolationException("publications.issue.noText");
        }
        present.stream().filter(IssueText::isEmpty).findFirst().ifPresent(empty -> {
            throw new RuleViolationException("publications.issue.textEmpty", empty.getTitle());
        });
        texts.requireAdopted(present);
        if (sight.signers(issue).isEmpty()) {
            throw new RuleViolationException("publications.issue.noApprover", issue.getBulletin().getName());
        }
        issue.handIn(version, sight.me(), sight.myName(), clock.instant());
        news.step(issue, IssueAct.HANDED_IN, IssueActs.HAND_IN, null);
    }

    /** Takes an issue back before it is signed. */
    @RequiresPermission(PublicationPermissions.EDIT)
    public void recall(long id) {
        Issue issue = sight.lockToEdit(id);
        issue.recall(sight.myName(), clock.instant());
        news.step(issue, IssueAct.RECALLED, IssueActs.RECALL, null);
    }

    /** Deletes an issue that was never published. @throws StaleDataException if it was changed since the caller saw it */
    @RequiresPermission(PublicationPermissions.EDIT)
    public void delete(long id, int version) {
        Issue issue = sight.lockToEdit(id);
        issue.requireEditing();
        issue.requireSeen(version);
        issue.requireNeverNumbered();
        acts.tell(IssueActs.on(IssueActs.DELETE, issue));
        news.forget(issue);
        issues.remove(issue);
    }
}
