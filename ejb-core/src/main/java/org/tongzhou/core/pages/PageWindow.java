package org.tongzhou.core.pages;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.tongzhou.core.pages.PageEntry.WindowEntry;

/**
 * A portlet window (窗口): a place on a page that shows one portlet. Its id is the window id of the portal,
 * preferences hang on it, so it survives a new import of its page as long as the page shows the portlet.
 */
@Entity
@Table(name = "pages_windows")
@NamedQuery(name = "PageWindow.pageName", query = "SELECT w.page.name FROM PageWindow w WHERE w.id = :id")
public class PageWindow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pages_windows_seq")
    @SequenceGenerator(name = "pages_windows_seq", sequenceName = "pages_windows_seq", allocationSize = 50)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "page_id", nullable = false, updatable = false)
    private Page page;
    @Column(nullable = false, updatable = false, length = PortletReference.APPLICATION_MAX_CHARS)
    private String application;
    @Column(nullable = false, updatable = false, length = PortletReference.PORTLET_MAX_CHARS)
    private String portlet;
    @Column(name = "column_number", nullable = false)
    private int columnNumber;
    @Column(nullable = false)
    private int ordinal;

    protected PageWindow() {
    }

    PageWindow(Page page, PortletReference portlet) {
        this.page = page;
        this.application = portlet.application();
        this.portlet = portlet.portlet();
    }

    void place(int newColumn, int newOrdinal) {
        columnNumber = newColumn;
        ordinal = newOrdinal;
    }

    /** Column and place in it, as {@code 2.0}. */
    String place() {
        return columnNumber + "." + ordinal;
    }

    PortletReference portlet() {
        return new PortletReference(application, portlet);
    }

    WindowEntry entry() {
        return new WindowEntry(portlet(), columnNumber);
    }

    WindowDetails details(int columnCount) {
        Place place = Grid.inColumn(columnNumber, ordinal, columnCount);
        return new WindowDetails(id, portlet(), place, false, LayerKind.PORTAL, Locks.NONE);
    }
}
