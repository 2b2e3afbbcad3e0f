package org.tongzhou.core.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * Somebody with an enabled account, for the queries of other domains: they may join this view, and it alone, to reach people.
 * Never written.
 */
@Entity
@Table(name = "security_people")
public class OfficePerson {
    @Id
    private String username;
    private String name;
    private String unit;
    private String post;
    /** Of the account. */
    private Long id;
    /** In the organization; null for whom it does not know. */
    @Column(name = "person_id")
    private Long personId;

    protected OfficePerson() {
    }
}
