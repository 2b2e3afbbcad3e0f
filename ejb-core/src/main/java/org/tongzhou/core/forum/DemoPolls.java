package org.tongzhou.core.forum;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** The polls of the demonstration with their votes: each of some colleagues chooses one option. */
@Dependent
class DemoPolls {
    @Inject
    ForumPolls polls;
    @Inject
    PollRepository votes;
    @Inject
    Clock clock;

    /** @param told with {@code votes} for each option @param voters more than these votes, each once */
    void add(ForumTopic topic, JsonObject told, Instant begun, Iterator<Signature> voters) {
        boolean secret = told.getBoolean("secret", false);
        ForumPoll poll = polls.begin(topic, topic.getSignature().author(), new PollDraft(told.getString("question"), told.getJsonArray("options").getValuesAs(JsonString::getString), told.getInt("most", 1),
            clock.instant().plus(Duration.ofDays(told.getInt("ends"))), PollResults.valueOf(told.getString("results")), secret, told.getBoolean("changeable", false)), begun);
        List<PollOption> options = votes.listOptions(poll.getId());
        List<Integer> wanted = new ArrayList<>(told.getJsonArray("votes").getValuesAs(JsonNumber::intValue));
        Instant at = begun;
        for (int place = 0; place < options.size(); place++) {
            for (int i = 0; i < wanted.get(place) && voters.hasNext(); i++) {
                at = at.plus(Duration.ofMinutes(13)).isAfter(clock.instant()) ? at : at.plus(Duration.ofMinutes(13));
                vote(poll, options.get(place), voters.next(), at);
            }
        }
    }

    private void vote(ForumPoll poll, PollOption option, Signature by, Instant at) {
        PollVoter voter = poll.isSecret() ? new PollVoter(poll, by.author()) : new PollVoter(poll, by);
        if (!poll.isSecret()) {
            voter.choose(Set.of(option.getId()), at);
        }
        votes.add(voter);
        option.chosen();
    }
}
