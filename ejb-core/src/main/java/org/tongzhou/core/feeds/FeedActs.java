package org.tongzhou.core.feeds;

import org.tongzhou.core.access.AuditedAct;

/** What is done with tokens and must be provable later. */
public final class FeedActs {
    public static final String ISSUE = "feeds.issue";
    public static final String REVOKE = "feeds.revoke";

    private FeedActs() {
    }

    static AuditedAct on(String action, FeedToken token) {
        return AuditedAct.of(action, "token", token.getId(), token.getSystemName()).with("hint", token.getHint());
    }
}
