package org.tongzhou.core.search;

/** In which order finds are listed. */
public enum SearchOrder {
    /** What fits best first. */
    RELEVANCE,
    /** The newest first. */
    NEWEST
}
