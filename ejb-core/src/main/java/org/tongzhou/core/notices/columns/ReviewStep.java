package org.tongzhou.core.notices.columns;

/** The steps of a review, in their order (科室审, 办公室审); one that has no reviewers is left out. Words: {@code notices.reviewStep.<name>}. */
public enum ReviewStep {
    SECTION, OFFICE
}
