package org.tongzhou.portlets.notices;

import java.io.Serializable;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tongzhou.core.notices.NoticeCorrectionService;
import org.tongzhou.core.notices.NoticeLifeService;
import org.tongzhou.core.notices.NoticeReviewService;
import org.tongzhou.core.notices.ReviewDetails;
import org.tongzhou.core.shared.RichText;
import org.tongzhou.portlets.common.faces.PastedPictures;
import org.tongzhou.portlets.common.faces.UserMessages;

/** A notice that is reviewed: passed, given back, or put right first. Its author sees what has become of it. */
@Named("review")
@ViewScoped
public class ReviewView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    NoticeReviewService service;
    @Inject
    NoticeCorrectionService corrections;
    @Inject
    NoticeLifeService life;
    @Inject
    DraftFiles files;
    @Inject
    PastedPictures pasted;
    @Inject
    Board board;
    @Inject
    UserMessages messages;

    private Long id;
    private ReviewDetails details;
    private String remark;
    private boolean revising;
    private boolean correctable;
    private boolean pinnable;
    private boolean withdrawing;
    private String reason;
    private String title;
    private String body;

    /** Opens the notice that the address names. */
    public void open() {
        id = board.getReviewId();
        read();
    }

    private void read() {
        details = null; // one that he sees no more is not shown any more
        details = service.open(id);
        correctable = corrections.mayCorrect(id);
        pinnable = life.mayPin(id);
        revising = false;
        withdrawing = false;
        remark = null;
        reason = null;
    }

    public void pass() {
        service.pass(id, details.notice().version(), remark == null ? "" : remark);
        messages.info("notices.review.passed", details.notice().draft().title());
        read();
    }

    public void giveBack() {
        service.giveBack(id, details.notice().version(), remark);
        String given = details.notice().draft().title();
        messages.info("notices.review.returned", given);
        details = null; // a draft is its author's alone
    }

    /** Opens the words and files of the notice to be put right. */
    public void revise() {
        title = details.notice().draft().title();
        body = details.notice().draft().body();
        files.open(id);
        revising = true;
    }

    /** Puts it above the others, or among them again. */
    public void pin(boolean first) {
        life.pin(id, details.notice().version(), first);
        messages.info(first ? "notices.sent.pinned" : "notices.sent.unpinned");
        read();
    }

    public void askWithdraw() {
        withdrawing = true;
    }

    public void withdraw() {
        corrections.withdraw(id, details.notice().version(), reason);
        messages.info("notices.sent.withdrawn", details.notice().draft().title());
        read();
    }

    public void cancel() {
        revising = false;
        withdrawing = false;
    }

    public void save() {
        body = pasted.keep(body == null ? "" : body, files);
        service.revise(id, details.notice().version(), title, body, files.files());
        messages.info("notices.review.revised");
        read();
        if (RichText.countPictures(details.notice().draft().body()) < RichText.countPictures(body)) {
            messages.warn("notices.draft.noPictures");
        }
    }

    /** Null if he may not see it; the view says so. */
    public ReviewDetails getDetails() {
        return details;
    }

    /** The names of those who may review it, in one line. */
    public String getWaitingFor() {
        return String.join("、", details.waitingFor());
    }

    /** Whether the user could put it right, as it is out. */
    public boolean isCorrectable() {
        return correctable;
    }

    /** Whether the user could put it above the others, or among them again. */
    public boolean isPinnable() {
        return pinnable;
    }

    /** Whether the user is asked why he takes it from its readers. */
    public boolean isWithdrawing() {
        return withdrawing;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String typed) {
        reason = typed;
    }

    /** Whether the text shows a picture that is among the files. */
    public boolean isShown(FileLine line) {
        return body != null && RichText.pictures(body).contains(line.getId());
    }

    public boolean isRevising() {
        return revising;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String typed) {
        remark = typed;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String typed) {
        title = typed;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String markup) {
        body = markup;
    }
}
