package org.tongzhou.core.forum;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** That somebody follows a board or a topic (订阅); whoever begins a topic follows it. */
@Entity
@Table(name = "forum_subscriptions")
@NamedQuery(name = "ForumSubscription.of", query = """
    SELECT s FROM ForumSubscription s WHERE s.kind = :kind AND s.targetId = :target AND s.username = :username""")
@NamedQuery(name = "ForumSubscription.targets", query = "SELECT s.targetId FROM ForumSubscription s WHERE s.kind = :kind AND s.username = :username")
@NamedQuery(name = "ForumSubscription.followers", query = "SELECT s.username FROM ForumSubscription s WHERE s.kind = :kind AND s.targetId = :target")
@NamedQuery(name = "ForumSubscription.end", query = "DELETE FROM ForumSubscription s WHERE s.kind = :kind AND s.targetId = :target")
public class ForumSubscription {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "forum_subscriptions_seq")
    @SequenceGenerator(name = "forum_subscriptions_seq", sequenceName = "forum_subscriptions_seq", allocationSize = 50)
    private Long id;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 10)
    private SubscriptionKind kind;
    @Column(name = "target_id", nullable = false, updatable = false)
    private long targetId;
    @Column(nullable = false, updatable = false, length = 32)
    private String username;

    protected ForumSubscription() {
    }

    ForumSubscription(SubscriptionKind kind, long targetId, String username) {
        this.kind = kind;
        this.targetId = targetId;
        this.username = username;
    }
}
