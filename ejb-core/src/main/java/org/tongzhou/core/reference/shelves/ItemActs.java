package org.tongzhou.core.reference.shelves;

import org.tongzhou.core.access.AuditedAct;

/** What is done with items of the shelves and must be provable later. */
public final class ItemActs {
    public static final String PUBLISH = "reference.publishItem";
    public static final String CORRECT = "reference.correctItem";
    public static final String OPEN = "reference.openItem";
    public static final String REVIEW = "reference.reviewItem";
    public static final String WITHDRAW = "reference.withdrawItem";
    public static final String DELETE = "reference.deleteItem";
    public static final String EXPORT = "reference.exportItems";

    private ItemActs() {
    }

    static AuditedAct on(String action, Item item) {
        return AuditedAct.of(action, item.getShelf().thing(), item.getId(), item.getTitle());
    }

    static AuditedAct export(ItemFilter filter, int rows) {
        return AuditedAct.of(EXPORT).with("shelf", filter.shelf()).with("text", filter.text()).with("rows", rows);
    }
}
