package org.tongzhou.core.configuration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a parameter was set to another value: never changed, never deleted. */
@Entity
@Table(name = "configuration_changes")
@NamedQuery(name = "ParameterChange.of", query = """
    SELECT NEW org.tongzhou.core.configuration.ParameterChangeRow(c.id, c.before, c.after, c.username, c.changedAt)
    FROM ParameterChange c WHERE c.key = :key ORDER BY c.id DESC""")
@NamedQuery(name = "ParameterChange.count", query = "SELECT COUNT(c) FROM ParameterChange c WHERE c.key = :key")
@NamedQuery(name = "ParameterChange.latest", query = "SELECT c FROM ParameterChange c WHERE c.id IN (SELECT MAX(d.id) FROM ParameterChange d GROUP BY d.key)")
public class ParameterChange {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(name = "parameter_key", nullable = false, length = Parameter.KEY_MAX_CHARS)
    private String key;
    @Column(name = "value_before", nullable = false)
    private int before;
    @Column(name = "value_after", nullable = false)
    private int after;
    @Column(nullable = false, length = 32)
    private String username;
    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    protected ParameterChange() {
    }

    ParameterChange(String key, int before, int after, String username, Instant changedAt) {
        this.key = key;
        this.before = before;
        this.after = after;
        this.username = username;
        this.changedAt = changedAt;
    }

    String getKey() {
        return key;
    }

    ParameterChangeRow row() {
        return new ParameterChangeRow(id, before, after, username, changedAt);
    }
}
