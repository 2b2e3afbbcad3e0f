package org.tongzhou.core.organization;

/** How somebody holds a post: as the own one, beside it (兼任), or on loan to another unit (借调). Words: {@code organization.appointment.<name>}. */
public enum AppointmentKind {
    MAIN, CONCURRENT, SECONDED
}
