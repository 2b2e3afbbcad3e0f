package org.tongzhou.core.forum;

import java.util.List;

/**
 * A part of a topic, and where its reader stands.
 *
 * @param posts       those of this part, in the order of their floors
 * @param firstFloor  of this part; {@code lastFloor} likewise
 * @param firstUnread the first floor that the reader had not read before he opened this part; 0 if there was none
 * @param poll        null if the topic has none; {@code mayAddPoll} whether the reader may put something to the vote in it
 * @param pending     what the reader has handed in for it, or as a moderator is to look at
 * @param askedFloor  the floor at which it is opened; another one than was asked for, if that topic was merged into this
 */
public record TopicPage(TopicDetails topic, List<PostRow> posts, int firstFloor, int lastFloor, int firstUnread, PollRow poll, boolean mayAddPoll, int askedFloor,
    List<PendingRow> pending) {
    /** How many floors a part has. */
    public static final int FLOORS = 20;

    /** The first floor of the part that has a floor. */
    static int firstOf(int floor) {
        return (Math.max(1, floor) - 1) / FLOORS * FLOORS + 1;
    }
}
