package org.tongzhou.core.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/** Something findable has changed, or all of a kind. Kept for {@value SearchCleaning#KEPT_DAYS} days, for the indexes of nodes that were away. */
@Entity
@Table(name = "search_changes")
@NamedQuery(name = "SearchChange.after", query = "SELECT c FROM SearchChange c WHERE c.id > :id ORDER BY c.id")
@NamedQuery(name = "SearchChange.among", query = "SELECT c FROM SearchChange c WHERE c.id IN :ids ORDER BY c.id")
@NamedQuery(name = "SearchChange.countAfter", query = "SELECT COUNT(c) FROM SearchChange c WHERE c.id > :id")
@NamedQuery(name = "SearchChange.first", query = "SELECT MIN(c.id) FROM SearchChange c")
@NamedQuery(name = "SearchChange.last", query = "SELECT MAX(c.id) FROM SearchChange c")
@NamedQuery(name = "SearchChange.deleteOlder", query = "DELETE FROM SearchChange c WHERE c.changedAt < :limit AND c.id < :last")
public class SearchChange {
    static final int KIND_MAX_CHARS = 40;
    static final int KEY_MAX_CHARS = 64;
    static final String ALL = "*";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY) // in the order of the database: gaps tell of open transactions
    private Long id;
    @Column(nullable = false, updatable = false, length = KIND_MAX_CHARS)
    private String kind;
    @Column(name = "item_key", nullable = false, updatable = false, length = KEY_MAX_CHARS)
    private String key;
    @Column(name = "changed_at", nullable = false, updatable = false)
    private Instant changedAt;

    protected SearchChange() {
    }

    SearchChange(String kind, String key, Instant changedAt) {
        this.kind = kind;
        this.key = key;
        this.changedAt = changedAt;
    }

    long getId() {
        return id;
    }

    String getKind() {
        return kind;
    }

    String getKey() {
        return key;
    }

    boolean isOfAll() {
        return key.equals(ALL);
    }
}
