package org.tongzhou.core.forum;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RuleViolationException;

/** The polls of topics as their readers see them, and how they begin and move with these. It has no door. */
@Dependent
class ForumPolls {
    private static final int NAMES_SHOWN = 30;
    private static final int ALL = 100;

    @Inject
    PollRepository polls;
    @Inject
    Clock clock;

    /** A poll begins in a topic that is locked. @param starter user name of who puts it to the vote @throws RuleViolationException as {@link ForumPoll} says */
    ForumPoll begin(ForumTopic topic, String starter, PollDraft draft, Instant at) {
        ForumPoll poll = new ForumPoll(topic, starter, draft, at);
        polls.add(poll);
        int place = 0;
        for (String words : draft.options()) {
            polls.add(new PollOption(poll.getId(), place++, PlainText.line(words)));
        }
        return poll;
    }

    /** A poll goes with the posts of its topic. @throws RuleViolationException if there is one where they go */
    void merge(ForumTopic source, ForumTopic target) {
        if (standing(source).isPresent() && standing(target).isPresent()) {
            throw new RuleViolationException("forum.pollInBoth");
        }
        polls.move(source, target);
    }

    /** Whether a topic puts the same to the vote as a draft, or neither has a poll. @param draft null for none */
    boolean asks(ForumTopic topic, PollDraft draft) {
        Optional<ForumPoll> poll = standing(topic);
        return draft == null ? poll.isEmpty() : poll.filter(found -> found.asks(draft)).isPresent();
    }

    Optional<ForumPoll> standing(ForumTopic topic) {
        return polls.find(topic.getId()).filter(ForumPoll::isThere);
    }

    /** Whether a poll is the one that a draft asks for. */
    boolean isOf(ForumPoll poll, PollDraft draft) {
        return poll.isOf(draft, polls.listOptions(poll.getId()).stream().map(PollOption::getWords).toList());
    }

    /**
     * Asked before a poll begins in a topic that has none, or takes the place of another: of others than moderators more is asked.
     *
     * @throws RuleViolationException if nothing can be written in it, its board is moderated, or a moderator has removed its poll
     */
    void requireRoom(ForumTopic topic, boolean moderating) {
        topic.requireWritable();
        if (!moderating && topic.getBoard().isModerated()) {
            throw new RuleViolationException("forum.pollModerated");
        }
        if (!moderating && isRemoved(topic)) {
            throw new RuleViolationException("forum.pollRemovedStays");
        }
    }

    private boolean isRemoved(ForumTopic topic) {
        return polls.find(topic.getId()).filter(poll -> !poll.isThere() && !poll.isTakenBack()).isPresent();
    }

    /** Whether somebody may have a poll begin in a topic. */
    boolean mayBegin(ForumTopic topic, String username, boolean moderating) {
        return topic.isWritable() && standing(topic).isEmpty()
            && (moderating || topic.getSignature().isOf(username) && !topic.getBoard().isModerated() && !isRemoved(topic));
    }

    /** Null if there never was one, or it went before anybody voted. */
    PollRow read(ForumTopic topic, String username, boolean moderating) {
        return polls.find(topic.getId()).filter(poll -> !poll.isTakenBack()).map(poll -> read(poll, username, moderating)).orElse(null);
    }

    private PollRow read(ForumPoll poll, String username, boolean moderating) {
        if (!poll.isThere()) {
            return new PollRow(poll.getId(), moderating ? poll.getQuestion() : "", 0, poll.getEndsAt(), poll.getResults(), poll.isSecret(), false, true, false, false, false,
                false, PollRow.May.NONE, 0, List.of(), null, moderating ? poll.removal() : poll.removal().withoutTrace());
        }
        Instant now = clock.instant();
        Optional<PollVoter> voter = polls.findVoter(poll.getId(), username);
        boolean told = poll.isTold(voter.isPresent(), now);
        boolean mayVote = poll.getTopic().isWritable() && !poll.isOver(now) && (voter.isEmpty() || poll.isChangeable());
        long voters = polls.countVoters(poll.getId());
        Set<Long> chosen = voter.map(PollVoter::getChoices).orElse(Set.of());
        List<PollRow.Option> options = polls.listOptions(poll.getId()).stream()
            .map(option -> told ? told(option, chosen, voters, poll.isSecret()) : untold(option, chosen)).toList();
        return new PollRow(poll.getId(), poll.getQuestion(), poll.getChoicesMax(), poll.getEndsAt(), poll.getResults(), poll.isSecret(), poll.isChangeable(),
            poll.isOver(now), told, voter.isPresent(), mayVote, told && (moderating || poll.isOf(username)),
            may(poll, username, moderating, voters, now), voters, options, poll.closing(), null);
    }

    private static PollRow.May may(ForumPoll poll, String username, boolean moderating, long voters, Instant now) {
        ForumTopic topic = poll.getTopic();
        boolean keeps = moderating && topic.getDeletedAt() == null;
        boolean starts = poll.isOf(username) && topic.isWritable();
        boolean changes = topic.isWritable() && (moderating || starts && !topic.getBoard().isModerated());
        boolean closes = (keeps || starts) && (!poll.isOf(username) || poll.isClosableByStarter(voters));
        return new PollRow.May(changes && voters == 0 && !poll.isOver(now), closes && !poll.isOver(now), keeps || starts && voters == 0);
    }

    private PollRow.Option told(PollOption option, Set<Long> chosen, long voters, boolean secret) {
        List<String> names = secret ? List.of() : polls.listNames(option.getId(), NAMES_SHOWN);
        return new PollRow.Option(option.getId(), option.getWords(), option.getVotes(), percent(option.getVotes(), voters), chosen.contains(option.getId()), names,
            secret ? 0 : option.getVotes() - names.size());
    }

    private static PollRow.Option untold(PollOption option, Set<Long> chosen) {
        return new PollRow.Option(option.getId(), option.getWords(), 0, 0, chosen.contains(option.getId()), List.of(), 0);
    }

    /** All only if it is all, and nothing only if it is nothing. */
    static int percent(long votes, long voters) {
        if (votes == 0 || voters == 0) {
            return 0;
        }
        return votes >= voters ? ALL : (int) Math.max(1, Math.min(ALL - 1, Math.round((double) votes * ALL / voters)));
    }
}
