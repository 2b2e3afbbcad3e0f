package org.tongzhou.core.notices.slips;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tongzhou.core.shared.StaleDataException;

/** A reply slip that a person or a unit has filled in; it may be corrected as long as the notice that asks for it says. */
@Entity
@Table(name = "notices_slip_replies")
@NamedQuery(name = "SlipReply.of", query = "SELECT s FROM SlipReply s WHERE s.noticeId = :notice AND s.unit = :unit AND s.username = :username")
@NamedQuery(name = "SlipReply.ofUnits", query = "SELECT DISTINCT s FROM SlipReply s LEFT JOIN FETCH s.answers WHERE s.noticeId = :notice AND s.unit IN :names AND s.username = ''")
@NamedQuery(name = "SlipReply.ofPeople", query = "SELECT DISTINCT s FROM SlipReply s LEFT JOIN FETCH s.answers WHERE s.noticeId = :notice AND s.username IN :names")
@NamedQuery(name = "SlipReply.overtaken", query = "SELECT s FROM SlipReply s, SlipReply other WHERE s.unit = :oldName AND other.unit = :newName AND other.noticeId = s.noticeId")
@NamedQuery(name = "SlipReply.count", query = "SELECT COUNT(s) FROM SlipReply s WHERE s.noticeId = :notice")
@NamedQuery(name = "SlipReply.units", query = "SELECT s.unit FROM SlipReply s WHERE s.noticeId = :notice AND s.username = '' ORDER BY s.unit")
public class SlipReply {
    static final int TEXT_MAX_CHARS = 1000;
    static final int UNIT_MAX_CHARS = 120;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notices_slip_replies_seq")
    @SequenceGenerator(name = "notices_slip_replies_seq", sequenceName = "notices_slip_replies_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @Column(name = "notice_id", nullable = false, updatable = false)
    private long noticeId;
    /** Whose reply it is; empty for that of a person. */
    @Column(nullable = false, updatable = false, length = UNIT_MAX_CHARS)
    private String unit;
    /** Empty for that of a unit. */
    @Column(nullable = false, updatable = false, length = 32)
    private String username;
    @Column(length = TEXT_MAX_CHARS)
    private String reply;
    @Column(name = "replied_at", nullable = false)
    private Instant repliedAt;
    @Column(name = "replied_by", nullable = false, length = 32)
    private String repliedBy;
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "notices_slip_answers", joinColumns = @JoinColumn(name = "reply_id"))
    private Set<SlipAnswer> answers = new HashSet<>();

    protected SlipReply() {
    }

    SlipReply(long noticeId, SlipGiver giver) {
        this.noticeId = noticeId;
        this.unit = giver.unit();
        this.username = giver.username();
    }

    /** @throws StaleDataException if somebody has filled it in since it was seen */
    void requireSeen(int seenVersion) {
        if (version != seenVersion) {
            throw new StaleDataException("notices.slip.overtaken");
        }
    }

    /** @param by user name of who does it */
    void fillIn(SlipCheck checked, String by, Instant at) {
        reply = checked.words();
        answers.retainAll(checked.answers());
        answers.addAll(checked.answers());
        repliedBy = by;
        repliedAt = at;
    }

    long getNoticeId() {
        return noticeId;
    }

    String giver() {
        return unit.isEmpty() ? username : unit;
    }

    FilledSlip filled() {
        Map<Integer, List<String>> values = new TreeMap<>();
        answers.stream().sorted((one, other) -> one.getAnswer().compareTo(other.getAnswer()))
            .forEach(answer -> values.merge(answer.getField(), List.of(answer.getAnswer()), SlipReply::both));
        return new FilledSlip(version, reply, values, repliedAt, repliedBy);
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
