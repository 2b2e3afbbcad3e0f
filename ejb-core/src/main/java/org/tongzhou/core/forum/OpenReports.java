package org.tongzhou.core.forum;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import org.tongzhou.core.shared.Parts;

/** All reports that wait, part by part: a post that annoys many is reported by many. */
@Dependent
class OpenReports {
    private final PostRepository posts;

    @Inject
    OpenReports(PostRepository posts) {
        this.posts = posts;
    }

    void ofPost(long postId, Consumer<ForumReport> each) {
        Parts.each(after -> posts.listOpenReports(postId, after, Parts.SIZE), ForumReport::getId, each);
    }

    void ofTopic(long topicId, Consumer<ForumReport> each) {
        Parts.each(after -> posts.listOpenReportsOfTopic(topicId, after, Parts.SIZE), ForumReport::getId, each);
    }

    void ofBoard(long boardId, Consumer<ForumReport> each) {
        Parts.each(after -> posts.listOpenReportsOfBoard(boardId, after, Parts.SIZE), ForumReport::getId, each);
    }
}
