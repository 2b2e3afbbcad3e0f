package org.tongzhou.portlets.forum;

import java.io.Serializable;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.forum.ForumPendingService;
import org.tongzhou.core.forum.PendingRow;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.portlets.common.faces.LazyRows;
import org.tongzhou.portlets.common.faces.RenderLink;

/** What waits for a moderator, or what he and others have decided; and for everybody what he has handed in himself. */
@Named
@ViewScoped
public class PendingList implements Serializable {
    static final String VIEW = "pending";
    /** The view parameter that asks for one's own. */
    static final String MINE = "mine";
    private static final long serialVersionUID = 1L;

    @Inject
    ForumPendingService pending;

    private boolean mine;
    private boolean decided;
    private final LazyRows<PendingRow> rows = new LazyRows<>(PendingRow::id, page -> load(page));

    private Slice<PendingRow> load(PageRequest page) {
        return mine ? pending.listOwn(page) : pending.list(decided, page);
    }

    public LazyRows<PendingRow> getRows() {
        return rows;
    }

    /** Whether the reader's own are listed. */
    public boolean isMine() {
        return mine;
    }

    public void setMine(boolean own) {
        mine = own;
    }

    /** Whether those are listed that wait no more. */
    public boolean isDecided() {
        return decided;
    }

    public void setDecided(boolean done) {
        decided = done;
    }

    public String read(PendingRow row) {
        return address(row);
    }

    static String address(PendingRow row) {
        return new RenderLink(Forum.VIEW).maximized().without(Forum.TOPIC).without(Forum.FLOOR).with(Forum.PENDING, row.id()).toString();
    }
}
