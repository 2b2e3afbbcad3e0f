package org.tongzhou.core.publications.bulletins;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.publications.AdoptionUses;
import org.tongzhou.core.publications.scores.RuleDraft;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/** Keeps the bulletins. A change names the version that was seen. */
@Stateless
public class BulletinService {
    public static final String KEEP = "publications:bulletins";

    @Inject
    BulletinRepository bulletins;
    @Inject
    IssueRepository issues;
    @Inject
    AdoptionUses uses;
    @Inject
    IssueNews news;
    @Inject
    People people;
    @Inject
    Acts acts;

    /** All bulletins, in the order in which they were founded. */
    @RequiresPermission(KEEP)
    public List<BulletinDetails> list() {
        return bulletins.list().stream().map(bulletin -> new BulletinDetails(bulletin.getId(), bulletin.getVersion(), bulletin.draft(),
            issues.countOf(bulletin.getId()), bulletin.getApprovers().stream().map(people::displayName).sorted().toList())).toList();
    }

    /** The names of the carriers that points are given for today. */
    @RequiresPermission(KEEP)
    public List<String> listCarriers() {
        return uses.listCarriers().stream().map(RuleDraft::name).toList();
    }

    /** The names of posts, in whatever unit. */
    @RequiresPermission(KEEP)
    public List<String> listPosts() {
        return List.copyOf(people.listPosts());
    }

    /**
     * Founds a bulletin.
     *
     * @return its id
     * @throws DuplicateException if there is one of this name
     * @throws RuleViolationException if nobody is to read it, or it names a carrier, a unit, a post or somebody that does not exist
     */
    @RequiresPermission(KEEP)
    public long add(@NotNull @Valid BulletinDraft draft) {
        requireUsable(draft, null);
        Bulletin bulletin = new Bulletin(draft, key(draft.carrier(), null));
        bulletins.add(bulletin);
        acts.tell(told(IssueActs.on(IssueActs.ADD_BULLETIN, bulletin), null, bulletin.draft()));
        news.changed();
        return bulletin.getId();
    }

    /**
     * Changes a bulletin. What waits to be signed waits for who signs now; what was published is read by who reads it now.
     *
     * @throws NotFoundException if there is none
     * @throws DuplicateException if there is another one of this name
     * @throws StaleDataException if it was changed since the caller saw it
     * @throws RuleViolationException as {@link #add}; or if it names no editor, and the accounts of all whom it named are disabled
     */
    @RequiresPermission(KEEP)
    public void change(long id, int version, @NotNull @Valid BulletinDraft draft) {
        Bulletin bulletin = bulletins.lock(id).orElseThrow(() -> notFound(id));
        requireUsable(draft, id);
        BulletinDraft before = bulletin.draft();
        requireEditors(before.editors(), draft.editors());
        bulletin.change(version, draft, key(draft.carrier(), bulletin));
        bulletins.flush();
        issues.listWaiting(id).forEach(news::ask);
        acts.tell(told(IssueActs.on(IssueActs.CHANGE_BULLETIN, bulletin), before, bulletin.draft()));
        news.readersChanged();
    }

    static NotFoundException notFound(long id) {
        return new NotFoundException("publications.bulletin.notFound", id);
    }

    /** What the tables know a carrier by; a bulletin keeps the one it has, even if the present table has dropped it. */
    private String key(String carrier, Bulletin present) {
        if (carrier.isBlank()) {
            return "";
        }
        return uses.listCarriers().stream().filter(rule -> rule.name().equals(carrier)).map(RuleDraft::key).findFirst().orElseGet(() -> {
            if (present == null || !present.getCarrier().equals(carrier)) {
                throw new RuleViolationException("publications.bulletin.carrierUnknown", carrier);
            }
            return present.getCarrierKey();
        });
    }

    private void requireUsable(BulletinDraft draft, Long id) {
        if (bulletins.list().stream().anyMatch(other -> other.getName().equals(draft.name().strip()) && !other.getId().equals(id))) {
            throw new DuplicateException("publications.bulletin.nameTaken", draft.name().strip());
        }
        requireKnown(draft.readers().units(), people.listUnits(), "publications.unitWrong");
        requireKnown(draft.readers().posts(), people.listPosts(), "publications.bulletin.postWrong");
        Stream.of(draft.readers().people(), draft.editors(), draft.approvers()).flatMap(Set::stream).filter(username -> people.find(username).isEmpty()).findFirst()
            .ifPresent(username -> {
                throw new RuleViolationException("publications.bulletin.personWrong", username);
            });
    }

    /** With none, all would edit it: that is chosen, and does not come about by itself. */
    private void requireEditors(Set<String> before, Set<String> chosen) {
        if (chosen.isEmpty() && !before.isEmpty() && before.stream().allMatch(username -> people.find(username).isEmpty())) {
            throw new RuleViolationException("publications.bulletin.editorsGone");
        }
    }

    private static void requireKnown(Set<String> named, Set<String> known, String refusal) {
        if (!known.containsAll(named)) {
            throw new RuleViolationException(refusal);
        }
    }

    private static AuditedAct told(AuditedAct act, BulletinDraft was, BulletinDraft is) {
        return act.changed("readers", was == null ? "" : said(was.readers().marks()), said(is.readers().marks()))
            .changed("editors", was == null ? "" : said(was.editors()), said(is.editors()))
            .changed("approvers", was == null ? "" : said(was.approvers()), said(is.approvers()))
            .changed("carrier", was == null ? "" : was.carrier(), is.carrier()).changed("open", was == null ? "" : was.open(), is.open());
    }

    private static String said(Set<String> names) {
        return String.join(", ", new TreeSet<>(names));
    }
}
