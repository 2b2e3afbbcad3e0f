package org.tongzhou.portlets.notices;

import java.io.Serializable;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.notices.NoticeDetails;
import org.tongzhou.core.notices.NoticeService;
import org.tongzhou.portlets.common.faces.UserMessages;

/** A notice that is read, and the reader's reply to it. */
@Named("reading")
@ViewScoped
public class ReadingView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    NoticeService notices;
    @Inject
    Board board;
    @Inject
    UserMessages messages;

    private NoticeDetails notice;
    private String reply;
    private boolean correcting;

    /** Opens the notice that the address names, which marks it as read. */
    public void open() {
        show(board.getNoticeId());
    }

    private void show(long id) {
        notice = null; // one that was withdrawn since is not shown any more
        notice = notices.open(id);
        reply = notice.reply();
        correcting = false;
    }

    public void correct() {
        correcting = true;
    }

    public void cancel() {
        reply = notice.reply();
        correcting = false;
    }

    public void send() {
        String key = notice.reply() == null ? "notices.reply.sent" : "notices.reply.corrected";
        notices.reply(notice.id(), reply);
        show(notice.id());
        messages.info(key);
    }

    /** Null if the reader may not see it; the view says so. */
    public NoticeDetails getNotice() {
        return notice;
    }

    /** Whether the form for a reply is shown. */
    public boolean isReplying() {
        return notice != null && notice.mayReply() && (notice.reply() == null || correcting);
    }

    public String getReply() {
        return reply;
    }

    public void setReply(String text) {
        reply = text;
    }
}
