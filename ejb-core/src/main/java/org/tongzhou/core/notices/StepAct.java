package org.tongzhou.core.notices;

/** What was done with a notice in its life; its words are {@code notices.step.<name>}. */
public enum StepAct {
    SUBMITTED, PASSED_SECTION, PASSED_OFFICE, RETURNED, REVISED, RECALLED, SCHEDULED, PUBLISHED, EXPIRED, PROLONGED, PINNED, UNPINNED, CORRECTED, DUE_MOVED, WIDENED, WITHDRAWN, TAKEN_BACK, GIVEN_UP,
    /** It came back by itself: its column was closed before its moment, {@code UNREVIEWED}: nobody is left who could review it. */
    COLUMN_CLOSED, UNREVIEWED
}
