package org.tongzhou.core.security;

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
import java.util.Objects;
import org.tongzhou.core.organization.HeldPost;
import org.tongzhou.core.organization.PostDuty;

/** That whoever holds a post, or a post with a duty in whatever unit, has a role as long as it is held (按岗位授权). */
@Entity
@Table(name = "security_post_grants")
@NamedQuery(name = "PostGrant.all", query = "SELECT g FROM PostGrant g ORDER BY g.id")
@NamedQuery(name = "PostGrant.heldPosts", query = """
    SELECT a.person.id, p.id, p.duty FROM Appointment a JOIN a.post p
    WHERE p.id IN :posts AND a.fromDay <= :day AND (a.untilDay IS NULL OR a.untilDay >= :day)""")
@NamedQuery(name = "PostGrant.heldDuties", query = """
    SELECT a.person.id, p.id, p.duty FROM Appointment a JOIN a.post p
    WHERE p.duty IN :duties AND a.fromDay <= :day AND (a.untilDay IS NULL OR a.untilDay >= :day)""")
@NamedQuery(name = "PostGrant.giving", query = """
    SELECT DISTINCT p.id FROM Post p, PostGrant g WHERE g.role IN :roles AND (p.id = g.postId OR p.duty = g.duty)""")
@NamedQuery(name = "PostGrant.accounts", query = """
    SELECT u.username, u.personId FROM Account u WHERE u.enabled = TRUE AND u.personId IS NOT NULL""")
@NamedQuery(name = "PostGrant.administrators", query = "SELECT DISTINCT u.username FROM Account u JOIN u.roles own WHERE own IN :administrators")
@NamedQuery(name = "PostGrant.ofRole", query = "SELECT g FROM PostGrant g WHERE g.role = :role ORDER BY g.id")
public class PostGrant {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "security_post_grants_seq")
    @SequenceGenerator(name = "security_post_grants_seq", sequenceName = "security_post_grants_seq", allocationSize = 50)
    private Long id;
    @Column(name = "role_name", nullable = false, updatable = false, length = Role.NAME_MAX_CHARS)
    private String role;
    @Column(name = "post_id", updatable = false)
    private Long postId;
    @Enumerated(EnumType.STRING)
    @Column(updatable = false, length = 30)
    private PostDuty duty;

    protected PostGrant() {
    }

    private PostGrant(String role, Long postId, PostDuty duty) {
        this.role = role;
        this.postId = postId;
        this.duty = duty;
    }

    static PostGrant toPost(String role, long postId) {
        return new PostGrant(role, postId, null);
    }

    static PostGrant toDuty(String role, PostDuty duty) {
        return new PostGrant(role, null, duty);
    }

    boolean meets(HeldPost post) {
        return meets(post.postId(), post.duty());
    }

    /** @param post null for one that is to be made */
    boolean meets(Long post, PostDuty dutyOfPost) {
        return postId == null ? dutyOfPost == duty : postId.equals(post);
    }

    boolean isSame(PostGrant other) {
        return role.equals(other.role) && Objects.equals(postId, other.postId) && duty == other.duty;
    }

    Long getId() {
        return id;
    }

    String getRole() {
        return role;
    }

    Long getPostId() {
        return postId;
    }

    PostDuty getDuty() {
        return duty;
    }
}
