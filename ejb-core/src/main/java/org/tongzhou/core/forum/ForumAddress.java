package org.tongzhou.core.forum;

/**
 * Where a topic is read: in the window of the forum on its page, which opens there and follows the public render parameters
 * {@code {urn:tongzhou:forum}topicId} and {@code floor} (JSR-286); what waits for a moderator likewise, by {@code pendingId}.
 */
final class ForumAddress {
    /** All that is there, for whom the topic is not there any more. */
    static final String WINDOW = "/p/forum?_open=%2Fforum%3A%3Aforum";
    private static final String TOPIC = "&_g.%7Burn%3Atongzhou%3Aforum%7DtopicId=";
    private static final String FLOOR = "&_g.%7Burn%3Atongzhou%3Aforum%7Dfloor=";

    private static final String PENDING = "&_g.%7Burn%3Atongzhou%3Aforum%7DpendingId=";

    private ForumAddress() {
    }

    static String of(long topicId, int floor) {
        return WINDOW + TOPIC + topicId + FLOOR + floor;
    }

    static String ofPending(long pendingId) {
        return WINDOW + PENDING + pendingId;
    }
}
