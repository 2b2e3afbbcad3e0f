package org.tongzhou.portlets.notices;

import java.io.Serializable;
import java.util.EnumSet;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.notices.NoticeDeskService;
import org.tongzhou.core.notices.NoticeStatus;
import org.tongzhou.core.notices.OwnNoticeRow;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.portlets.common.faces.LazyRows;

/** The notices that the user publishes for the unit (我的通知), in all states or one. */
@Named("desk")
@ViewScoped
public class DeskView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    NoticeDeskService desk;

    private final LazyRows<OwnNoticeRow> rows = new LazyRows<>(OwnNoticeRow::id, this::load);
    private String status;

    private Slice<OwnNoticeRow> load(PageRequest page) {
        return desk.listOwn(status == null ? EnumSet.allOf(NoticeStatus.class) : EnumSet.of(NoticeStatus.valueOf(status)), page);
    }

    public LazyRows<OwnNoticeRow> getRows() {
        return rows;
    }

    public NoticeStatus[] getStatuses() {
        return NoticeStatus.values();
    }

    /** The name of the only state shown; null for all. */
    public String getStatus() {
        return status;
    }

    /** @param name from the address; what is no state is none */
    public void setStatus(String name) {
        status = EnumSet.allOf(NoticeStatus.class).stream().map(Enum::name).filter(each -> each.equals(name)).findFirst().orElse(null);
    }
}
