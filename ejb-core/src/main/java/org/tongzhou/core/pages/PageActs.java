package org.tongzhou.core.pages;

import org.tongzhou.core.access.AuditedAct;

/** What administrators do with pages and portlets. */
public final class PageActs {
    public static final String CREATE = "pages.create";
    public static final String CHANGE = "pages.change";
    public static final String MOVE = "pages.move";
    public static final String DELETE = "pages.delete";
    public static final String IMPORT = "pages.import";
    public static final String EXPORT = "pages.export";
    /** A layer for all, a unit or a role is saved, restored or taken away. */
    public static final String ARRANGE = "pages.arrange";
    public static final String GIVE_PORTLET = "pages.givePortlet";
    public static final String SWITCH_OFF = "pages.switchOff";
    public static final String SWITCH_ON = "pages.switchOn";

    private PageActs() {
    }

    static AuditedAct on(String action, String name, String title) {
        return AuditedAct.of(action, "page", name, title);
    }

    static AuditedAct on(String action, PortletReference portlet) {
        return AuditedAct.of(action, "portlet", portlet.format(), "");
    }

    static AuditedAct on(LayerKey layer, String title) {
        return AuditedAct.of(ARRANGE, "layer", layer.page() + "/" + layer.kind() + "/" + layer.owner(), title);
    }
}
