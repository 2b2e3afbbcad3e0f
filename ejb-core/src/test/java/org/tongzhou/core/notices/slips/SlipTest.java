package org.tongzhou.core.notices.slips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongzhou.core.shared.RuleViolationException;

class SlipTest {
    private static final SlipField NAME = SlipField.of(1, FieldKind.LINE, "姓名", true);
    private static final SlipField COMING = SlipField.of(2, FieldKind.ONE, "参会情况", true).offering("参加", "请假", "替会");
    private static final SlipField PEOPLE = SlipField.of(3, FieldKind.NUMBER, "人数", false).between(BigDecimal.ONE, new BigDecimal("50.0"), true);
    private static final SlipField WAYS = SlipField.of(4, FieldKind.SEVERAL, "方式", false).offering("纸质", "平台", "邮寄");
    private static final Slip SLIP = new Slip(true, List.of(NAME, COMING, PEOPLE, WAYS));

    @Test
    void whatIsRightIsKeptInTheOrderOfTheOptionsAndWithoutBlanks() {
        SlipCheck check = SLIP.check(given(Map.of(1, List.of("\u3000许诺 "), 2, List.of("参加"), 3, List.of("012"), 4, List.of("邮寄", "纸质"))));

        assertThat(check.faults()).isEmpty();
        assertThat(check.words()).isNull();
        assertThat(check.answers()).containsExactly(new SlipAnswer(1, "许诺"), new SlipAnswer(2, "参加"), new SlipAnswer(3, "12"), new SlipAnswer(4, "纸质"),
            new SlipAnswer(4, "邮寄"));
    }

    @Test
    void whatIsMissingIsToldAtEachField() {
        SlipCheck check = SLIP.check(given(Map.of(1, List.of("\u200B"), 3, List.of(""))));

        assertThat(check.faults()).containsExactly(new SlipFault(1, "notices.slip.fault.missing", List.of()), new SlipFault(2, "notices.slip.fault.missing", List.of()));
    }

    @ParameterizedTest
    @CsvSource({"NUMBER,一,number", "NUMBER,1e3,number", "NUMBER,1.5,whole", "NUMBER,0,least", "NUMBER,51,most", "NUMBER,1234567890123,number", "DAY,2026-02-30,day",
        "DAY,0001-01-01,day", "DAY,明天,day", "ONE,旷会,option", "SEVERAL,旷会,option", "YES_NO,是,option"})
    void whatDoesNotFitTheKindIsRefused(FieldKind kind, String typed, String fault) {
        SlipField field = SlipField.of(9, kind, "字段", false).offering("甲", "乙").between(BigDecimal.ONE, BigDecimal.valueOf(50), true);

        SlipCheck check = new Slip(false, List.of(field)).check(given(Map.of(9, List.of(typed))));

        assertThat(check.faults()).extracting(SlipFault::key).containsExactly("notices.slip.fault." + fault);
        assertThat(check.answers()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NUMBER,1.50,1.5", "NUMBER,100,100", "NUMBER,-0.2,-0.2", "DAY,2028-02-29,2028-02-29", "YES_NO,false,false", "TEXT,一 二,一 二"})
    void whatFitsTheKindIsKept(FieldKind kind, String typed, String kept) {
        SlipCheck check = new Slip(false, List.of(SlipField.of(9, kind, "字段", true))).check(given(Map.of(9, List.of(typed))));

        assertThat(check.faults()).isEmpty();
        assertThat(check.answers()).containsExactly(new SlipAnswer(9, kept));
    }

    @Test
    void tooLongAndTooManyAreRefused() {
        Slip slip = new Slip(false, List.of(NAME, COMING));

        SlipCheck check = slip.check(new GivenSlip("长".repeat(1001), Map.of(1, List.of("长".repeat(101)), 2, List.of("参加", "请假")), 0));

        assertThat(check.faults()).extracting(SlipFault::key).containsExactly("notices.replyTooLong", "notices.slip.fault.long", "notices.slip.fault.one");
    }

    @Test
    void withoutFieldsWordsAreTheReply() {
        assertThat(new Slip(true, List.of()).check(new GivenSlip(" ", Map.of(), 0)).faults()).containsExactly(
            new SlipFault(SlipFault.WORDS, "notices.replyMissing", List.of()));
        assertThat(SLIP.check(new GivenSlip("另附名单", Map.of(1, List.of("许诺"), 2, List.of("参加")), 0)).words()).isEqualTo("另附名单");
    }

    @Test
    void aFieldThatNobodyCouldFillInIsRefused() {
        assertRefused("notices.slip.optionsMissing", SlipField.of(1, FieldKind.ONE, "情况", true).offering("参加", " 参加 "));
        assertRefused("notices.slip.limitsTurned", SlipField.of(1, FieldKind.NUMBER, "人数", true).between(BigDecimal.TEN, BigDecimal.ONE, true));
        assertRefused("notices.slip.labelTwice", NAME, SlipField.of(2, FieldKind.DAY, "姓名", false));
        assertRefused("notices.slip.labelTwice", NAME, SlipField.of(1, FieldKind.DAY, "日期", false));
        assertThatCode(SLIP::requireWhole).doesNotThrowAnyException();
    }

    private static void assertRefused(String key, SlipField... fields) {
        assertThatThrownBy(() -> new Slip(false, List.of(fields)).requireWhole()).isInstanceOf(RuleViolationException.class).hasFieldOrPropertyWithValue("key", key);
    }

    @Test
    void aChangeByWhichAnAnswerWouldBeLostIsRefused() {
        assertLoses("notices.slip.loses.field", new Slip(true, List.of(NAME, PEOPLE, WAYS)));
        assertLoses("notices.slip.loses.field", new Slip(true, List.of(NAME, COMING.offering("参加", "请假"), PEOPLE, WAYS)));
        assertLoses("notices.slip.loses.field", new Slip(true, List.of(SlipField.of(1, FieldKind.TEXT, "姓名", true), COMING, PEOPLE, WAYS)));
        assertLoses("notices.slip.loses.givers", new Slip(false, SLIP.fields()));

        assertLoses("notices.slip.loses.field", new Slip(true, List.of(SlipField.of(1, FieldKind.LINE, "车牌号", true), COMING, PEOPLE, WAYS)));
        assertLoses("notices.slip.loses.required", new Slip(true, List.of(NAME, COMING, PEOPLE, WAYS, SlipField.of(5, FieldKind.DAY, "日期", true))));

        SLIP.requireKept(new Slip(true, List.of(SlipField.of(5, FieldKind.DAY, "日期", false), WAYS, PEOPLE, COMING.offering("替会", "参加", "请假", "列席"),
            SlipField.of(1, FieldKind.LINE, "姓名", false))));
    }

    private static void assertLoses(String key, Slip next) {
        assertThatThrownBy(() -> SLIP.requireKept(next)).isInstanceOf(RuleViolationException.class).hasFieldOrPropertyWithValue("key", key);
    }

    @Test
    void aLimitThatIsFarTooLargeIsNotWrittenOut() {
        SlipField field = SlipField.of(1, FieldKind.NUMBER, "人数", false).between(new BigDecimal("1E-999999999"), new BigDecimal("1E999999999"), false);

        assertThat(field.most()).as("left for the service to refuse").isEqualTo(new BigDecimal("1E999999999"));
        assertThat(field.least()).isEqualTo(new BigDecimal("1E-999999999"));
    }

    @Test
    void aUnitsReplyNeedsAUnit() {
        assertThat(SLIP.giver("综合科", "xunuo")).isEqualTo(SlipGiver.ofUnit("综合科"));
        assertThat(Slip.PLAIN.giver("综合科", "xunuo")).isEqualTo(SlipGiver.ofPerson("xunuo"));
        assertThatThrownBy(() -> SLIP.giver("", "xunuo")).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void theModelsCanBeFilledIn() {
        assertThat(SlipModel.list()).extracting(SlipModel::name).containsExactly("MEETING", "HEADCOUNT", "MATERIALS");
        assertThat(SlipModel.list()).allSatisfy(model -> model.slip().requireWhole());
    }

    @Test
    void aDesignIsStoredAsItIs() {
        assertThat(DesignedField.listFields(DesignedField.ofAll(SLIP))).isEqualTo(SLIP.fields());
        assertThat(DesignedField.ofAll(SLIP)).isEqualTo(DesignedField.ofAll(SLIP)).isNotEqualTo(DesignedField.ofAll(new Slip(true, List.of(COMING, NAME, PEOPLE, WAYS))));
    }

    private static GivenSlip given(Map<Integer, List<String>> answers) {
        return new GivenSlip(null, answers, 0);
    }
}
