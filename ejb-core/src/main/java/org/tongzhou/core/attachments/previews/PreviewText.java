package org.tongzhou.core.attachments.previews;

/** The markup of a preview as it grows, up to its most. */
final class PreviewText {
    static final PreviewText NONE = new PreviewText(0);
    static final int MARKUP_MAX_CHARS = 400_000;

    private final StringBuilder markup = new StringBuilder();
    private final long end;
    private boolean cut;

    PreviewText(long patienceMillis) {
        this.end = System.nanoTime() + patienceMillis * 1_000_000;
    }

    PreviewText tag(String tag) {
        markup.append('<').append(tag).append('>');
        return this;
    }

    /** Signs that would be markup are none. */
    PreviewText text(String text) {
        if (isFull()) {
            cut = true;
            return this;
        }
        int i = 0;
        for (; i < text.length() && markup.length() < MARKUP_MAX_CHARS; i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '<' -> markup.append("&lt;");
                case '>' -> markup.append("&gt;");
                case '&' -> markup.append("&amp;");
                default -> markup.append(sign);
            }
        }
        if (i < text.length()) {
            cut = true;
            if (i > 0 && Character.isHighSurrogate(text.charAt(i - 1))) { // no half a character
                markup.setLength(markup.length() - 1);
            }
        }
        return this;
    }

    /** Adds to words that are written later, as far as they could be written at all. */
    void gather(StringBuilder words, String more) {
        int most = Math.min(more.length(), MARKUP_MAX_CHARS - words.length());
        words.append(more, 0, most);
        cut |= most < more.length();
    }

    /** Whether nothing more is taken, or there is no more time for it. */
    boolean isFull() {
        return markup.length() >= MARKUP_MAX_CHARS || isLate();
    }

    /** Whether another time there may be more. */
    boolean isLate() {
        return System.nanoTime() - end > 0;
    }

    void cut() {
        cut = true;
    }

    boolean isCut() {
        return cut;
    }

    String markup() {
        return markup.toString();
    }

    long endNanos() {
        return end;
    }
}
