package org.tongzhou.core.notices;

/**
 * Where a notice is read: the home page, with the public render parameter {@code {urn:tongzhou:notices}noticeId} (JSR-286), which
 * the windows of notices follow.
 */
final class NoticeAddress {
    private static final String READING = "/p/home?_g.%7Burn%3Atongzhou%3Anotices%7DnoticeId=";
    /** Where somebody goes who can not read the notice any more. */
    static final String LIST = "/p/home";

    private NoticeAddress() {
    }

    static String of(long noticeId) {
        return READING + noticeId;
    }
}
