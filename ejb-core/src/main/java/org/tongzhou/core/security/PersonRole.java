package org.tongzhou.core.security;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.LocalDate;

/**
 * That somebody with an enabled account has a role on some days, for conditions of queries alone: of one person there are many. It is called as its view, so
 * that {@link AudienceCondition} reads the same in both query languages. What he has by a post begins some day, what is his own does not. Never written.
 */
@Entity(name = "security_people_roles")
@Table(name = "security_people_roles")
@NamedQuery(name = "PersonRole.holders", query = """
    SELECT DISTINCT h.username FROM security_people_roles h
    WHERE h.held IN :roles AND (h.begins IS NULL OR h.begins <= :day) AND (h.ends IS NULL OR h.ends >= :day)""")
@NamedQuery(name = "PersonRole.holdersByPost", query = """
    SELECT DISTINCT h.username FROM security_people_roles h WHERE h.held IN :roles AND h.begins <= :day AND (h.ends IS NULL OR h.ends >= :day)""")
@NamedQuery(name = "PersonRole.byPosts", query = """
    SELECT DISTINCT h.username, h.held FROM security_people_roles h WHERE h.begins <= :day AND (h.ends IS NULL OR h.ends >= :day)""")
public class PersonRole {
    @Id
    private String username;
    private String held;
    private LocalDate begins;
    private LocalDate ends;

    protected PersonRole() {
    }
}
