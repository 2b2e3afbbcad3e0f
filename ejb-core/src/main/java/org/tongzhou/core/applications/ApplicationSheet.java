package org.tongzhou.core.applications;

/** What is printed of an application: the form (申请表), and the agreement that is signed and stamped (使用协议). */
public enum ApplicationSheet {
    FORM, AGREEMENT
}
