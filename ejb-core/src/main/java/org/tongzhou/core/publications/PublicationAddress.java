package org.tongzhou.core.publications;

import java.time.YearMonth;

/**
 * Where a piece or a commission is shown: in the window of submissions on its page, which opens there and follows the public render parameters
 * {@code {urn:tongzhou:publications}pieceId} and {@code commissionId} (JSR-286); or a circular, by {@code circularMonth}.
 */
public final class PublicationAddress {
    private static final String OPEN = "/p/publications?_open=%2Fpublications%3A%3A";
    private static final String PUBLIC = "&_g.%7Burn%3Atongzhou%3Apublications%7D";
    private static final String WINDOW = OPEN + "submissions" + PUBLIC;

    private PublicationAddress() {
    }

    /** The list of pieces. */
    static String ofDesk() {
        return OPEN + "submissions";
    }

    /** The circular of a month. */
    static String ofCircular(YearMonth month) {
        return OPEN + "circular" + PUBLIC + "circularMonth=" + month;
    }

    public static String ofPiece(long id) {
        return WINDOW + "pieceId=" + id;
    }

    public static String ofCommission(long id) {
        return WINDOW + "commissionId=" + id;
    }
}
