package org.tongzhou.core.pages;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A portlet window (窗口): a portlet that a layer of a page shows. Its id is the window id of the portal, preferences hang on
 * it. When its layer's arrangement shows it no more, it is kept for a while, so that it can come back as it was.
 */
@Entity
@Table(name = "pages_windows")
@NamedQuery(name = "PageWindow.pageName", query = "SELECT w.page.name FROM PageWindow w WHERE w.id = :id")
@NamedQuery(name = "PageWindow.ofLayer", query = """
    SELECT w FROM PageWindow w WHERE w.page.id = :page AND w.layerKind = :kind AND w.layerOwner = :owner ORDER BY w.id""")
@NamedQuery(name = "PageWindow.ofSharedLayers", query = """
    SELECT w FROM PageWindow w
    WHERE w.page.id = :page AND w.layerKind <> org.tongzhou.core.pages.LayerKind.PERSONAL ORDER BY w.id""")
@NamedQuery(name = "PageWindow.pagesOfPortlet", query = """
    SELECT NEW org.tongzhou.core.pages.PortletCount(w.application, w.portlet, COUNT(DISTINCT w.page.id)) FROM PageWindow w
    WHERE w.leftAt IS NULL AND w.layerKind <> org.tongzhou.core.pages.LayerKind.PERSONAL GROUP BY w.application, w.portlet""")
@NamedQuery(name = "PageWindow.peopleOfPortlet", query = """
    SELECT NEW org.tongzhou.core.pages.PortletCount(w.application, w.portlet, COUNT(DISTINCT w.layerOwner)) FROM PageWindow w
    WHERE w.leftAt IS NULL AND w.page.deletedAt IS NULL AND w.layerKind = org.tongzhou.core.pages.LayerKind.PERSONAL
    GROUP BY w.application, w.portlet""")
@NamedQuery(name = "PageWindow.leftBefore", query = "SELECT w FROM PageWindow w WHERE w.leftAt < :before ORDER BY w.id")
@NamedQuery(name = "PageWindow.deleteOfPage", query = "DELETE FROM PageWindow w WHERE w.page.id = :page")
@NamedQuery(name = "PageWindow.renameUnit", query = """
    UPDATE PageWindow w SET w.layerOwner = :newName
    WHERE w.page.id = :page AND w.layerKind = org.tongzhou.core.pages.LayerKind.UNIT AND w.layerOwner = :oldName""")
public class PageWindow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pages_windows_seq")
    @SequenceGenerator(name = "pages_windows_seq", sequenceName = "pages_windows_seq", allocationSize = 50)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "page_id", nullable = false, updatable = false)
    private Page page;
    @Enumerated(EnumType.STRING)
    @Column(name = "layer_kind", nullable = false, updatable = false, length = 10)
    private LayerKind layerKind;
    @Column(name = "layer_owner", nullable = false, updatable = false, length = LayerKey.OWNER_MAX_CHARS)
    private String layerOwner;
    @Column(nullable = false, updatable = false, length = PortletReference.APPLICATION_MAX_CHARS)
    private String application;
    @Column(nullable = false, updatable = false, length = PortletReference.PORTLET_MAX_CHARS)
    private String portlet;
    @Column(name = "left_at")
    private Instant leftAt;

    protected PageWindow() {
    }

    PageWindow(Page page, LayerKind layerKind, String layerOwner, PortletReference portlet) {
        this.page = page;
        this.layerKind = layerKind;
        this.layerOwner = layerOwner;
        this.application = portlet.application();
        this.portlet = portlet.portlet();
    }

    /** Its layer shows it, from now on or still. */
    void stay() {
        leftAt = null;
    }

    /** Its layer shows it no more. */
    void leave(Instant at) {
        if (leftAt == null) {
            leftAt = at;
        }
    }

    PortletReference portlet() {
        return new PortletReference(application, portlet);
    }

    boolean isOf(LayerKey layer) {
        return layerKind == layer.kind() && layerOwner.equals(layer.owner());
    }

    Long getId() {
        return id;
    }

    long getPageId() {
        return page.getId();
    }

    LayerKind getLayerKind() {
        return layerKind;
    }

    String getLayerOwner() {
        return layerOwner;
    }

    boolean hasLeft() {
        return leftAt != null;
    }
}
