package org.tongzhou.core.sheets;

/** Gathers the characters of a cell, as many as may be. */
final class CellText {
    private final int maxChars;
    private final StringBuilder text = new StringBuilder();
    private boolean cut;

    CellText(int maxChars) {
        this.maxChars = maxChars;
    }

    void clear() {
        text.setLength(0);
        cut = false;
    }

    void append(char[] characters, int start, int length) {
        int taken = Math.min(length, maxChars - text.length());
        text.append(characters, start, taken);
        cut |= taken < length;
    }

    boolean isCut() {
        return cut;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
