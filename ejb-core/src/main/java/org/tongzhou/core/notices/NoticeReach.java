package org.tongzhou.core.notices;

/** How many people a notice addresses now, and how many of them have read it, replied and confirmed. */
public record NoticeReach(long reached, long read, long replied, long confirmed) {
    /** For the query. */
    public NoticeReach(Long reached, Long read, Long replied, Long confirmed) {
        this(reached.longValue(), read.longValue(), replied.longValue(), confirmed.longValue());
    }

    long of(ReaderState state) {
        return switch (state) {
            case NOT_READ -> reached - read;
            case READ -> read;
            case NOT_REPLIED -> reached - replied;
            case REPLIED -> replied;
            case UNCONFIRMED -> reached - confirmed;
            case CONFIRMED -> confirmed;
        };
    }
}
