package org.tongzhou.portlets.notices;

/** Which notices of all that address the reader. */
public enum Show {
    ALL, UNREAD, REPLY
}
