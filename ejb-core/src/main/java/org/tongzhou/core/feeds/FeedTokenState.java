package org.tongzhou.core.feeds;

/** How a token stands; a valid one reads, and so does one that ends soon. */
public enum FeedTokenState {
    VALID,
    /** Within {@value FeedToken#ENDING_DAYS} days. */
    ENDING,
    EXPIRED,
    /** For good. */
    REVOKED;

    public boolean isGood() {
        return this == VALID || this == ENDING;
    }
}
