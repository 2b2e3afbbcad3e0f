package org.tongzhou.core.shared;

/** How urgent a matter is (紧急程度): 普通, 加急, 特急, in rising order. */
public enum Urgency {
    ROUTINE, URGENT, FLASH_URGENT
}
