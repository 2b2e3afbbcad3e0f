package org.tongzhou.core.contacts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** That somebody has marked a colleague (收藏), to have him at hand. */
@Entity
@Table(name = "contacts_stars")
@IdClass(Star.Key.class)
@NamedQuery(name = "Star.of", query = "SELECT s.personId FROM Star s WHERE s.username = :username")
public class Star {
    @Id
    @Column(length = 32)
    private String username;
    @Id
    @Column(name = "person_id")
    private long personId;

    protected Star() {
    }

    Star(String username, long personId) {
        this.username = username;
        this.personId = personId;
    }

    /** Whose star it is, and whom it marks. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String username;
        private long personId;

        public Key() {
        }

        Key(String username, long personId) {
            this.username = username;
            this.personId = personId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && personId == key.personId && Objects.equals(username, key.username);
        }

        @Override
        public int hashCode() {
            return Objects.hash(username, personId);
        }
    }
}
