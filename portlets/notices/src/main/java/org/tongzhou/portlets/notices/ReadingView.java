package org.tongzhou.portlets.notices;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.notices.NoticeDetails;
import org.tongzhou.core.notices.NoticeService;
import org.tongzhou.core.notices.slips.SlipFault;
import org.tongzhou.core.security.PeopleService;
import org.tongzhou.core.security.PersonRow;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** A notice that is read, and the reader's reply to it, or that of a colleague in whose place he reads it. */
@Named("reading")
@ViewScoped
public class ReadingView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    NoticeService notices;
    @Inject
    PeopleService people;
    @Inject
    FillingView filling;
    @Inject
    CommentsView comments;
    @Inject
    Board board;
    @Inject
    UserMessages messages;

    private NoticeDetails notice;
    private String owner;
    private String reply;
    private boolean correcting;

    /** Opens the notice that the address names, which marks it as read. */
    public void open() {
        owner = board.getOwner();
        show(board.getNoticeId());
    }

    private void show(long id) {
        notice = null; // one that was withdrawn since is not shown any more
        notice = read(id);
        reply = notice.reply();
        filling.open(notice);
        correcting = false;
        if (owner == null) {
            comments.open(id);
        }
    }

    private NoticeDetails read(long id) {
        return owner == null ? notices.open(id) : notices.openFor(id, owner);
    }

    /** The reader confirms that he has read it; what it says otherwise by now he reads first. */
    public void confirm() {
        Instant seen = notice.saidSince();
        show(notice.id());
        if (!notice.saidSince().equals(seen)) {
            messages.warn("notices.confirm.changed");
            Views.show("board", Map.of());
            return;
        }
        notices.confirm(notice.id(), seen);
        show(notice.id());
        messages.info("notices.confirm.done");
    }

    public void correct() {
        correcting = true;
    }

    public void cancel() {
        reply = notice.reply();
        filling.open(notice);
        correcting = false;
    }

    /** What it says otherwise by now is shown first, and what was typed stays. */
    public void send() {
        NoticeDetails now = read(notice.id());
        if (!now.saidSince().equals(notice.saidSince())) {
            notice = now;
            filling.follow(now);
            messages.warn("notices.reply.changed");
            return;
        }
        String key = notice.repliedAt() == null ? "notices.reply.sent" : "notices.reply.corrected";
        if (!notice.slip().isPlain()) {
            List<SlipFault> faults = owner == null ? notices.fillIn(notice.id(), notice.saidSince(), filling.given())
                : notices.fillInFor(notice.id(), owner, notice.saidSince(), filling.given());
            if (!faults.isEmpty()) {
                show(faults);
                return;
            }
        } else if (owner == null) {
            notices.reply(notice.id(), notice.saidSince(), reply);
        } else {
            notices.replyFor(notice.id(), owner, notice.saidSince(), reply);
        }
        show(notice.id());
        messages.info(key);
    }

    private void show(List<SlipFault> faults) {
        NoticeDetails now = read(notice.id());
        if (!now.slip().equals(notice.slip())) {
            notice = now;
            filling.follow(now);
        }
        filling.show(faults);
        messages.warn("notices.slip.faults");
    }

    /** Null if the reader may not see it; the view says so. */
    public NoticeDetails getNotice() {
        return notice;
    }

    /** The name of whose reply is given; null for the reader's own. */
    public String getOwnerName() {
        return owner == null ? null : people.findPerson(owner).map(PersonRow::name).orElse(owner);
    }

    /** Whether the form for a reply is shown. */
    public boolean isReplying() {
        return notice != null && notice.mayReply() && (notice.repliedAt() == null || correcting);
    }

    public String getReply() {
        return reply;
    }

    public void setReply(String text) {
        reply = text;
    }
}
