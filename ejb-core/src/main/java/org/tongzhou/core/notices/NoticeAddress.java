package org.tongzhou.core.notices;

/**
 * Where a notice is read: in the window of notices on the home page, which opens there and follows the public render parameter
 * {@code {urn:tongzhou:notices}noticeId} (JSR-286), or {@code reviewId} on its way there.
 */
final class NoticeAddress {
    private static final String READING = "/p/home?_open=%2Fnotices%3A%3Anotices&_g.%7Burn%3Atongzhou%3Anotices%7DnoticeId=";
    private static final String REVIEW = "/p/home?_open=%2Fnotices%3A%3Anotices&_g.%7Burn%3Atongzhou%3Anotices%7DreviewId=";
    /** Where somebody goes who can not read the notice any more. */
    static final String LIST = "/p/home";

    private NoticeAddress() {
    }

    /** Where a notice is reviewed, and where its author finds what became of it. */
    static String ofReview(long noticeId) {
        return REVIEW + noticeId;
    }

    static String of(long noticeId) {
        return READING + noticeId;
    }
}
