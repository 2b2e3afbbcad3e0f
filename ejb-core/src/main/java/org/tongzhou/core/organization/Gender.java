package org.tongzhou.core.organization;

/** As the personnel file has it; a person of whom it is not recorded has none. */
public enum Gender {
    FEMALE, MALE
}
