package org.tongzhou.core.forum;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** What can be chosen in a poll, and how often it was: counted while the topic is locked, as of a secret poll nothing else tells it. */
@Entity
@Table(name = "forum_poll_options")
@NamedQuery(name = "PollOption.of", query = "SELECT o FROM PollOption o WHERE o.pollId = :poll ORDER BY o.place")
public class PollOption {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "forum_poll_options_seq")
    @SequenceGenerator(name = "forum_poll_options_seq", sequenceName = "forum_poll_options_seq", allocationSize = 50)
    private Long id;
    @Column(name = "poll_id", nullable = false, updatable = false)
    private long pollId;
    @Column(nullable = false, updatable = false)
    private int place;
    @Column(nullable = false, updatable = false, length = PollDraft.OPTION_MAX_CHARS)
    private String words;
    @Column(nullable = false)
    private int votes;

    protected PollOption() {
    }

    PollOption(long pollId, int place, String words) {
        this.pollId = pollId;
        this.place = place;
        this.words = words;
    }

    void chosen() {
        votes++;
    }

    void dropped() {
        votes--;
    }

    Long getId() {
        return id;
    }

    String getWords() {
        return words;
    }

    int getVotes() {
        return votes;
    }
}
