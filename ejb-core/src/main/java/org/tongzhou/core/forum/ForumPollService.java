package org.tongzhou.core.forum;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.RequiresLogin;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Words;

/** Votes in the polls of topics, by whoever reads these; what their starters and moderators take away, and what moderators end or remove. */
@Stateless
public class ForumPollService {
    private static final Logger LOG = System.getLogger(ForumPollService.class.getName());

    @Inject
    ForumSight sight;
    @Inject
    PollRepository polls;
    @Inject
    PollBook book;
    @Inject
    ForumNews news;
    @Inject
    Acts acts;
    @Inject
    Clock clock;

    /**
     * Votes in the poll of a topic. The same vote sent twice counts once.
     *
     * @param options numbers of what is chosen
     * @throws NotFoundException if the caller sees no such topic, or it has no poll or no such option
     * @throws RuleViolationException if it is over, nothing or too much is chosen, or the caller has voted and may not vote anew
     */
    @RequiresLogin
    public void vote(long topicId, @NotNull @Size(max = PollDraft.OPTIONS_MAX, message = "{forum.pollTooMany}") Set<@NotNull Long> options) {
        ForumPoll poll = lock(topicId);
        poll.requireVotable(clock.instant());
        Map<Long, PollOption> present = polls.listOptions(poll.getId()).stream().collect(Collectors.toMap(PollOption::getId, Function.identity()));
        requireChosen(poll, options, present.keySet());
        Signature me = sight.signature();
        Optional<PollVoter> before = polls.findVoter(poll.getId(), me.author());
        if (before.isPresent()) {
            change(poll, before.get(), options, present);
        } else if (poll.isSecret()) {
            polls.add(new PollVoter(poll, me.author()));
            options.forEach(id -> present.get(id).chosen());
        } else {
            PollVoter voter = new PollVoter(poll, me);
            voter.choose(options, clock.instant());
            polls.add(voter);
            options.forEach(id -> present.get(id).chosen());
        }
        news.voted(poll.getTopic().getBoard());
    }

    private void requireChosen(ForumPoll poll, Set<Long> options, Set<Long> present) {
        if (options.isEmpty()) {
            throw new RuleViolationException("forum.pollNothing");
        }
        if (!present.containsAll(options)) {
            throw new NotFoundException("forum.pollOptionGone");
        }
        if (options.size() > poll.getChoicesMax()) {
            throw new RuleViolationException("forum.pollTooMuch", poll.getChoicesMax());
        }
    }

    private void change(ForumPoll poll, PollVoter voter, Set<Long> options, Map<Long, PollOption> present) {
        Set<Long> former = voter.getChoices();
        if (!poll.isSecret() && former.equals(options)) {
            return;
        }
        if (!poll.isChangeable()) {
            throw new RuleViolationException("forum.pollVoted", poll.getQuestion());
        }
        former.forEach(id -> present.get(id).dropped());
        options.forEach(id -> present.get(id).chosen());
        voter.choose(options, clock.instant());
    }

    /** Ends a poll before its time; readers see who did it and why, and its starter is told. @throws NotPermittedException if the caller keeps no order there */
    @RequiresLogin
    public void close(long topicId, @Words(message = "{forum.reasonMissing}")
            @Size(max = ForumTopic.REASON_MAX_CHARS, message = "{forum.reasonTooLong}") String reason) {
        ForumPoll poll = lockModerated(topicId);
        Signature me = sight.signature();
        poll.close(me.name(), reason, clock.instant());
        acts.tell(ForumActs.on(ForumActs.CLOSE_POLL, poll).with("reason", reason));
        news.pollClosed(poll, me, reason);
        news.changed(poll.getTopic().getBoard());
    }

    /** Takes a poll away with its votes; its starter is told the reason. @throws NotPermittedException if the caller keeps no order there */
    @RequiresLogin
    public void remove(long topicId, @Words(message = "{forum.reasonMissing}")
            @Size(max = ForumTopic.REASON_MAX_CHARS, message = "{forum.reasonTooLong}") String reason) {
        ForumPoll poll = lockModerated(topicId);
        Signature me = sight.signature();
        poll.remove(me.name(), reason, clock.instant());
        acts.tell(ForumActs.on(ForumActs.REMOVE_POLL, poll).with("reason", reason));
        news.pollRemoved(poll, me, reason);
        news.changed(poll.getTopic());
        LOG.log(Level.INFO, "poll {0} removed by {1}", String.valueOf(poll.getId()), me.author());
    }

    /**
     * The figures as a workbook, of an open poll with who chose what.
     *
     * @throws NotPermittedException if the caller neither started the poll nor keeps order there
     * @throws RuleViolationException if the figures are not told yet
     */
    @RequiresLogin
    public byte[] export(long topicId, @NotNull Locale locale) {
        ForumTopic topic = sight.getTopic(topicId);
        ForumPoll poll = standing(topicId);
        String me = sight.me().username();
        if (!poll.isOf(me) && !sight.moderates(topic.getBoard())) {
            throw new NotPermittedException("forum.pollNotYours");
        }
        Instant now = clock.instant();
        if (!poll.isTold(polls.findVoter(poll.getId(), me).isPresent(), now)) {
            throw new RuleViolationException("forum.pollUntold");
        }
        List<PollOption> options = polls.listOptions(poll.getId());
        long voters = polls.countVoters(poll.getId());
        acts.tell(ForumActs.on(ForumActs.EXPORT_POLL, poll).with("rows", voters));
        return book.write(poll, options, voters, locale);
    }

    private ForumPoll lockModerated(long topicId) {
        ForumPoll poll = lock(topicId);
        sight.requireModerated(poll.getTopic().getBoard());
        return poll;
    }

    /** Whoever changes a poll has locked its topic. */
    private ForumPoll lock(long topicId) {
        sight.lockTopic(topicId);
        return standing(topicId);
    }

    private ForumPoll standing(long topicId) {
        return polls.find(topicId).filter(ForumPoll::isThere).orElseThrow(() -> new NotFoundException("forum.pollNotFound"));
    }
}
