package org.tongzhou.core.publications;

/**
 * Where a piece or a commission is shown: in the window of submissions on its page, which opens there and follows the public render parameters
 * {@code {urn:tongzhou:publications}pieceId} and {@code commissionId} (JSR-286).
 */
public final class PublicationAddress {
    private static final String WINDOW = "/p/publications?_open=%2Fpublications%3A%3Asubmissions&_g.%7Burn%3Atongzhou%3Apublications%7D";

    private PublicationAddress() {
    }

    public static String ofPiece(long id) {
        return WINDOW + "pieceId=" + id;
    }

    public static String ofCommission(long id) {
        return WINDOW + "commissionId=" + id;
    }
}
