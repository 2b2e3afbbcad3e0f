package org.tongzhou.core.forum;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.security.Caller;
import org.tongzhou.core.security.People;
import org.tongzhou.core.security.Person;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;

/** What the caller sees of the forum: boards that are not meant for him, and what is in them, are not there. */
@Dependent
class ForumSight {
    @Inject
    BoardRepository boards;
    @Inject
    TopicRepository topics;
    @Inject
    PostRepository posts;
    @Inject
    Caller caller;
    @Inject
    CurrentUser currentUser;
    @Inject
    People people;

    Person me() {
        return caller.person();
    }

    Signature signature() {
        Person me = me();
        return new Signature(me.username(), people.displayName(me.username()), me.unit());
    }

    private boolean administers() {
        return currentUser.isPermitted(ForumPermissions.ADMINISTER);
    }

    List<ForumBoard> listBoards() {
        Person me = me();
        boolean all = administers();
        return boards.list().stream().filter(board -> all || board.isSeenBy(me)).toList();
    }

    List<ForumBoard> listModerated() {
        return listBoards().stream().filter(this::moderates).toList();
    }

    boolean sees(ForumBoard board) {
        return administers() || board.isSeenBy(me());
    }

    boolean moderates(ForumBoard board) {
        return board.isModeratedBy(me().username()) || administers();
    }

    /** @throws NotFoundException if there is none that the caller sees */
    ForumBoard getBoard(long id) {
        return listBoards().stream().filter(board -> board.getId() == id).findFirst().orElseThrow(() -> new NotFoundException("forum.boardNotFound", id));
    }

    /** @throws NotFoundException if there is none that the caller sees */
    ForumBoard lockBoard(long id) {
        return boards.lock(id).filter(this::sees).orElseThrow(() -> new NotFoundException("forum.boardNotFound", id));
    }

    /** @throws NotFoundException if there is none that the caller sees; a deleted one is seen by moderators */
    ForumTopic getTopic(long id) {
        return topics.find(id).filter(this::sees).orElseThrow(noTopic(id));
    }

    /** The same, locked until the transaction ends. */
    ForumTopic lockTopic(long id) {
        getTopic(id);
        return topics.lock(id).filter(this::sees).orElseThrow(noTopic(id));
    }

    /** Whether the caller reads the text of a post: who keeps order reads deleted ones, too. */
    boolean reads(ForumPost post) {
        return sees(post.getTopic()) && (post.deletion() == null || moderates(post.getTopic().getBoard()));
    }

    /** Whether the caller reads what waits for a moderator: its author does, and who keeps order in its board. */
    boolean reads(PendingPost post) {
        return post.getSignature().isOf(me().username()) || sees(post.getBoard()) && moderates(post.getBoard());
    }

    boolean sees(ForumTopic topic) {
        return sees(topic.getBoard()) && (topic.getDeletedAt() == null || moderates(topic.getBoard()));
    }

    private static Supplier<NotFoundException> noTopic(long id) {
        return () -> new NotFoundException("forum.topicNotFound", id);
    }

    /** A post of a topic that the caller sees. @throws NotFoundException if there is none */
    ForumPost getPost(long id) {
        ForumPost post = posts.find(id).orElseThrow(() -> new NotFoundException("forum.postNotFound", id));
        getTopic(post.getTopic().getId());
        return post;
    }

    /** The same, its topic locked until the transaction ends. */
    ForumPost lockPost(long id) {
        ForumPost post = posts.find(id).orElseThrow(() -> new NotFoundException("forum.postNotFound", id));
        lockTopic(post.getTopic().getId());
        return post;
    }

    /** @throws NotPermittedException if the caller does not keep order there */
    ForumBoard requireModerated(ForumBoard board) {
        if (!moderates(board)) {
            throw new NotPermittedException("forum.notModerator", board.getName());
        }
        return board;
    }
}
