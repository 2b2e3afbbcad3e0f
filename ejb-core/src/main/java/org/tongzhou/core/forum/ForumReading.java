package org.tongzhou.core.forum;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** How far somebody has read a topic, and when he was there last. */
@Entity
@Table(name = "forum_readings")
@NamedQuery(name = "ForumReading.of", query = "SELECT r FROM ForumReading r WHERE r.topic.id = :topic AND r.username = :username")
@NamedQuery(name = "ForumReading.counts", query = "SELECT r.topic.id, COUNT(r) FROM ForumReading r WHERE r.topic.id IN :topics GROUP BY r.topic.id")
@NamedQuery(name = "ForumReading.countRecent", query = """
    SELECT t.id, t.board.id, COUNT(r) FROM ForumReading r JOIN r.topic t WHERE r.readAt > :since GROUP BY t.id, t.board.id""")
@NamedQuery(name = "ForumReading.upToDate", query = """
    SELECT r.username FROM ForumReading r WHERE r.topic.id = :topic AND r.lastFloor >= :floor AND r.username IN :usernames""")
public class ForumReading {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "forum_readings_seq")
    @SequenceGenerator(name = "forum_readings_seq", sequenceName = "forum_readings_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "topic_id", updatable = false)
    private ForumTopic topic;
    @Column(nullable = false, updatable = false, length = 32)
    private String username;
    @Column(name = "last_floor", nullable = false)
    private int lastFloor;
    @Column(name = "read_at", nullable = false)
    private Instant readAt;

    protected ForumReading() {
    }

    ForumReading(ForumTopic topic, String username) {
        this.topic = topic;
        this.username = username;
    }

    /** Whether there was anything new. */
    boolean read(int floor, Instant at) {
        readAt = at;
        if (floor <= lastFloor) {
            return false;
        }
        lastFloor = floor;
        return true;
    }

    int getLastFloor() {
        return lastFloor;
    }
}
