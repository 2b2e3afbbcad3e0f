package org.tongzhou.core.publications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

class PieceTest {
    private static final Instant EVENING = Instant.parse("2026-03-02T17:00:00Z"); // 01:00 of the next day in Asia/Shanghai

    private static PieceDraft draft(String body) {
        return new PieceDraft(" 收入增长 6.8%\n", body, "", null);
    }

    private final Piece piece = new Piece("市财政局", "wanglei", "王磊", draft("<p>前三季度<script>x</script></p>"), EVENING);

    @Test
    void itIsSignedAsItWasReadAndCountedByTheOfficesDay() {
        piece.send(0, EVENING);

        assertThatThrownBy(() -> piece.sign(1, "张", EVENING)).isInstanceOf(StaleDataException.class);
        piece.sign(0, "张", EVENING);

        assertThat(piece.getStatus()).isEqualTo(PieceStatus.SUBMITTED);
        assertThat(piece).hasFieldOrPropertyWithValue("submittedOn", LocalDate.of(2026, 3, 3));
        assertThat(piece.getBody()).doesNotContain("script");
        assertThat(piece.getTitle()).isEqualTo("收入增长 6.8%");
    }

    @Test
    void whatWasSentIsNotWrittenUnlessItIsReturned() {
        piece.send(0, EVENING);
        assertThatThrownBy(() -> piece.write(0, draft("<p>别的</p>"), EVENING)).hasFieldOrPropertyWithValue("key", "publications.notWritable");

        assertThatThrownBy(() -> piece.refuse(1, EVENING)).as("not as it was read").isInstanceOf(StaleDataException.class);
        piece.refuse(0, EVENING);
        piece.write(0, draft("<p>别的</p>"), EVENING);

        assertThat(piece.getBody()).isEqualTo("<p>别的</p>");
    }

    @Test
    void whatIsSignedAgainStaysCountedOnItsFirstDay() {
        Instant month = EVENING.plus(Duration.ofDays(40));
        piece.send(0, EVENING);
        piece.sign(0, "张", EVENING);
        piece.giveBack(0, month);
        piece.send(0, month);
        piece.sign(0, "张", month);

        assertThat(piece).hasFieldOrPropertyWithValue("submittedOn", LocalDate.of(2026, 3, 3));
        assertThat(piece.getSubmittedAt()).isEqualTo(month);
    }

    @Test
    void whatIsTakenBackIsADraftThatEditorsHaveNotAndIsCountedOnce() {
        Instant month = EVENING.plus(Duration.ofDays(40));
        piece.send(0, EVENING);
        assertThatThrownBy(() -> piece.takeBack(0, EVENING)).as("it waits for the head").hasFieldOrPropertyWithValue("key", "publications.notTakenBack");
        piece.sign(0, "张", EVENING);
        assertThatThrownBy(() -> piece.takeBack(1, EVENING)).isInstanceOf(StaleDataException.class);

        piece.takeBack(0, EVENING);

        assertThat(piece.getStatus()).isEqualTo(PieceStatus.DRAFT);
        assertThat(piece.getSubmittedAt()).isNull();
        assertThat(piece.getSignedBy()).isNull();
        assertThat(piece.wasSigned()).as("it is not deleted").isTrue();
        piece.send(0, month);
        piece.sign(0, "张", month);
        assertThat(piece).hasFieldOrPropertyWithValue("submittedOn", LocalDate.of(2026, 3, 3));
    }

    @Test
    void whatAnEditorHasDealtWithIsNotTakenBack() {
        piece.send(0, EVENING);
        piece.sign(0, "张", EVENING);
        piece.keep(0, EVENING);

        assertThatThrownBy(() -> piece.takeBack(0, EVENING)).hasFieldOrPropertyWithValue("key", "publications.notTakenBack");
    }

    @Test
    void whatSaysNothingIsNotSent() {
        piece.write(0, draft("<p>　</p>"), EVENING);

        assertThatThrownBy(() -> piece.send(0, EVENING)).isInstanceOf(RuleViolationException.class)
            .hasFieldOrPropertyWithValue("key", "publications.bodyMissing");
    }

    @Test
    void noEditorTakesWhatIsNotThere() {
        assertThatThrownBy(() -> piece.keep(0, EVENING)).hasFieldOrPropertyWithValue("key", "publications.notWaiting");
    }

    @Test
    void aCommissionIsClosedWhenItsDeadlineIsOverOrAllHaveDelivered() {
        Instant due = EVENING.plusSeconds(60);
        Commission commission = new Commission(new CommissionDraft("题目", "", due, Set.of("市财政局")), "xunuo", "许诺", "市政府办公室", EVENING);

        assertThatThrownBy(() -> commission.close(EVENING)).hasFieldOrPropertyWithValue("key", "publications.dueNotOver");
        assertThatThrownBy(() -> new Commission(new CommissionDraft("题目", "", EVENING.plusSeconds(400L * 86_400), Set.of("市财政局")), "xunuo", "许诺", "市政府办公室", EVENING))
            .hasFieldOrPropertyWithValue("key", "publications.dueTooFar");
        assertThatThrownBy(() -> commission.requireAsked("市教育局")).hasFieldOrPropertyWithValue("key", "publications.notAsked");
        CommissionUnit unit = commission.requireAsked("市财政局");
        unit.deliver(7, due.plusSeconds(1));

        assertThat(unit.isLate()).isTrue();
        assertThat(unit.lose(8, null)).as("another piece").isFalse();
        assertThat(unit.lose(7, 9L)).isTrue();
        assertThat(unit.isDelivered()).as("by the next one").isTrue();
        assertThat(unit.lose(9, null)).isTrue();
        unit.deliver(11, due.plusSeconds(900));
        assertThat(unit.row(null).deliveredAt()).as("the first time counts").isEqualTo(due.plusSeconds(1));
        commission.close(EVENING);
        assertThat(commission.isOpen()).isFalse();
    }

    @Test
    void whatItsUnitHasTakenBackWasNotDeliveredInTime() {
        Instant due = EVENING.plusSeconds(60);
        CommissionUnit unit = new Commission(new CommissionDraft("题目", "", due, Set.of("市财政局")), "xunuo", "许诺", "市政府办公室", EVENING).requireAsked("市财政局");
        unit.deliver(7, EVENING);

        unit.lose(7, null);
        unit.undo(EVENING, null);
        unit.deliver(7, due.plusSeconds(1));
        assertThat(unit.isLate()).isTrue();

        unit.undo(EVENING, null);
        assertThat(unit.row(null).deliveredAt()).as("that of another one stays").isEqualTo(due.plusSeconds(1));
        unit.undo(due.plusSeconds(1), due.plusSeconds(2));
        assertThat(unit.row(null).deliveredAt()).as("the next one's").isEqualTo(due.plusSeconds(2));
    }
}
