package org.tongzhou.core.forum;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** All reports that wait, part by part: a post that annoys many is reported by many. */
@Dependent
class OpenReports {
    private static final int PART = 100;

    private final PostRepository posts;

    @Inject
    OpenReports(PostRepository posts) {
        this.posts = posts;
    }

    void ofPost(long postId, Consumer<ForumReport> each) {
        all(after -> posts.listOpenReports(postId, after, PART), each);
    }

    void ofTopic(long topicId, Consumer<ForumReport> each) {
        all(after -> posts.listOpenReportsOfTopic(topicId, after, PART), each);
    }

    void ofBoard(long boardId, Consumer<ForumReport> each) {
        all(after -> posts.listOpenReportsOfBoard(boardId, after, PART), each);
    }

    private static void all(LongFunction<List<ForumReport>> part, Consumer<ForumReport> each) {
        for (List<ForumReport> next = part.apply(Long.MIN_VALUE); !next.isEmpty(); next = part.apply(next.get(next.size() - 1).getId())) {
            next.forEach(each);
        }
    }
}
