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
        int most = Math.min(text.length(), MARKUP_MAX_CHARS - markup.length());
        for (int i = 0; i < most; i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '<' -> markup.append("&lt;");
                case '>' -> markup.append("&gt;");
                case '&' -> markup.append("&amp;");
                default -> markup.append(sign);
            }
        }
        cut |= most < text.length();
        return this;
    }

    /** Whether nothing more is taken, or there is no more time for it. */
    boolean isFull() {
        return markup.length() >= MARKUP_MAX_CHARS || System.nanoTime() - end > 0;
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
