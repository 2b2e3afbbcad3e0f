package org.tongzhou.it.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.notices.NoticeDraft;
import org.tongzhou.core.notices.statistics.NoticeCounting;
import org.tongzhou.core.notices.statistics.NoticeFigures;
import org.tongzhou.core.notices.statistics.NoticeStatisticsService;
import org.tongzhou.core.notices.statistics.StatisticsBy;
import org.tongzhou.core.notices.statistics.StatisticsFilter;
import org.tongzhou.core.notices.statistics.StatisticsRow;
import org.tongzhou.core.notices.statistics.StatisticsSort;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.OfficeZone;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Urgency;

/** What is counted of notices, for whom, and that it adds up however it is put together. */
class NoticeStatisticsIT extends NoticesTest {
    @Inject
    NoticeStatisticsService statistics;
    @Inject
    NoticeCounting counting;
    @Inject
    Clock clock;
    private LocalDate today;

    @BeforeEach
    void readDay() {
        if (clock != null) {
            today = LocalDate.ofInstant(clock.instant(), OfficeZone.ID);
        }
    }

    private StatisticsFilter by(StatisticsBy by) {
        return new StatisticsFilter(by, today, today, unit, null, "", StatisticsSort.READ, false);
    }

    /** Two who are addressed, of whom one has read and replied; and one that is taken back. */
    private void publishTwo() throws Exception {
        long id = publish(new NoticeDraft("迎检" + mark, "<p>文</p>", Audience.ofUnits(Set.of(thirdUnit, otherUnit)), Urgency.ROUTINE, false, inDays(1)));
        reply(stranger, id, "收到");
        commit();
        counting.turnAt(clock.instant());
        withdraw(publish(draft("误发" + mark)), "有误");
        counting.turnAt(clock.instant());
    }

    @Test
    void figuresAddUpHoweverTheyArePutTogether() throws Exception {
        publishTwo();
        NoticeFigures figures = new NoticeFigures(2, 1, 2, 1, 2, 1, 1);

        assertThat(publisher.get(() -> statistics.sum(by(StatisticsBy.UNIT)))).isEqualTo(figures);
        assertThat(rows(StatisticsBy.UNIT)).containsExactly(new StatisticsRow(unit, unit, figures));
        assertThat(rows(StatisticsBy.AUTHOR)).containsExactly(new StatisticsRow("p" + mark, "读者p" + mark, figures));
        assertThat(rows(StatisticsBy.COLUMN)).containsExactly(new StatisticsRow("1", "通知公告", figures));
        assertThat(rows(StatisticsBy.MONTH)).containsExactly(new StatisticsRow(YearMonth.from(today).toString(), YearMonth.from(today).toString(), figures));
        assertThat(publisher.get(() -> statistics.listMonths(by(StatisticsBy.AUTHOR)))).extracting(StatisticsRow::figures).containsExactly(figures);
        assertThat(rows(StatisticsBy.NOTICE)).extracting(StatisticsRow::label, StatisticsRow::figures).containsExactlyInAnyOrder(
            tuple("迎检" + mark, new NoticeFigures(1, 0, 2, 1, 2, 1, 1)), tuple("误发" + mark, new NoticeFigures(1, 1, 0, 0, 0, 0, 0)));
        assertThat(publisher.get(() -> statistics.findLastCount())).isPresent();
    }

    private List<StatisticsRow> rows(StatisticsBy by) {
        return publisher.get(() -> statistics.list(by(by), FIRST)).rows();
    }

    @Test
    void rowsAreFoundSortedAndPagedAndTakenAway() throws Exception {
        publishTwo();
        StatisticsFilter titled = new StatisticsFilter(StatisticsBy.NOTICE, today, today, unit, 1L, "迎检", StatisticsSort.LABEL, true);
        StatisticsFilter named = new StatisticsFilter(StatisticsBy.UNIT, today, today, unit, 1L, "档案室", StatisticsSort.IN_TIME, true);

        assertThat(publisher.get(() -> statistics.list(titled, FIRST)).rows()).extracting(StatisticsRow::label).containsExactly("迎检" + mark);
        assertThat(publisher.get(() -> statistics.list(by(StatisticsBy.NOTICE), new PageRequest(1, 1)))).satisfies(page -> {
            assertThat(page.rows()).hasSize(1);
            assertThat(page.total()).isEqualTo(2);
        });
        assertThat(publisher.get(() -> statistics.list(named, FIRST)).total()).isZero();
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(publisher.get(() -> statistics.export(titled, Locale.SIMPLIFIED_CHINESE))))) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("通知");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("迎检" + mark);
            assertThat(sheet.getRow(1).getCell(5).getNumericCellValue()).isEqualTo(50);
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("合计");
        }
    }

    @Test
    void nobodyCountsWhatIsNotHis() throws Exception {
        publishTwo();

        assertThat(otherPublisher.get(() -> statistics.sum(by(StatisticsBy.UNIT))).published()).isZero();
        assertThat(otherPublisher.get(() -> statistics.listUnits())).containsExactly(otherUnit);
        assertRefused(NotPermittedException.class, "access.notPermitted", () -> reader.get(() -> statistics.sum(by(StatisticsBy.UNIT))));
        assertRefused(RuleViolationException.class, "notices.periodWrong", () -> publisher.get(() -> statistics.sum(
            new StatisticsFilter(StatisticsBy.UNIT, today, today.minusDays(1), "", null, "", StatisticsSort.LABEL, false))));
    }

    @Test
    void whatIsArchivedKeepsItsFigures() throws Exception {
        long id = publish(draft("通知" + mark));
        counting.turnAt(clock.instant());
        reader.run(() -> notices.open(id));
        commit();
        update("UPDATE notices_notices SET archived_year = ? WHERE id = ?", today.getYear(), id);
        commit();

        counting.turnAt(clock.instant().plus(Duration.ofDays(8)));

        assertThat(publisher.get(() -> statistics.sum(by(StatisticsBy.UNIT)))).extracting(NoticeFigures::reached, NoticeFigures::read).containsExactly(2L, 1L);
    }

    @Test
    void whatChangesIsCountedAgain() throws Exception {
        long id = publish(draft("通知" + mark));
        counting.turnAt(clock.instant());
        assertThat(publisher.get(() -> statistics.sum(by(StatisticsBy.UNIT)))).extracting(NoticeFigures::reached, NoticeFigures::read).containsExactly(2L, 1L);

        reader.run(() -> notices.open(id));
        commit();
        counting.turnAt(clock.instant());
        assertThat(publisher.get(() -> statistics.sum(by(StatisticsBy.UNIT))).read()).as("counted within the hour").isEqualTo(1);
        counting.turnAt(clock.instant().plusSeconds(3700));
        assertThat(publisher.get(() -> statistics.sum(by(StatisticsBy.UNIT))).read()).isEqualTo(2);
    }
}
