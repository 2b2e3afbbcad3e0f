package org.tongzhou.core.notices;

/** How many people a notice addresses now, how many of them have read it, replied and confirmed, and how many know only what it said before it was corrected. */
public record NoticeReach(long reached, long read, long replied, long confirmed, long outdated) {
    /** For the query. */
    public NoticeReach(Long reached, Long read, Long replied, Long confirmed, Long outdated) {
        this(reached.longValue(), read.longValue(), replied.longValue(), confirmed.longValue(), outdated.longValue());
    }

    /** For that of a notice that was not corrected. */
    public NoticeReach(Long reached, Long read, Long replied, Long confirmed) {
        this(reached, read, replied, confirmed, Long.valueOf(0));
    }

    long of(ReaderState state) {
        return switch (state) {
            case NOT_READ -> reached - read;
            case READ -> read;
            case NOT_REPLIED -> reached - replied;
            case REPLIED -> replied;
            case UNCONFIRMED -> reached - confirmed;
            case CONFIRMED -> confirmed;
            case OUTDATED -> outdated;
        };
    }
}
