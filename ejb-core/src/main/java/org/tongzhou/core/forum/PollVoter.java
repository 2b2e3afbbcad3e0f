package org.tongzhou.core.forum;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** That somebody has voted. What he chose, when, and under what name is kept of open polls alone. */
@Entity
@Table(name = "forum_poll_voters")
@NamedQuery(name = "PollVoter.of", query = "SELECT v FROM PollVoter v WHERE v.pollId = :poll AND v.username = :username")
@NamedQuery(name = "PollVoter.count", query = "SELECT COUNT(v) FROM PollVoter v WHERE v.pollId = :poll")
@NamedQuery(name = "PollVoter.all", query = "SELECT v FROM PollVoter v WHERE v.pollId = :poll AND v.name IS NOT NULL ORDER BY v.votedAt, v.id",
    hints = @QueryHint(name = "eclipselink.batch", value = "v.choices"))
@NamedQuery(name = "PollVoter.names", query = "SELECT v.name FROM PollVoter v JOIN v.choices c WHERE c = :option AND v.name IS NOT NULL ORDER BY v.votedAt, v.id")
public class PollVoter {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "forum_poll_voters_seq")
    @SequenceGenerator(name = "forum_poll_voters_seq", sequenceName = "forum_poll_voters_seq", allocationSize = 50)
    private Long id;
    @Column(name = "poll_id", nullable = false, updatable = false)
    private long pollId;
    @Column(nullable = false, updatable = false, length = 32)
    private String username;
    @Column(length = Signature.NAME_MAX_CHARS)
    private String name;
    @Column(length = Signature.UNIT_MAX_CHARS)
    private String unit;
    @Column(name = "voted_at")
    private Instant votedAt;
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "forum_poll_choices", joinColumns = @JoinColumn(name = "voter_id"))
    @Column(name = "option_id", nullable = false)
    private Set<Long> choices = new HashSet<>();

    protected PollVoter() {
    }

    /** Of a secret poll. */
    PollVoter(ForumPoll poll, String username) {
        this.pollId = poll.getId();
        this.username = username;
    }

    /** Of an open one. */
    PollVoter(ForumPoll poll, Signature by) {
        this(poll, by.author());
        this.name = by.name();
        this.unit = by.unit();
    }

    /** He chooses, or chooses anew. */
    void choose(Collection<Long> options, Instant at) {
        choices.retainAll(options);
        choices.addAll(options);
        votedAt = at;
    }

    String getName() {
        return name;
    }

    String getUnit() {
        return unit;
    }

    Instant getVotedAt() {
        return votedAt;
    }

    Set<Long> getChoices() {
        return Set.copyOf(choices);
    }
}
