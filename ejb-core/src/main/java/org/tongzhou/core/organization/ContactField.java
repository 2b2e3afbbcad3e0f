package org.tongzhou.core.organization;

/** What the directory tells of a person and may hide from some; words: {@code organization.contactField.<name>}. */
public enum ContactField {
    OFFICE_PHONE, ROOM, MOBILE, EMAIL
}
