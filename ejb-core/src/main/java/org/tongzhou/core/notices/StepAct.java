package org.tongzhou.core.notices;

/** What was done with a notice in its life; its words are {@code notices.step.<name>}. */
public enum StepAct {
    SUBMITTED, PASSED_SECTION, PASSED_OFFICE, RETURNED, REVISED, RECALLED, SCHEDULED, PUBLISHED, EXPIRED, PROLONGED, WITHDRAWN, TAKEN_BACK
}
