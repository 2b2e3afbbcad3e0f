package org.tongzhou.core.notices.slips;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** What somebody has filled into a field; where several options are chosen, one of them. */
@Embeddable
public class SlipAnswer {
    static final int MAX_CHARS = 1000;

    @Column(name = "field_key", nullable = false)
    private int field;
    @Column(name = "answer", nullable = false, length = MAX_CHARS)
    private String answer;

    protected SlipAnswer() {
    }

    SlipAnswer(int field, String answer) {
        this.field = field;
        this.answer = answer;
    }

    int getField() {
        return field;
    }

    String getAnswer() {
        return answer;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SlipAnswer that && field == that.field && answer.equals(that.answer);
    }

    @Override
    public int hashCode() {
        return Objects.hash(field, answer);
    }
}
