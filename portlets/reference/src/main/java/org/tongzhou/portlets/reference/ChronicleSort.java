package org.tongzhou.portlets.reference;

/** By what entries of a chronicle are sorted: their days alone. */
public enum ChronicleSort {
    DAY
}
