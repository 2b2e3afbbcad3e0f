package org.tongzhou.core.forum;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongzhou.core.notification.NotificationSender;
import org.tongzhou.core.search.SearchChanges;
import org.tongzhou.core.security.AudienceTopics;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.LiveTopics;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.TodoKind;

/** Tells what is new in the forum: open windows, who follows it, who is mentioned, and the moderators what is reported. */
@Dependent
class ForumNews {
    private static final String FORUM = "forum";
    /** Of a longer topic not each reply is told to the search by itself: all replies of the forum are read anew, as one row says. */
    private static final int FLOORS_TOLD = 500;

    @Inject
    PostRepository posts;
    @Inject
    TopicRepository topics;
    @Inject
    NotificationSender notifications;
    @Inject
    AudienceTopics audiences;
    @Inject
    LiveTopics live;
    @Inject
    People people;
    @Inject
    SearchChanges search;
    @Inject
    ForumHeat heat;
    @Inject
    VotePace votes;
    @Inject
    Event<ForumMatterMoved> matters;
    @Inject
    Clock clock;

    void changed(ForumBoard board) {
        heat.changed();
        tell(board);
    }

    private void tell(ForumBoard board) {
        audiences.fire(FORUM, people.meant(board.audience()));
        live.fire(FORUM, board.getModerators());
    }

    /** The figures of a poll: no heat, and not told for each of many votes. */
    void voted(ForumBoard board) {
        if (votes.isTold(board.getId(), clock.instant())) {
            tell(board);
        }
    }

    /** What a topic says itself. */
    void changed(ForumTopic topic) {
        search.changed(SearchableTopic.KIND, topic.getId());
        changed(topic.getBoard());
    }

    /** What a post says, or whether it is there. */
    void changed(ForumPost post) {
        if (post.getFloor() > 1) {
            search.changed(SearchableReply.KIND, post.getId());
        }
        changed(post.getTopic());
    }

    /** What a topic is called, where it stands, or whether it is there, all its replies with it. */
    void changedWhole(ForumTopic topic) {
        if (topic.getFloors() > FLOORS_TOLD) {
            search.changedAll(SearchableReply.KIND);
        } else {
            posts.listReplies(topic.getId()).forEach(id -> search.changed(SearchableReply.KIND, id));
        }
        changed(topic);
    }

    /** Who reads a board, or what it or the units that it addresses are called. */
    void readersChanged() {
        search.changedAll(SearchableTopic.KIND);
        search.changedAll(SearchableReply.KIND);
    }

    void changedFor(String username) {
        live.fire(FORUM, Set.of(username));
    }

    /** Who follows the board hears of a new topic. */
    void begun(ForumTopic topic, ForumPost post) {
        ForumBoard board = topic.getBoard();
        Set<String> told = tellMentioned(post);
        Set<String> followers = others(posts.listFollowers(SubscriptionKind.BOARD, board.getId()), post.getSignature(), board, told);
        send(followers, "forumTopic", List.of(post.getSignature().name(), board.getName(), topic.getTitle()), topic, 1);
        changed(topic);
    }

    /** Who follows the topic hears of a reply, if he has read all before it: else he was told already. */
    void replied(ForumTopic topic, ForumPost post) {
        Set<String> told = tellMentioned(post);
        Set<String> followers = others(posts.listFollowers(SubscriptionKind.TOPIC, topic.getId()), post.getSignature(), topic.getBoard(), told);
        if (!followers.isEmpty()) {
            send(topics.listUpToDate(topic.getId(), post.getFloor() - 1, followers), "forumReplied",
                List.of(post.getSignature().name(), topic.getTitle()), topic, post.getFloor());
        }
        changed(post);
    }

    private Set<String> tellMentioned(ForumPost post) {
        ForumTopic topic = post.getTopic();
        send(post.getMentioned(), "forumMentioned", List.of(post.getSignature().name(), topic.getTitle()), topic, post.getFloor());
        return post.getMentioned();
    }

    /** Those who have an account and still see the board, without who does it and who is told anyway. */
    private Set<String> others(Collection<String> usernames, Signature by, ForumBoard board, Set<String> told) {
        return usernames.stream().filter(username -> !by.isOf(username) && !told.contains(username))
            .filter(username -> seesBoard(username, board)).collect(Collectors.toSet());
    }

    private boolean seesBoard(String username, ForumBoard board) {
        return people.find(username).filter(board::isSeenBy).isPresent();
    }

    private void send(Collection<String> usernames, String kind, List<String> arguments, ForumTopic topic, int floor) {
        if (!usernames.isEmpty()) {
            notifications.send(usernames, kind, arguments, topic.getDeletedAt() == null ? ForumAddress.of(topic.getId(), floor) : ForumAddress.WINDOW);
        }
    }

    /** @throws RuleViolationException if one of them does not read in this board */
    void requireReaders(Collection<String> mentioned, ForumBoard board) {
        for (String username : mentioned) {
            if (!seesBoard(username, board)) {
                throw new RuleViolationException("forum.mentionedOutside", people.displayName(username), board.getName());
            }
        }
    }

    /** The author is told that a moderator has deleted it. */
    void deleted(Signature author, ForumTopic topic, String by, String reason) {
        send(Set.of(author.author()), "forumDeleted", List.of(topic.getTitle(), by, reason), topic, 1);
    }

    /** A moderator has brought it back. */
    void restored(ForumTopic topic, Signature by) {
        tellRestored(topic.getSignature(), topic, 1, by);
        changedWhole(topic);
    }

    /** A moderator has brought it back. */
    void restored(ForumPost post, Signature by) {
        tellRestored(post.getSignature(), post.getTopic(), post.getFloor(), by);
        changed(post);
    }

    private void tellRestored(Signature author, ForumTopic topic, int floor, Signature by) {
        send(Set.of(author.author()), "forumRestored", List.of(topic.getTitle(), by.name()), topic, floor);
    }

    /** A moderator calls a topic something else; its author is told, unless he did it himself. @param former what it was called */
    void retitled(ForumTopic topic, String former, Signature by, String reason) {
        if (!by.isOf(topic.getSignature().author())) {
            send(Set.of(topic.getSignature().author()), "forumRetitled", List.of(former, by.name(), topic.getTitle(), reason), topic, 1);
        }
    }

    /** @param floor where the posts of the one begin in the other @param followers of the one */
    void merged(ForumTopic source, ForumTopic target, int floor, Signature by, Collection<String> followers) {
        send(others(followers, by, target.getBoard(), Set.of()), "forumMerged", List.of(source.getTitle(), by.name(), target.getTitle()), target, floor);
        changed(source);
        changedWhole(target);
    }

    void pollClosed(ForumPoll poll, Signature by, String reason) {
        tellStarter(poll, by, "forumPollClosed", reason);
    }

    void pollRemoved(ForumPoll poll, Signature by, String reason) {
        tellStarter(poll, by, "forumPollRemoved", reason);
    }

    /** Nobody is told what he did himself. */
    private void tellStarter(ForumPoll poll, Signature by, String kind, String reason) {
        if (!by.isOf(poll.getStarter())) {
            send(Set.of(poll.getStarter()), kind, List.of(poll.getTopic().getTitle(), by.name(), reason), poll.getTopic(), 1);
        }
    }

    void reportHandled(ForumReport report, String remark) {
        ForumTopic topic = report.getPost().getTopic();
        send(Set.of(report.getReporter()), "forumReportHandled", List.of(topic.getTitle(), remark), topic, report.getPost().getFloor());
        matters.fire(moved(report, Set.of()));
        changed(topic.getBoard());
    }

    void ask(ForumReport report) {
        ForumBoard board = report.getPost().getTopic().getBoard();
        matters.fire(moved(report, moderators(board, report.getPost().getSignature())));
        changed(board);
    }

    /** The moderators of a board who can log in, but not who wrote it; where there are none, those who keep the boards. */
    private Set<String> moderators(ForumBoard board, Signature author) {
        Set<String> moderators = new HashSet<>(board.getModerators());
        moderators.removeIf(username -> author.isOf(username) || people.find(username).isEmpty());
        if (!moderators.isEmpty()) {
            return moderators;
        }
        Set<String> keepers = new HashSet<>(people.listUsernames(ForumPermissions.ADMINISTER));
        keepers.remove(author.author());
        return keepers;
    }

    private ForumMatterMoved moved(ForumReport report, Set<String> waitingFor) {
        ForumPost post = report.getPost();
        return new ForumMatterMoved(TodoKind.FORUM_REPORT, report.getId(), post.getTopic().getTitle(), report.getReporterUnit(), waitingFor,
            ForumAddress.of(post.getTopic().getId(), post.getFloor()), waitingFor.isEmpty() ? clock.instant() : report.getReportedAt());
    }

    /** Something waits for the moderators. */
    void ask(PendingPost post) {
        Set<String> moderators = moderators(post.getBoard(), post.getSignature());
        matters.fire(moved(post, moderators));
        tell(post, moderators);
    }

    /** It is not to be looked at any more. */
    void done(PendingPost post) {
        matters.fire(moved(post, Set.of()));
        tell(post, moderators(post.getBoard(), post.getSignature()));
    }

    private void tell(PendingPost post, Set<String> moderators) {
        live.fire(FORUM, moderators);
        changedFor(post.getSignature().author());
    }

    private ForumMatterMoved moved(PendingPost post, Set<String> waitingFor) {
        return new ForumMatterMoved(TodoKind.FORUM_PENDING, post.getId(), post.getTitle(), post.getSignature().unit(), waitingFor, ForumAddress.ofPending(post.getId()),
            waitingFor.isEmpty() ? clock.instant() : post.getHandedInAt());
    }

    /** Its author is told that it stands in a topic now. */
    void passed(PendingPost post) {
        done(post);
        send(Set.of(post.getSignature().author()), "forumPassed", List.of(post.getTitle()), post.getTopic(), post.getFloor());
    }

    /** Its author is told why it does not appear. */
    void refused(PendingPost post, String by, String reason) {
        done(post);
        notifications.send(Set.of(post.getSignature().author()), "forumRefused", List.of(post.getTitle(), by, reason), ForumAddress.ofPending(post.getId()));
    }

    /** Those of some people who read in a board. */
    Set<String> readers(Collection<String> usernames, ForumBoard board) {
        return usernames.stream().filter(username -> seesBoard(username, board)).collect(Collectors.toSet());
    }
}
