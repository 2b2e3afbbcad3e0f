package org.tongzhou.core.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongzhou.core.attachments.AttachmentRow;
import org.tongzhou.core.attachments.FileType;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

class AccountApplicationTest {
    private static final Instant MONDAY_NOON = Instant.parse("2026-03-02T04:00:00Z"); // 12:00 in Asia/Shanghai
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final List<ApplicationPerson> SOMEBODY = List.of(new ApplicationPerson(7, "许诺", "市财政局 科员"));

    private final AccountApplication application = new AccountApplication(ApplicationKind.ACCOUNTS, 5, "市财政局");

    @Test
    void itGoesFromTheUnitOverItsHeadToTheCity() {
        handIn();
        application.decide(true, "周局", null, "", MONDAY_NOON);
        register("协字〔2026〕1号", MONDAY);
        application.open("系统管理员", MONDAY_NOON);

        assertThat(application.getStatus()).isEqualTo(ApplicationStatus.OPENED);
    }

    @Test
    void nobodyLeavesOutAStep() {
        assertThatThrownBy(() -> application.decide(true, "周局", null, "", MONDAY_NOON)).isInstanceOf(RuleViolationException.class);
        handIn();
        assertThatThrownBy(() -> register("1号", MONDAY)).isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> application.open("系统管理员", MONDAY_NOON)).isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(this::handIn).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void whoSaysNoSaysWhyAndItCanBeHandedInAgain() {
        handIn();
        assertThatThrownBy(() -> application.decide(false, "周局", null, " ", MONDAY_NOON)).isInstanceOf(RuleViolationException.class);
        application.decide(false, "周局", null, "人数太多", MONDAY_NOON);
        handIn();
        application.decide(true, "周局", null, "同意", MONDAY_NOON);
        register("1号", MONDAY);
        assertThatThrownBy(() -> application.giveBack("系统管理员", "", MONDAY_NOON)).isInstanceOf(RuleViolationException.class);
        application.giveBack("系统管理员", "缺章", MONDAY_NOON);
        handIn();

        assertThat(application.isUndecided()).isTrue(); // what was decided before counts no more
    }

    @Test
    void whatIsMissingIsRefused() {
        assertThatThrownBy(() -> application.handIn("xunuo", "许诺", "\u3000", SOMEBODY, MONDAY_NOON)).isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> application.handIn("xunuo", "许诺", "工作需要", List.of(), MONDAY_NOON)).isInstanceOf(RuleViolationException.class);
        handIn();
        application.decide(true, "周局", null, "", MONDAY_NOON);
        assertThatThrownBy(() -> register(" ", MONDAY)).isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> register("1号", MONDAY.plusDays(1))).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void withoutAScanNothingIsRegistered() {
        handIn();
        application.decide(true, "周局", null, "", MONDAY_NOON);

        assertThatThrownBy(() -> application.register("1号", MONDAY, MONDAY, List.of())).isInstanceOf(RuleViolationException.class);
        assertThat(application.getStatus()).isEqualTo(ApplicationStatus.AGREED);
    }

    @Test
    void scansAreReplacedUntilTheCityDecidesAndTheFormerAreKept() {
        handIn();
        application.decide(true, "周局", null, "", MONDAY_NOON);
        assertThatThrownBy(() -> application.replaceFiles(List.of(scan(2)), "许诺", MONDAY_NOON)).isInstanceOf(RuleViolationException.class);
        register("1号", MONDAY);
        application.replaceFiles(List.of(scan(2)), "许诺", MONDAY_NOON);

        assertThat(details().presentFiles()).extracting(ApplicationFile::getFileId).containsExactly(2L);
        assertThat(details().formerFiles()).extracting(ApplicationFile::getFileId, ApplicationFile::getReplacedBy).containsExactly(tuple(1L, "许诺"));
        application.open("系统管理员", MONDAY_NOON);
        assertThatThrownBy(() -> application.replaceFiles(List.of(scan(3)), "许诺", MONDAY_NOON)).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void whatIsHandedInAgainNeedsAFreshScan() {
        handIn();
        application.decide(true, "周局", null, "", MONDAY_NOON);
        register("1号", MONDAY);
        application.giveBack("系统管理员", "缺章", MONDAY_NOON);
        handIn();

        assertThat(details().presentFiles()).isEmpty();
        assertThat(details().formerFiles()).hasSize(1);
    }

    @Test
    void whoIsLateIsTold() {
        assertThatThrownBy(() -> application.requireSeen(1)).isInstanceOf(StaleDataException.class);
    }

    @ParameterizedTest
    @EnumSource(ApplicationStatus.class)
    void fromEveryStateButTheLastItGoesOnToTheEnd(ApplicationStatus status) {
        Set<ApplicationStatus> reached = EnumSet.of(status);
        for (int step = 0; step < ApplicationStatus.values().length; step++) {
            Set<ApplicationStatus> next = new HashSet<>();
            reached.forEach(each -> next.addAll(each.next()));
            reached.addAll(next);
        }

        assertThat(reached).contains(ApplicationStatus.OPENED);
        assertThat(status.next().isEmpty()).isEqualTo(status == ApplicationStatus.OPENED);
    }

    private void handIn() {
        application.handIn("xunuo", "许诺", "工作需要", SOMEBODY, MONDAY_NOON);
    }

    private void register(String number, LocalDate day) {
        application.register(number, day, MONDAY, List.of(scan(1)));
    }

    private static ApplicationFile scan(long id) {
        return new ApplicationFile(new AttachmentRow(id, ApplicationFiles.KIND, "协议.pdf", 7, FileType.PDF, "xunuo", MONDAY_NOON), "许诺", MONDAY_NOON);
    }

    private ApplicationDetails details() {
        return application.details(8, null);
    }
}
