package org.tongzhou.core.organization;

/** What every unit must have somebody for (单位开通检查表), besides the work that the post's name says; words: {@code organization.duty.<name>}. */
public enum PostDuty {
    NONE, UNIT_HEAD, OFFICE_DIRECTOR, CONFIDENTIAL_SECRETARY
}
