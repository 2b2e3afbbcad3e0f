package org.tongzhou.core.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

/** A post (岗位) of a unit or section, held by people for a time. An abolished one stays readable. */
@Entity
@Table(name = "organization_posts")
@NamedQuery(name = "Post.ofUnit", query = """
    SELECT p FROM Post p WHERE p.unit.id = :unit AND p.abolishedOn IS NULL""")
@NamedQuery(name = "Post.named", query = """
    SELECT p FROM Post p WHERE p.unit = :unit AND p.name = :name AND p.abolishedOn IS NULL ORDER BY p.id""")
@NamedQuery(name = "Post.allActive", query = """
    SELECT p FROM Post p JOIN FETCH p.unit u WHERE p.abolishedOn IS NULL
    AND u.status = org.tongzhou.core.organization.UnitStatus.ACTIVE ORDER BY p.id""")
@NamedQuery(name = "Post.notAbolished", query = "SELECT p FROM Post p WHERE p.abolishedOn IS NULL")
@NamedQuery(name = "Post.active", query = """
    SELECT NEW org.tongzhou.core.organization.PostChoice(p.id, p.name, u.id, u.label, u.path) FROM Post p JOIN p.unit u
    WHERE p.abolishedOn IS NULL AND u.status = org.tongzhou.core.organization.UnitStatus.ACTIVE ORDER BY u.label, p.sortNumber, p.id""")
public class Post {
    /** The higher rank first, then as they were made. */
    static final Comparator<Post> BY_PRECEDENCE = Comparator.comparing(Post::getRank).thenComparing(Post::getSortNumber).thenComparing(Post::getId);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organization_posts_seq")
    @SequenceGenerator(name = "organization_posts_seq", sequenceName = "organization_posts_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "unit_id")
    private OrgUnit unit;
    @Column(nullable = false, length = PostFacts.NAME_MAX_CHARS)
    private String name;
    @Enumerated(EnumType.STRING)
    @Column(name = "job_rank", nullable = false, length = 30)
    private JobRank rank;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 30)
    private PostDuty duty;
    @Column(name = "sort_number", nullable = false)
    private int sortNumber;
    @Column
    private Integer headcount;
    @Column(name = "abolished_on")
    private LocalDate abolishedOn;

    protected Post() {
    }

    Post(OrgUnit unit, PostFacts facts, int sortNumber) {
        unit.requireActive();
        this.unit = unit;
        this.sortNumber = sortNumber;
        write(facts);
    }

    void change(int seenVersion, PostFacts facts) {
        requireActive();
        requireSeen(seenVersion);
        write(facts);
    }

    private void write(PostFacts facts) {
        name = facts.name();
        rank = facts.rank();
        duty = facts.duty();
        headcount = facts.headcount();
    }

    /** Goes with its unit when that is merged. */
    void moveTo(OrgUnit other) {
        unit = other;
    }

    /** The place among those of its rank. */
    void standAt(int number) {
        sortNumber = number;
    }

    void abolish(LocalDate day) {
        abolishedOn = day;
    }

    void requireActive() {
        if (abolishedOn != null) {
            throw new RuleViolationException("organization.postAbolished", name);
        }
        unit.requireActive();
    }

    void requireSeen(int seenVersion) {
        if (version != seenVersion) {
            throw new StaleDataException("organization.postStale", name);
        }
    }

    /** @param holders how many would hold it at a time */
    void requireRoomFor(long holders) {
        if (headcount != null && holders > headcount) {
            throw new RuleViolationException("organization.postFull", unit.getLabel(), name, headcount);
        }
    }

    /** Whether one more may hold it from a day on. @param held who holds, will hold or held it */
    void requireRoomFrom(LocalDate day, Collection<Appointment> held) {
        requireActive();
        if (headcount != null) {
            requireRoomFor(held.stream().filter(each -> each.lastsUntil(day)).count() + 1);
        }
    }

    PostFacts facts() {
        return new PostFacts(name, rank, duty, headcount);
    }

    Long getId() {
        return id;
    }

    int getVersion() {
        return version;
    }

    OrgUnit getUnit() {
        return unit;
    }

    String getName() {
        return name;
    }

    JobRank getRank() {
        return rank;
    }

    int getSortNumber() {
        return sortNumber;
    }
}
