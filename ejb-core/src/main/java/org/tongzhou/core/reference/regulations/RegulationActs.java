package org.tongzhou.core.reference.regulations;

import org.tongzhou.core.access.AuditedAct;

/** What is done with regulations and must be provable later. */
public final class RegulationActs {
    public static final String PUBLISH = "reference.publishRegulation";
    public static final String CORRECT = "reference.correctRegulation";
    public static final String WITHDRAW = "reference.withdrawRegulation";
    public static final String DELETE = "reference.deleteRegulation";
    public static final String LEAVE_TO_END = "reference.leaveRegulation";
    public static final String EXPORT = "reference.exportRegulations";

    private RegulationActs() {
    }

    static AuditedAct on(String action, Regulation regulation) {
        return AuditedAct.of(action, "regulation", regulation.getId(), regulation.getTitle());
    }

    static AuditedAct export(String text, int rows) {
        return AuditedAct.of(EXPORT).with("text", text).with("rows", rows);
    }
}
