package org.tongzhou.core.security;

/** By what a list of accounts is sorted. */
public enum AccountSort {
    USERNAME("username"), NAME("displayName"), UNIT("unit");

    private final String attribute;

    AccountSort(String attribute) {
        this.attribute = attribute;
    }

    String attribute() {
        return attribute;
    }
}
