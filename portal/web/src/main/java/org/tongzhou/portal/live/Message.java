package org.tongzhou.portal.live;

import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What is said on a channel, as Server-Sent Events (HTML, 9.2). {@code hello} when it opens, {@code news} with the topics that
 * have changed and how far those who follow them are to spread, {@code beat} now and then to show that it lives, {@code bye}
 * when it ends and why.
 */
final class Message {
    /** The topic that stands for all. */
    static final String ANYTHING = "*";
    static final String BEAT = "event: beat\ndata: {}\n\n";

    /** Why a channel ends. */
    enum End {
        /** The session has ended, or the account was disabled. */
        LOGGED_OUT,
        /** The user has opened too many others since. */
        SURPLUS,
        /** The portal stops; it may be back soon. */
        RESTART
    }

    private Message() {
    }

    /** @param retry when a browser that loses the connection may try again by itself */
    static String hello(String position, Duration retry) {
        return "retry: " + retry.toMillis() + "\nid: " + position + "\nevent: hello\ndata: {}\n\n";
    }

    /**
     * @param spread within which time browsers are to ask for what is new, so that they do not come all at once
     * @param by     whose act has made the news, as {@link Actor} names it
     */
    static String news(String position, Collection<String> topics, Duration spread, String by) {
        String list = topics.stream().map(topic -> '"' + topic + '"').collect(Collectors.joining(","));
        return "id: " + position + "\nevent: news\ndata: {\"topics\":[" + list + "],\"spread\":" + spread.toMillis() + ",\"by\":\"" + by + "\"}\n\n";
    }

    static String bye(End end) {
        return "event: bye\ndata: {\"why\":\"" + end.name().toLowerCase(Locale.ROOT) + "\"}\n\n";
    }
}
