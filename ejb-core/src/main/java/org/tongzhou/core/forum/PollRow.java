package org.tongzhou.core.forum;

import java.time.Instant;
import java.util.List;

/**
 * A poll as somebody reads it in its topic.
 *
 * @param over     whether nobody votes any more
 * @param told     whether the reader sees the figures; else they are zero
 * @param voted    whether he has voted
 * @param mayVote  whether he may vote, or vote anew; {@code may} what else he may do to it
 * @param closing  null if it was not ended before its time; {@code removal} null if it stands. Of a removed one nothing else is told
 */
public record PollRow(long id, String question, int choicesMax, Instant endsAt, PollResults results, boolean secret, boolean changeable, boolean over,
    boolean told, boolean voted, boolean mayVote, boolean mayExport, May may, long voters, List<Option> options, Deletion closing, Deletion removal) {

    /** What a reader may do to a poll. */
    public record May(boolean change, boolean close, boolean remove) {
        static final May NONE = new May(false, false, false);
    }

    /**
     * Something that can be chosen.
     *
     * @param percent of those who have voted
     * @param chosen  whether the reader has chosen it; never known of a secret poll
     * @param names   of some who chose it, in an open poll; {@code moreNames} how many others did
     */
    public record Option(long id, String words, int votes, int percent, boolean chosen, List<String> names, int moreNames) {
        public Option {
            names = List.copyOf(names);
        }
    }

    public PollRow {
        options = List.copyOf(options);
    }
}
