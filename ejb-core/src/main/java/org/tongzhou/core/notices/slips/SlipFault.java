package org.tongzhou.core.notices.slips;

import java.util.List;

/**
 * Why what somebody typed into a field is not taken.
 *
 * @param field     its key; {@link #WORDS} for the words without form
 * @param key       of a message
 * @param arguments what the message has gaps for
 */
public record SlipFault(int field, String key, List<String> arguments) {
    public static final int WORDS = 0;
}
