package org.tongzhou.core.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.sheets.SheetCell;
import org.tongzhou.core.sheets.SheetRow;

class ImportValuesTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    private final ImportReport report = new ImportReport();

    @Test
    void daysAreReadAsPeopleWriteThem() {
        for (String written : List.of("2026-03-01", "2026-3-1", "2026/3/1", "2026.03.01", "2026年3月1日", "20260301")) {
            assertThat(values("任职日期", SheetCell.of(written)).day(TransferColumn.FROM)).as(written).isEqualTo(MARCH);
        }
        assertThat(values("任职日期", new SheetCell("46082", MARCH, false, false)).day(TransferColumn.FROM)).isEqualTo(MARCH);
        assertThat(values("任职日期", new SheetCell("20260301", LocalDate.of(2200, 1, 1), false, false)).day(TransferColumn.FROM)).isEqualTo(MARCH);
        assertThat(report.isClean()).isTrue();
    }

    @Test
    void whatIsNoDayIsRefused() {
        for (String written : List.of("2026-02-30", "三月", "1", "3/1/26", "0026-03-01")) {
            assertThat(values("任职日期", SheetCell.of(written)).day(TransferColumn.FROM)).as(written).isNull();
        }
        assertThat(keys()).hasSize(5).containsOnly("organization.importNoDay");
    }

    @Test
    void whatNobodySeesOrIsComputedIsRefused() {
        for (SheetCell cell : List.of(SheetCell.of("张\u202E三"), SheetCell.of("张\u200B三"), SheetCell.of("张\n三"), SheetCell.of("张\u0007三"))) {
            assertThat(values("姓", cell).text(TransferColumn.FAMILY_NAME)).isEmpty();
        }
        assertThat(values("姓", new SheetCell("张", null, true, false)).required(TransferColumn.FAMILY_NAME)).isEmpty();
        assertThat(values("姓", new SheetCell("张", null, false, true)).required(TransferColumn.FAMILY_NAME)).isEmpty();

        assertThat(keys()).containsExactly("organization.importInvisible", "organization.importInvisible", "organization.importInvisible",
            "organization.importInvisible", "organization.importFormula", "organization.importTooLong");
    }

    @Test
    void rareCharactersAreWordsLikeOthers() {
        assertThat(values("姓", SheetCell.of(" 𠮷 ")).text(TransferColumn.FAMILY_NAME)).isEqualTo("𠮷");
        assertThat(report.isClean()).isTrue();
    }

    @Test
    void wordsAreUnderstoodInBothLanguages() {
        assertThat(values("性别", SheetCell.of("女")).value(TransferColumn.GENDER, Gender.values(), "organization.gender.", null)).isEqualTo(Gender.FEMALE);
        assertThat(values("Gender", SheetCell.of("female")).value(TransferColumn.GENDER, Gender.values(), "organization.gender.", null)).isEqualTo(Gender.FEMALE);
        assertThat(values("性别", SheetCell.of("?")).value(TransferColumn.GENDER, Gender.values(), "organization.gender.", null)).isNull();
        assertThat(keys()).containsExactly("organization.importUnknownValue");
        assertThat(report.problems().get(0).text(Locale.SIMPLIFIED_CHINESE)).contains("性别");
    }

    @Test
    void whatHasNoColumnStaysAsItIs() {
        ImportValues values = values("姓", SheetCell.of("张"));

        assertThat(values.textOr(TransferColumn.ROOM, "301")).isEqualTo("301");
        assertThat(values.value(TransferColumn.GENDER, Gender.values(), "organization.gender.", Gender.MALE)).isEqualTo(Gender.MALE);
        assertThat(values.number(TransferColumn.HEADCOUNT, 3)).isEqualTo(3);
    }

    @Test
    void aWordOfEachColumnIsItsOwn() {
        for (TransferSheet sheet : TransferSheet.values()) {
            for (TransferColumn column : TransferColumn.of(sheet)) {
                for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                    assertThat(TransferWords.columnCalled(sheet, new TransferWords(locale).of(column))).contains(column);
                }
            }
        }
    }

    private List<String> keys() {
        return report.problems().stream().map(problem -> problem.refusal().key()).toList();
    }

    private ImportValues values(String head, SheetCell cell) {
        Map<Integer, SheetCell> heads = new HashMap<>(Map.of(0, SheetCell.of(head), 1, SheetCell.of("单位")));
        ImportSheet sheet = ImportSheet.of(TransferSheet.PEOPLE, List.of(new SheetRow(1, heads), new SheetRow(2, Map.of(0, cell))));
        return new ImportValues(sheet, sheet.rows().get(0), report);
    }
}
