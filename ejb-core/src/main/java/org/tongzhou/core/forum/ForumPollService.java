package org.tongzhou.core.forum;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
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
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.shared.Words;

/** Polls of topics: votes by whoever reads these, and what their starters and moderators add, change, end, remove, and take away as a file. */
@Stateless
public class ForumPollService {
    private static final Logger LOG = System.getLogger(ForumPollService.class.getName());

    @Inject
    ForumSight sight;
    @Inject
    PollRepository polls;
    @Inject
    ForumPolls begun;
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

    /**
     * Has a poll begin in a topic that has none: by its author, or a moderator. The same one sent twice is one.
     *
     * @throws NotPermittedException if the topic is somebody else's and the caller keeps no order there
     * @throws RuleViolationException if there is one, nothing can be written there, it makes no sense ({@link ForumPoll}), or, of its author, the board is
     *                                moderated or a moderator has removed its poll
     */
    @RequiresLogin
    public void add(long topicId, @NotNull @Valid PollDraft draft) {
        ForumTopic topic = sight.lockTopic(topicId);
        boolean moderating = requireKeeper(topic, topic.getSignature().author());
        String me = sight.me().username();
        Optional<ForumPoll> present = begun.standing(topic);
        if (present.isPresent()) {
            if (present.get().isOf(me) && begun.isOf(present.get(), draft)) {
                return;
            }
            throw new RuleViolationException("forum.pollThere", present.get().getQuestion());
        }
        begun.requireRoom(topic, moderating);
        ForumPoll poll = begun.begin(topic, me, draft, clock.instant());
        acts.tell(ForumActs.on(ForumActs.ADD_POLL, poll));
        news.changed(topic);
        LOG.log(Level.INFO, "poll {0} begun by {1}", String.valueOf(poll.getId()), me);
    }

    /**
     * Has another poll take the place of one in which nobody has voted: by its starter, whose it stays, or a moderator. Who still has the former one before
     * him votes for nothing, as its options are gone. The same change sent twice is one.
     *
     * @param pollId the one that the caller saw
     * @throws NotPermittedException if it is somebody else's and the caller keeps no order there
     * @throws RuleViolationException if somebody has voted, it is over, nothing can be written there, it makes no sense ({@link ForumPoll}), or, of its
     *                                starter, the board is moderated
     * @throws StaleDataException if it was changed since
     */
    @RequiresLogin
    public void change(long topicId, long pollId, @NotNull @Valid PollDraft draft) {
        ForumPoll poll = lock(topicId);
        boolean moderating = requireKeeper(poll.getTopic(), poll.getStarter());
        if (begun.isOf(poll, draft)) {
            return;
        }
        if (poll.getId() != pollId) {
            throw new StaleDataException("forum.pollStale", poll.getQuestion());
        }
        Instant now = clock.instant();
        begun.requireRoom(poll.getTopic(), moderating);
        requireUnvoted(poll);
        poll.requireVotable(now);
        poll.takeBack(sight.signature().name(), "", now);
        ForumPoll next = begun.begin(poll.getTopic(), poll.getStarter(), draft, now);
        acts.tell(ForumActs.on(ForumActs.CHANGE_POLL, next).changed("question", poll.getQuestion(), next.getQuestion()).changed("options", options(poll), options(next)));
        news.changed(poll.getTopic());
    }

    private String options(ForumPoll poll) {
        return polls.listOptions(poll.getId()).stream().map(PollOption::getWords).collect(Collectors.joining("; "));
    }

    private void requireUnvoted(ForumPoll poll) {
        if (polls.countVoters(poll.getId()) > 0) {
            throw new RuleViolationException("forum.pollVotedIn", poll.getQuestion());
        }
    }

    /**
     * Ends a poll before its time: by its starter, or a moderator. Readers see who did it and why, and its starter is told.
     *
     * @throws NotPermittedException if it is somebody else's and the caller keeps no order there
     * @throws RuleViolationException if it is over, of others than moderators nothing can be written there, or, of its starter, whoever he is, it is secret and
     *                                fewer than {@value ForumPoll#SECRET_VOTERS_MIN} have voted, but somebody has
     */
    @RequiresLogin
    public void close(long topicId, @Words(message = "{forum.reasonMissing}")
            @Size(max = ForumTopic.REASON_MAX_CHARS, message = "{forum.reasonTooLong}") String reason) {
        ForumPoll poll = lock(topicId);
        if (!requireKeeper(poll.getTopic(), poll.getStarter())) {
            poll.getTopic().requireWritable();
        }
        Signature me = sight.signature();
        if (poll.isOf(me.author())) {
            poll.requireClosableByStarter(polls.countVoters(poll.getId()));
        }
        poll.close(me.name(), reason, clock.instant());
        acts.tell(ForumActs.on(ForumActs.CLOSE_POLL, poll).with("reason", reason));
        news.pollClosed(poll, me, reason);
        news.changed(poll.getTopic().getBoard());
    }

    /**
     * Takes a poll away with its votes: by a moderator, whose reason its starter is told, or by its starter as long as nobody has voted.
     *
     * @throws NotPermittedException if it is somebody else's and the caller keeps no order there
     * @throws RuleViolationException if, of its starter, somebody has voted, or nothing can be written there
     */
    @RequiresLogin
    public void remove(long topicId, @Words(message = "{forum.reasonMissing}")
            @Size(max = ForumTopic.REASON_MAX_CHARS, message = "{forum.reasonTooLong}") String reason) {
        ForumPoll poll = lock(topicId);
        if (!requireKeeper(poll.getTopic(), poll.getStarter())) {
            poll.getTopic().requireWritable();
            requireUnvoted(poll);
        }
        Signature me = sight.signature();
        if (poll.isOf(me.author()) && polls.countVoters(poll.getId()) == 0) {
            poll.takeBack(me.name(), reason, clock.instant());
        } else {
            poll.remove(me.name(), reason, clock.instant());
        }
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

    /** Whose it is, and who keeps order there, may do it. @return whether the caller keeps order @throws NotPermittedException if he is neither */
    private boolean requireKeeper(ForumTopic topic, String owner) {
        boolean moderating = sight.moderates(topic.getBoard());
        if (!owner.equals(sight.me().username())) {
            sight.requireModerated(topic.getBoard());
        }
        return moderating;
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
