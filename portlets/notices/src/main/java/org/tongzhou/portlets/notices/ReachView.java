package org.tongzhou.portlets.notices;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tongzhou.core.notices.NoticeDeskService;
import org.tongzhou.core.notices.NoticeReach;
import org.tongzhou.core.notices.NoticeReachService;
import org.tongzhou.core.notices.NoticeReader;
import org.tongzhou.core.notices.NoticeStatus;
import org.tongzhou.core.notices.OwnNotice;
import org.tongzhou.core.notices.ReaderFilter;
import org.tongzhou.core.notices.ReaderSort;
import org.tongzhou.core.notices.ReaderState;
import org.tongzhou.core.notices.UnitReach;
import org.tongzhou.core.notices.UrgingRow;
import org.tongzhou.core.notification.outbox.Way;
import org.tongzhou.portlets.common.faces.LazyRows;
import org.tongzhou.portlets.common.faces.RowOrder;
import org.tongzhou.portlets.common.faces.Texts;
import org.tongzhou.portlets.common.faces.UserMessages;

/** Whom a notice reaches, or would reach, unit by unit and by name; and that those are urged who are late (催办). */
@Named("reach")
@ViewScoped
public class ReachView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    NoticeDeskService desk;
    @Inject
    NoticeReachService service;
    @Inject
    UserMessages messages;
    @Inject
    Texts texts;

    private final LazyRows<UnitReach> units = new LazyRows<>(UnitReach::unit, (page, order) -> service.listUnits(getId(), page));
    private final LazyRows<NoticeReader> people = new LazyRows<>(NoticeReader::username,
        (page, order) -> isOutdatedOnly() ? service.listReached(getId(), getUnit(), new ReaderFilter(ReaderState.OUTDATED, sort(order), order != null && order.descending()), page)
            : service.listReached(getId(), getUnit(), sort(order), order != null && order.descending(), page));
    private Long id;
    private OwnNotice notice;
    private NoticeReach total;
    private List<UrgingRow> urgings = List.of();
    private List<Way> ways = List.of();
    private String unit = "";
    private boolean outdatedOnly;

    /** Opens the notice that the address names. */
    public void open() {
        if (id != null) {
            notice = desk.getOwn(id);
            total = desk.getReach(id);
            urgings = List.copyOf(service.listUrgings(id));
            ways = List.copyOf(service.listUrgingWays());
        }
    }

    private static ReaderSort sort(RowOrder order) {
        return order == null ? ReaderSort.UNIT : ReaderSort.valueOf(order.column());
    }

    /** Those of all units who have not read it. */
    public void urgeReaders() {
        urge(ReaderState.NOT_READ, "");
    }

    /** Those of all units who have not replied. */
    public void urgeReplies() {
        urge(ReaderState.NOT_REPLIED, "");
    }

    /** Those of all units who have not confirmed. */
    public void urgeConfirmations() {
        urge(ReaderState.UNCONFIRMED, "");
    }

    /** Those of all units who know only what it said before it was corrected. */
    public void urgeOutdated() {
        urge(ReaderState.OUTDATED, "");
    }

    /** Those of a unit who have not done what is asked of them. */
    public void urge(UnitReach row) {
        urge(lateOf(row), row.unit());
    }

    /** What some of a unit have not done; the most that is asked of them first. */
    private ReaderState lateOf(UnitReach row) {
        if (isReplyAsked() && row.reached() > row.replied()) {
            return ReaderState.NOT_REPLIED;
        }
        if (isConfirmAsked() && row.reached() > row.confirmed()) {
            return ReaderState.UNCONFIRMED;
        }
        return row.reached() == row.read() && row.outdated() > 0 ? ReaderState.OUTDATED : ReaderState.NOT_READ;
    }

    private void urge(ReaderState state, String whose) {
        messages.info("notices.urge.done", service.urge(id, state, whose), getMoreWays());
        open();
    }

    /** By what people are told beside the portal, in words that follow the portal's. */
    public String getMoreWays() {
        return words(ways);
    }

    /** By what people were told at an urging, beside the portal. */
    public String words(List<Way> told) {
        return told.stream().map(way -> texts.get("notices.urge.way." + way)).collect(Collectors.joining());
    }

    /** Whether somebody of a unit has not done what is asked of him. */
    public boolean isLate(UnitReach row) {
        return isUrgeable() && !row.unit().isEmpty() && (lateOf(row) != ReaderState.NOT_READ || row.reached() > row.read());
    }

    /** Lists the people of a unit alone. */
    public void show(UnitReach row) {
        unit = row.unit();
        outdatedOnly = false;
    }

    /** Lists those of a unit alone who know only what it said before it was corrected. */
    public void showOutdated(UnitReach row) {
        unit = row.unit();
        outdatedOnly = true;
    }

    public void showAll() {
        unit = "";
        outdatedOnly = false;
    }

    public boolean isOutdatedOnly() {
        return outdatedOnly;
    }

    /** Whether it was put right since it was published. */
    public boolean isCorrected() {
        return notice != null && notice.correctedAt() != null;
    }

    /** Whether it can be read now. */
    public boolean isOut() {
        return notice != null && notice.status() == NoticeStatus.PUBLISHED;
    }

    /** Whether something can still be done with it. */
    public boolean isUrgeable() {
        return isOut() && notice.archivedYear() == null;
    }

    public boolean isReplyAsked() {
        return notice != null && notice.draft().replyDueAt() != null;
    }

    public boolean isConfirmAsked() {
        return notice != null && notice.draft().confirm();
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

    public NoticeReach getTotal() {
        return total;
    }

    public LazyRows<UnitReach> getUnits() {
        return units;
    }

    public LazyRows<NoticeReader> getPeople() {
        return people;
    }

    public List<UrgingRow> getUrgings() {
        return urgings;
    }

    /** Whose people are listed; empty for all. */
    public String getUnit() {
        return unit;
    }
}
