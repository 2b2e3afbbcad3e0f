package org.tongzhou.portlets.notices;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.notices.NoticeCorrectionService;
import org.tongzhou.core.notices.NoticeDeskService;
import org.tongzhou.core.notices.NoticeLifeService;
import org.tongzhou.core.notices.NoticeReach;
import org.tongzhou.core.notices.NoticeReader;
import org.tongzhou.core.notices.NoticeStatus;
import org.tongzhou.core.notices.OwnNotice;
import org.tongzhou.core.notices.ReaderFilter;
import org.tongzhou.core.notices.ReaderSort;
import org.tongzhou.core.notices.ReaderState;
import org.tongzhou.core.notices.StepRow;
import org.tongzhou.portlets.common.faces.LazyRows;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.RowOrder;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** A notice that was published or withdrawn, as its publisher sees it: who has read it and replied, and what can be done with it. */
@Named("sent")
@ViewScoped
public class SentView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    NoticeDeskService desk;
    @Inject
    NoticeLifeService life;
    @Inject
    NoticeCorrectionService corrections;
    @Inject
    CommentsView comments;
    @Inject
    Moments moments;
    @Inject
    NoticeFiles files;
    @Inject
    UserMessages messages;

    private final LazyRows<NoticeReader> readers = new LazyRows<>(NoticeReader::username,
        (page, order) -> desk.listReaders(getId(), filter(order), page));
    private Long id;
    private ReaderState state = ReaderState.NOT_READ;
    private OwnNotice notice;
    private NoticeReach reach;
    private List<StepRow> steps = List.of();
    private boolean correctable;
    private boolean pinnable;
    private SentQuestion question;
    private LocalDateTime until;
    private String reason;

    /** Opens the notice that the address names. */
    public void open() {
        if (id == null) {
            Views.show("desk", Map.of());
            return;
        }
        notice = desk.getOwn(id);
        reach = desk.getReach(id);
        steps = List.copyOf(life.listSteps(id));
        correctable = corrections.mayCorrect(id);
        pinnable = life.mayPin(id);
        if (isOut()) {
            comments.open(id);
        }
        if (notice.status() == NoticeStatus.DRAFT) {
            Views.show("draft", Map.of("id", id));
        }
    }

    public void askWithdraw() {
        question = SentQuestion.WITHDRAW;
    }

    public void askProlong() {
        question = SentQuestion.PROLONG;
        until = moments.local(notice.draft().expiresAt());
    }

    public void dismiss() {
        question = null;
    }

    public void prolong() {
        life.prolong(id, notice.version(), moments.instant(until));
        question = null;
        messages.info("notices.sent.prolonged");
        open();
    }

    /** Puts it above the others, or among them again. */
    public void pin(boolean first) {
        life.pin(id, notice.version(), first);
        messages.info(first ? "notices.sent.pinned" : "notices.sent.unpinned");
        open();
    }

    /** Takes it back from its reviewers, or before it is published by itself. */
    public void recall() {
        life.recall(id, notice.version());
        messages.info("notices.sent.recalled");
        Views.show("draft", Map.of("id", id));
    }

    public void withdraw() {
        desk.withdraw(id, notice.version(), reason);
        question = null;
        messages.info("notices.sent.withdrawn", notice.draft().title());
        open();
    }

    public void takeBack() {
        desk.takeBack(id, notice.version());
        messages.info("notices.sent.takenBack");
        Views.show("draft", Map.of("id", id));
    }

    /** Whether the user could put it right as it is. */
    public boolean isCorrectable() {
        return correctable;
    }

    /** Whether the user could put it above the others. */
    public boolean isPinnable() {
        return pinnable;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long asked) {
        id = asked;
    }

    /** Null if the user publishes no such notice; the view says so. */
    public OwnNotice getNotice() {
        return notice;
    }

    public NoticeReach getReach() {
        return reach;
    }

    public LazyRows<NoticeReader> getReaders() {
        return readers;
    }

    private ReaderFilter filter(RowOrder order) {
        return order == null ? ReaderFilter.of(state) : new ReaderFilter(state, ReaderSort.valueOf(order.column()), order.descending());
    }

    /** Sends all readers of this state as a file, as they are sorted. */
    public void export() {
        files.sendReaders(notice.draft().title(), desk.exportReaders(id, filter(readers.getOrder())));
    }

    /** Whether it was read by anybody, or can be. */
    public boolean isOut() {
        return notice != null && notice.publishedAt() != null;
    }

    public List<StepRow> getSteps() {
        return steps;
    }

    public LocalDateTime getUntil() {
        return until;
    }

    public void setUntil(LocalDateTime moment) {
        until = moment;
    }

    /** Whether it is out and not archived: it can be withdrawn. */
    public boolean isStanding() {
        return notice != null && notice.status() == NoticeStatus.PUBLISHED && notice.archivedYear() == null;
    }

    /** Whether it asks for a reply. */
    public boolean isReplyAsked() {
        return notice != null && notice.draft().replyDueAt() != null;
    }

    /** Whether it asks to confirm that it was read. */
    public boolean isConfirmAsked() {
        return notice != null && notice.draft().confirm();
    }

    /** Which readers are listed. */
    public ReaderState getState() {
        return state;
    }

    /** The same as the address has it. */
    public String getStateName() {
        return state.name();
    }

    public void setStateName(String name) {
        state = Stream.of(ReaderState.values()).filter(each -> each.name().equals(name)).findFirst().orElse(ReaderState.NOT_READ);
    }

    /** Null if nothing is asked. */
    public SentQuestion getQuestion() {
        return question;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String text) {
        reason = text;
    }
}
