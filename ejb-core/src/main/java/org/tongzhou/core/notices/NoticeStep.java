package org.tongzhou.core.notices;

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
import java.time.Instant;

/** A step of a notice's life (办理过程): who did what when, and said what. Written once, kept with the notice. */
@Entity
@Table(name = "notices_steps")
@NamedQuery(name = "NoticeStep.of", query = "SELECT s FROM NoticeStep s WHERE s.noticeId = :notice ORDER BY s.takenAt, s.id")
@NamedQuery(name = "NoticeStep.delete", query = "DELETE FROM NoticeStep s WHERE s.noticeId = :notice")
public class NoticeStep {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notices_steps_seq")
    @SequenceGenerator(name = "notices_steps_seq", sequenceName = "notices_steps_seq", allocationSize = 50)
    private Long id;
    @Column(name = "notice_id", nullable = false, updatable = false)
    private long noticeId;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 16)
    private StepAct act;
    @Column(updatable = false, length = 32)
    private String username;
    @Column(name = "taken_at", nullable = false, updatable = false)
    private Instant takenAt;
    @Column(updatable = false, length = LivingNotice.REASON_MAX_CHARS)
    private String remark;

    protected NoticeStep() {
    }

    /** @param username null if it came by itself, {@code remark} if nothing was said */
    NoticeStep(long noticeId, StepAct act, String username, Instant takenAt, String remark) {
        this.noticeId = noticeId;
        this.act = act;
        this.username = username;
        this.takenAt = takenAt;
        this.remark = remark;
    }

    StepAct getAct() {
        return act;
    }

    String getUsername() {
        return username;
    }

    Instant getTakenAt() {
        return takenAt;
    }

    String getRemark() {
        return remark;
    }
}
