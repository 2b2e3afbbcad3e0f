package org.tongzhou.core.reference.regulations;

/** What a regulation does to an earlier one; words: {@code reference.link.<name>} and, seen from that one, {@code reference.linked.<name>}. */
public enum LinkAct {
    /** Changes parts of it (修改). */
    AMENDS,
    /** Takes its place (代替). */
    REPLACES,
    /** Ends it (废止). */
    REPEALS;

    boolean isEnd() {
        return this != AMENDS;
    }
}
