package org.tongzhou.core.dictionary;

/** Permissions of this domain. */
public final class DictionaryPermissions {
    public static final String MANAGE = "dictionary:manage";

    private DictionaryPermissions() {
    }
}
