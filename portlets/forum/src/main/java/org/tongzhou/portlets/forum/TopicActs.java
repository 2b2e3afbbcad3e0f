package org.tongzhou.portlets.forum;

import java.io.Serializable;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.forum.BoardName;
import org.tongzhou.core.forum.ForumModerationService;
import org.tongzhou.core.forum.ForumPostService;
import org.tongzhou.core.forum.ForumService;
import org.tongzhou.core.forum.PostRow;
import org.tongzhou.core.forum.ReportRow;
import org.tongzhou.core.forum.TopicDetails;
import org.tongzhou.core.forum.TopicFilter;
import org.tongzhou.core.forum.TopicRow;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.portlets.common.faces.UserMessages;

/** What is done to a topic that is read and to its posts, by their authors, by readers who report, and by moderators. */
@Named
@ViewScoped
public class TopicActs implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int TARGETS_MAX = 100;

    @Inject
    TopicView topic;
    @Inject
    ForumService forum;
    @Inject
    ForumPostService posts;
    @Inject
    ForumModerationService moderation;
    @Inject
    UserMessages messages;

    private TopicQuestion question;
    private PostRow post;
    private ReportRow report;
    private String reason;
    private Long target;
    private String title;

    /** @param about null if it is about the topic */
    public void ask(TopicQuestion next, PostRow about) {
        question = next;
        post = about;
        report = null;
        reason = null;
        target = null;
        title = details().title();
    }

    public void askReported(TopicQuestion next, PostRow about, ReportRow asked) {
        ask(next, about);
        report = asked;
    }

    public void dismiss() {
        question = null;
        post = null;
    }

    /** Whether something is asked about a post. */
    public boolean isAbout(PostRow row) {
        return question != null && post != null && post.id() == row.id();
    }

    /** Does what was asked about a post. */
    public void answer() {
        switch (question) {
            case TAKE_BACK -> posts.takeBack(post.id(), reason);
            case REPORT -> posts.report(post.id(), reason);
            case DELETE -> moderation.deletePost(post.id(), reason);
            case DISMISS -> moderation.dismissReport(report.id(), reason);
            case DELETE_REPORTED -> moderation.deleteReported(report.id(), reason);
            default -> throw new IllegalStateException(question.name());
        }
        messages.info("forum.done." + question);
        if (question == TopicQuestion.DELETE_REPORTED && post.floor() == 1) {
            topic.leave();
        } else {
            topic.show(post.floor());
        }
    }

    public void pin() {
        moderation.pin(details().id(), !details().pinned());
        done(details().pinned() ? "forum.done.UNPIN" : "forum.done.PIN");
    }

    public void pick() {
        moderation.pick(details().id(), !details().digest());
        done(details().digest() ? "forum.done.UNPICK" : "forum.done.PICK");
    }

    public void lock() {
        moderation.lock(details().id(), !details().locked());
        done(details().locked() ? "forum.done.UNLOCK" : "forum.done.LOCK");
    }

    public void retitle() {
        moderation.retitle(details().id(), details().title(), title, reason);
        done("forum.done.RETITLE");
    }

    public void move() {
        moderation.move(details().id(), target);
        done("forum.done.MOVE");
    }

    public void merge() {
        moderation.merge(details().id(), target);
        done("forum.done.MERGE");
    }

    private void done(String key) {
        messages.info(key);
        topic.show(1);
    }

    public void deleteTopic() {
        moderation.deleteTopic(details().id(), reason);
        messages.info("forum.done.DELETE_TOPIC");
        topic.leave();
    }

    public void restoreTopic() {
        moderation.restoreTopic(details().id());
        done("forum.done.RESTORE_TOPIC");
    }

    public void restore(PostRow deleted) {
        moderation.restorePost(deleted.id());
        messages.info("forum.done.RESTORE_POST");
        topic.show(deleted.floor());
    }

    private TopicDetails details() {
        return topic.getPage().topic();
    }

    /** The other boards to which it can be moved. */
    public List<BoardName> getBoards() {
        return moderation.listModerated().stream().filter(board -> board.id() != details().boardId()).toList();
    }

    /** The topics of the same board into which it can be merged, the latest first. */
    public List<TopicRow> getTopics() {
        return forum.search(TopicFilter.ALL.of(details().boardId()), new PageRequest(0, TARGETS_MAX)).rows().stream()
            .filter(row -> row.id() != details().id()).toList();
    }

    public TopicQuestion getQuestion() {
        return question;
    }

    public PostRow getPost() {
        return post;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String text) {
        reason = text;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String text) {
        title = text;
    }

    public Long getTarget() {
        return target;
    }

    public void setTarget(Long id) {
        target = id;
    }
}
