package org.tongzhou.core.forum;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tongzhou.core.attachments.AttachmentRow;
import org.tongzhou.core.attachments.FileType;
import org.tongzhou.core.attachments.ObjectFiles;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.Parts;

/** What waits for moderators, with its files, which are the post's once it appears. It has no door. */
@Dependent
class PendingPosts {
    static final String KIND = "forum.pending";
    /** Of one topic. */
    private static final int SHOWN = 20;

    @Inject
    ForumSight sight;
    @Inject
    PendingRepository pending;
    @Inject
    ObjectFiles objects;
    @Inject
    PostFiles files;
    @Inject
    ForumNews news;

    /** Whether what the caller writes in a board waits. */
    boolean isFor(ForumBoard board) {
        return board.isModerated() && !sight.moderates(board);
    }

    /** Whether somebody has handed in the same topic since a moment. */
    boolean isHandedIn(Signature by, Instant since, ForumBoard board, String title, PostDraft draft, PollDraft poll) {
        return pending.listNewest(board.getId(), by.author(), since).stream().anyMatch(post -> !post.isReply() && post.says(title, draft, poll));
    }

    /** Whether somebody has handed in the same reply since a moment. */
    boolean isHandedIn(Signature by, Instant since, ForumTopic topic, PostDraft draft) {
        return pending.listNewest(topic.getBoard().getId(), by.author(), since).stream()
            .anyMatch(post -> post.isReply() && post.getTopic().getId().equals(topic.getId()) && post.says(topic.getTitle(), draft, null));
    }

    long countBy(String author, Instant since) {
        return pending.countBy(author, since);
    }

    void handIn(PendingPost post) {
        pending.add(post);
        store(post);
        news.ask(post);
    }

    /** Gives it the files that it names. @throws NotFoundException if one is neither its own nor waits for the caller */
    void store(PendingPost post) {
        objects.store(KIND, post.getId(), post.getFiles(), FileType.DOCUMENTS);
    }

    /** In the order that its author gave them. */
    List<PostFileRow> listFiles(PendingPost post) {
        Map<Long, AttachmentRow> stored = objects.list(KIND, post.getId()).stream().collect(Collectors.toMap(AttachmentRow::id, Function.identity()));
        return post.getFiles().stream().filter(stored::containsKey).map(stored::get).map(row -> new PostFileRow(row.id(), row.name(), row.sizeBytes(), row.type())).toList();
    }

    /** Its files are those of a post now. */
    void give(PendingPost post, long postId) {
        objects.move(KIND, post.getId(), PostFiles.KIND, postId);
        files.store(postId, post.getFiles());
    }

    /** It is there no more. */
    void remove(PendingPost post) {
        news.done(post);
        objects.removeAll(KIND, post.getId());
        pending.remove(post);
    }

    /** What the reader of a topic sees of it: his own, and for a moderator what waits. */
    List<PendingRow> list(ForumTopic topic, String reader, boolean moderating) {
        List<PendingPost> found = moderating ? pending.listWaitingOfTopic(topic.getId(), Long.MIN_VALUE, SHOWN) : pending.listOwnOfTopic(topic.getId(), reader, SHOWN);
        return found.stream().map(PendingPost::row).toList();
    }

    /** All that waits for a topic, part by part, and locked. */
    void ofTopic(long topicId, Consumer<PendingPost> each) {
        Parts.each(after -> pending.listWaitingOfTopic(topicId, after, Parts.SIZE), PendingPost::getId, waiting(each));
    }

    /** All that waits for a board, part by part, and locked. */
    void ofBoard(long boardId, Consumer<PendingPost> each) {
        Parts.each(after -> pending.listWaitingOfBoard(boardId, after, Parts.SIZE), PendingPost::getId, waiting(each));
    }

    /** It may have been decided, or withdrawn, since it was listed. */
    private Consumer<PendingPost> waiting(Consumer<PendingPost> each) {
        return listed -> pending.lock(listed.getId()).filter(post -> post.getState() == PendingState.WAITING).ifPresent(each);
    }
}
