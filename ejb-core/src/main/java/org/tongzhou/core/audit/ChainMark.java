package org.tongzhou.core.audit;

/** A place in the chain: an entry's number, counted from 1, and its hash; the place before the first is {@link #BEGIN}. */
record ChainMark(long number, String hash) {
    static final ChainMark BEGIN = new ChainMark(0, "");
}
