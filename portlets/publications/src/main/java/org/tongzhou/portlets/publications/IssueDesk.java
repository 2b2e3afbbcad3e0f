package org.tongzhou.portlets.publications;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.publications.bulletins.BulletinRow;
import org.tongzhou.core.publications.bulletins.IssueDeskService;
import org.tongzhou.core.publications.bulletins.IssueFilter;
import org.tongzhou.core.publications.bulletins.IssueRow;
import org.tongzhou.core.publications.bulletins.IssueSort;
import org.tongzhou.core.publications.bulletins.IssueStatus;
import org.tongzhou.portlets.common.faces.LazyRows;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** The issues that the user edits, in each state, and a new one. */
@Named
@ViewScoped
public class IssueDesk implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    IssueDeskService desk;
    @Inject
    UserMessages messages;

    private IssueStatus status;
    private Long bulletin;
    private boolean special;
    private String title;
    private transient List<BulletinRow> bulletins;
    private final LazyRows<IssueRow> rows = new LazyRows<>(IssueRow::id,
        page -> desk.search(new IssueFilter(Set.of(), null, "", getStatus(), IssueSort.CHANGED, true), page));

    public LazyRows<IssueRow> getRows() {
        return rows;
    }

    /** Those that the user edits and that are open. */
    public List<BulletinRow> getBulletins() {
        if (bulletins == null) {
            bulletins = desk.listBulletins().stream().filter(BulletinRow::open).toList();
        }
        return bulletins;
    }

    public void begin() {
        long id = desk.begin(bulletin, special, title == null ? "" : title);
        messages.info("bulletins.done.begin");
        Views.show("arrange", Map.of("id", id));
    }

    public IssueStatus[] getStatuses() {
        return IssueStatus.values();
    }

    /** The only state shown; null for all. */
    public IssueStatus getStatus() {
        return status;
    }

    public void setStatus(IssueStatus chosen) {
        status = chosen;
    }

    public Long getBulletin() {
        return bulletin;
    }

    public void setBulletin(Long chosen) {
        bulletin = chosen;
    }

    public boolean isSpecial() {
        return special;
    }

    public void setSpecial(boolean chosen) {
        special = chosen;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String text) {
        title = text;
    }
}
