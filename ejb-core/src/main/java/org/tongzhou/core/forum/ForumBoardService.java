package org.tongzhou.core.forum;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/** Keeps the boards of the forum. A change names the version that was seen. */
@Stateless
public class ForumBoardService {
    @Inject
    BoardRepository boards;
    @Inject
    TopicRepository topics;
    @Inject
    OpenReports open;
    @Inject
    PendingRepository pending;
    @Inject
    PendingPosts desk;
    @Inject
    ForumNews news;
    @Inject
    People people;
    @Inject
    Acts acts;

    /** All boards, in their order. */
    @RequiresPermission(ForumPermissions.ADMINISTER)
    public List<ManagedBoard> list() {
        return boards.list().stream().map(board -> new ManagedBoard(board.getId(), board.getVersion(), board.draft(),
            board.getModerators().stream().map(people::displayName).sorted().toList(), topics.countIn(board.getId()),
            pending.countIn(board.getId(), EnumSet.of(PendingState.WAITING)))).toList();
    }

    /**
     * Adds a board behind the others.
     *
     * @return its id
     * @throws DuplicateException if there is one of this name
     * @throws RuleViolationException if it is for nobody, or names a unit or a moderator that does not exist
     */
    @RequiresPermission(ForumPermissions.ADMINISTER)
    public long add(@NotNull @Valid BoardDraft draft) {
        requireUsable(draft, null);
        int place = boards.list().stream().mapToInt(ForumBoard::getPlace).max().orElse(0) + 1;
        ForumBoard board = new ForumBoard(draft, place);
        boards.add(board);
        acts.tell(told(ForumActs.on(ForumActs.ADD_BOARD, board), null, board.draft()));
        news.changed(board);
        return board.getId();
    }

    /**
     * Changes a board. What is reported in it waits for its new moderators, and so does what was handed in, also where it is not moderated any more.
     *
     * @throws NotFoundException if there is none
     * @throws DuplicateException if there is another one of this name
     * @throws StaleDataException if it was changed since the caller saw it
     * @throws RuleViolationException as {@link #add}
     */
    @RequiresPermission(ForumPermissions.ADMINISTER)
    public void change(long id, int version, @NotNull @Valid BoardDraft draft) {
        ForumBoard board = lock(id);
        requireUsable(draft, id);
        BoardDraft before = board.draft();
        news.changed(board);
        board.change(version, draft);
        boards.flush();
        open.ofBoard(id, news::ask);
        desk.ofBoard(id, news::ask);
        acts.tell(told(ForumActs.on(ForumActs.CHANGE_BOARD, board), before, board.draft()));
        news.changed(board);
        if (!board.draft().isFoundAs(before)) {
            news.readersChanged();
        }
    }

    /** Lets a board change places with the one before it, or after it; the first and the last stay where they are. */
    @RequiresPermission(ForumPermissions.ADMINISTER)
    public void move(long id, boolean forward) {
        List<ForumBoard> all = boards.list();
        int at = all.indexOf(lock(id));
        int other = forward ? at - 1 : at + 1;
        if (other >= 0 && other < all.size()) {
            ForumBoard neighbour = lock(all.get(other).getId());
            int place = neighbour.getPlace();
            neighbour.changePlace(all.get(at).getPlace());
            all.get(at).changePlace(place);
            news.changed(neighbour);
        }
    }

    /**
     * Deletes a board in which nothing was ever written or handed in; others are closed.
     *
     * @throws NotFoundException if there is none
     * @throws RuleViolationException if it has topics, or something was handed in
     */
    @RequiresPermission(ForumPermissions.ADMINISTER)
    public void delete(long id, int version) {
        ForumBoard board = lock(id);
        board.requireSeen(version);
        if (topics.countIn(id) > 0) {
            throw new RuleViolationException("forum.boardUsed", board.getName());
        }
        if (pending.countIn(id, EnumSet.allOf(PendingState.class)) > 0) {
            throw new RuleViolationException("forum.boardPending", board.getName());
        }
        news.changed(board);
        boards.remove(board);
        acts.tell(ForumActs.on(ForumActs.DELETE_BOARD, board));
    }

    private ForumBoard lock(long id) {
        return boards.lock(id).orElseThrow(() -> new NotFoundException("forum.boardNotFound", id));
    }

    private void requireUsable(BoardDraft draft, Long id) {
        if (boards.list().stream().anyMatch(board -> board.getName().equals(draft.name().strip()) && !board.getId().equals(id))) {
            throw new DuplicateException("forum.nameTaken", draft.name().strip());
        }
        Set<String> unknown = new TreeSet<>(draft.audience().units());
        unknown.removeAll(people.listUnits());
        if (!unknown.isEmpty()) {
            throw new RuleViolationException("forum.unitUnknown", unknown.iterator().next());
        }
        draft.moderators().stream().filter(username -> people.find(username).isEmpty()).findFirst().ifPresent(username -> {
            throw new RuleViolationException("forum.moderatorUnknown", username);
        });
    }

    private static AuditedAct told(AuditedAct act, BoardDraft was, BoardDraft is) {
        return act.changed("audience", was == null ? "" : audience(was), audience(is))
            .changed("moderators", was == null ? "" : String.join(", ", new TreeSet<>(was.moderators())), String.join(", ", new TreeSet<>(is.moderators())))
            .changed("open", was == null ? "" : was.open(), is.open()).changed("moderated", was == null ? "" : was.moderated(), is.moderated()).changed("name", was == null ? "" : was.name(), is.name());
    }

    private static String audience(BoardDraft draft) {
        return draft.audience().everybody() ? "*" : String.join(", ", new TreeSet<>(draft.audience().units()));
    }
}
