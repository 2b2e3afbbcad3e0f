package org.tongzhou.portlets.notices;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.notices.comments.CommentService;
import org.tongzhou.core.notices.comments.CommentState;
import org.tongzhou.core.notices.comments.CommentThread;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.portlets.common.faces.UserMessages;

/** The comments on the notice that is shown: read, written, answered, deleted and removed. */
@Named("comments")
@ViewScoped
public class CommentsView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int PAGE_ROWS = 20;

    @Inject
    CommentService service;
    @Inject
    UserMessages messages;

    private Long notice;
    private CommentState state;
    private List<CommentThread> threads = List.of();
    private long total;
    private int first;
    private String words;
    private Long answering;
    private String answer;
    private Long removing;
    private String reason;

    /** @param noticeId of the notice that is shown */
    void open(long noticeId) {
        if (!Objects.equals(notice, noticeId)) {
            words = null; // it was meant for another
        }
        notice = noticeId;
        first = 0;
        load();
    }

    private void load() {
        dismiss();
        state = service.getState(notice);
        Slice<CommentThread> part = state.allowed() ? service.list(notice, new PageRequest(first, PAGE_ROWS)) : new Slice<>(List.of(), 0);
        threads = List.copyOf(part.rows());
        total = part.total();
    }

    public void add() {
        service.add(notice, words);
        words = null;
        open(notice);
        messages.info("notices.comment.added");
    }

    public void askAnswer(long comment) {
        dismiss();
        answering = comment;
    }

    public void sendAnswer() {
        service.answer(answering, answer);
        load();
        messages.info("notices.comment.added");
    }

    public void delete(long comment) {
        service.delete(comment);
        load();
        messages.info("notices.comment.deleted");
    }

    public void askRemove(long comment) {
        dismiss();
        removing = comment;
    }

    public void remove() {
        service.remove(removing, reason);
        load();
        messages.info("notices.comment.removed");
    }

    public void dismiss() {
        answering = null;
        answer = null;
        removing = null;
        reason = null;
    }

    /** @param pages 1 for older ones, -1 for newer */
    public void turn(int pages) {
        first = Math.max(0, first + pages * PAGE_ROWS);
        load();
    }

    public boolean isAnswering(long comment) {
        return Objects.equals(answering, comment);
    }

    public boolean isRemoving(long comment) {
        return Objects.equals(removing, comment);
    }

    /** Null as long as no notice is shown. */
    public CommentState getState() {
        return state;
    }

    public List<CommentThread> getThreads() {
        return threads;
    }

    public boolean isNewer() {
        return first > 0;
    }

    public boolean isOlder() {
        return first + PAGE_ROWS < total;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String text) {
        words = text;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String text) {
        answer = text;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String text) {
        reason = text;
    }
}
