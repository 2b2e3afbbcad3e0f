package org.tongzhou.core.applications;

import org.tongzhou.core.access.AuditedAct;

/** What is done with applications. */
public final class ApplicationActs {
    public static final String HAND_IN = "applications.handIn";
    public static final String WITHDRAW = "applications.withdraw";
    public static final String AGREE = "applications.agree";
    public static final String REFUSE = "applications.refuse";
    public static final String REGISTER = "applications.register";
    public static final String REPLACE_FILES = "applications.replaceFiles";
    public static final String OPEN = "applications.open";
    public static final String GIVE_BACK = "applications.giveBack";
    public static final String EXPORT = "applications.export";

    private ApplicationActs() {
    }

    static AuditedAct on(String action, AccountApplication application) {
        return AuditedAct.of(action, "application", application.getId(), application.getUnit());
    }
}
