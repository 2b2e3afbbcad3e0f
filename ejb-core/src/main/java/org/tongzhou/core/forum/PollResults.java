package org.tongzhou.core.forum;

/** When the figures of a poll are seen: at any time, by who has voted and when it has ended, or when it has ended. */
public enum PollResults {
    ALWAYS, VOTED, ENDED
}
