package org.tongzhou.it.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.forum.BoardName;
import org.tongzhou.core.forum.statistics.ForumFigures;
import org.tongzhou.core.forum.statistics.ForumFiguresBy;
import org.tongzhou.core.forum.statistics.ForumFiguresFilter;
import org.tongzhou.core.forum.statistics.ForumFiguresRow;
import org.tongzhou.core.forum.statistics.ForumFiguresSort;
import org.tongzhou.core.forum.statistics.ForumStatisticsService;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.OfficeZone;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;

/** What is counted of the forum, and that it adds up however it is put together. */
class ForumStatisticsIT extends ForumTest {
    @Inject
    ForumStatisticsService statistics;
    @Inject
    Clock clock;
    private LocalDate today;

    @BeforeEach
    void readDay() {
        if (clock != null) {
            today = LocalDate.ofInstant(clock.instant(), OfficeZone.ID);
        }
    }

    private ForumFiguresFilter by(ForumFiguresBy by, LocalDate from) {
        return new ForumFiguresFilter(by, from, today, board, "", ForumFiguresSort.TOPICS, true);
    }

    private List<ForumFiguresRow> rows(ForumFiguresFilter filter) {
        return keeper.get(() -> statistics.list(filter, FIRST)).rows();
    }

    /** One of the digest that is answered, one that only its author answers, one that is deleted; and a reply of the moderator that is deleted. */
    private void write() throws Exception {
        long answered = begin("会签");
        reply(reader, answered, "一");
        reply(writer, answered, "二");
        reply(moderator, answered, "三");
        long deleted = open(moderator, answered).posts().get(3).id();
        moderator.run(() -> moderation.deletePost(deleted, "离题"));
        moderator.run(() -> moderation.pick(answered, true));
        reply(writer, begin("自问"), "自答");
        long gone = begin("广告");
        moderator.run(() -> moderation.deleteTopic(gone, "不发广告"));
        commit();
    }

    @Test
    void figuresAddUpHoweverTheyArePutTogether() throws Exception {
        write();
        ForumFigures all = new ForumFigures(2, 3, 2, 1, 1);

        assertThat(keeper.get(() -> statistics.sum(by(ForumFiguresBy.BOARD, today)))).isEqualTo(all);
        assertThat(rows(by(ForumFiguresBy.BOARD, today))).containsExactly(new ForumFiguresRow("" + board, "版块" + mark, all));
        assertThat(rows(by(ForumFiguresBy.UNIT, today))).containsExactly(new ForumFiguresRow(unit, unit, all));
        String month = YearMonth.from(today).toString();
        assertThat(rows(by(ForumFiguresBy.MONTH, today))).containsExactly(new ForumFiguresRow(month, month, all));
        assertThat(keeper.get(() -> statistics.listUnits())).contains(unit);
        assertThat(keeper.get(() -> statistics.listBoards())).extracting(BoardName::id).contains(board);
    }

    @Test
    void whatWasWrittenInAnotherMonthIsCountedThereAndBoardsInWhichNothingWasAreToldToo() throws Exception {
        write();
        update("UPDATE forum_topics SET created_at = ? WHERE board_id = ? AND title = '自问'",
            Timestamp.from(today.minusMonths(1).atTime(12, 0).atZone(OfficeZone.ID).toInstant()), board);
        commit();
        LocalDate before = today.minusMonths(1).withDayOfMonth(1);

        assertThat(keeper.get(() -> statistics.listMonths(by(ForumFiguresBy.MONTH, before)))).extracting(ForumFiguresRow::key, row -> row.figures().topics(), row -> row.figures().unanswered())
            .containsExactly(tuple(YearMonth.from(before).toString(), 1L, 1L), tuple(YearMonth.from(today).toString(), 1L, 0L));
        ForumFiguresFilter quiet = new ForumFiguresFilter(ForumFiguresBy.BOARD, today.minusYears(2), today.minusYears(1), board, "", ForumFiguresSort.LABEL, false);
        assertThat(rows(quiet)).extracting(ForumFiguresRow::figures).containsExactly(new ForumFigures(0, 0, 0, 0, 0));
        assertThat(keeper.get(() -> statistics.list(by(ForumFiguresBy.MONTH, before), new PageRequest(1, 1))).rows()).hasSize(1);
    }

    @Test
    void onlyWhoKeepsTheBoardsCountsAndTakesTheFiguresAway() throws Exception {
        write();
        assertRefused(NotPermittedException.class, "access.notPermitted", () -> moderator.get(() -> statistics.sum(by(ForumFiguresBy.BOARD, today))));
        assertRefused(NotPermittedException.class, "access.notPermitted", () -> writer.get(() -> statistics.export(by(ForumFiguresBy.BOARD, today), Locale.SIMPLIFIED_CHINESE)));
        assertRefused(RuleViolationException.class, "forum.periodWrong", () -> rows(by(ForumFiguresBy.MONTH, today.plusDays(1))));

        byte[] book = keeper.get(() -> statistics.export(by(ForumFiguresBy.UNIT, today), Locale.SIMPLIFIED_CHINESE));

        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(book))) {
            Sheet sheet = read.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(5).getStringCellValue()).isEqualTo("无人回复");
            Row row = sheet.getRow(1);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo(unit);
            assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(3);
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("合计");
        }
    }
}
