package org.tongzhou.core.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongzhou.core.shared.RuleViolationException;

class WorkbookTest {
    private static final int MB = 1024 * 1024;
    private static final int CELL = 100;
    private static final WorkbookReader READER = new WorkbookReader(new WorkbookLimits(MB, 20 * MB, 1000, CELL));

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Map<String, List<SheetRow>> sheets = read(written(List.of("一", 42L, LocalDate.of(2026, 3, 1), "𠮷 <&>")));

        assertThat(sheets.keySet()).containsExactly("说明", "表");
        assertThat(texts(sheets, 0)).containsExactly("甲", "乙", "丙", "丁");
        assertThat(texts(sheets, 1)).containsExactly("一", "42", "46082", "𠮷 <&>");
        assertThat(sheets.get("表").get(1).cells().get(2).day()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(sheets.get("表").get(1).number()).isEqualTo(2);
    }

    @Test
    void aTextIsNeverAFormula() throws IOException {
        List<String> texts = List.of("=1+1", "@SUM(A1)", "+86 1", "-cmd|' /C calc'!A0");

        Map<String, List<SheetRow>> sheets = read(written(texts));

        assertThat(texts(sheets, 1)).isEqualTo(texts);
        assertThat(sheets.get("表").get(1).cells().values()).noneMatch(SheetCell::formula);
    }

    @Test
    void emptyCellsAndRowsAreNone() throws IOException {
        Map<String, List<SheetRow>> sheets = read(written(Arrays.asList(null, " \u3000\u200B", null, "丁")));

        assertThat(sheets.get("表").get(1).cells()).containsOnlyKeys(3);
        assertThat(read(written(Arrays.asList(null, "", " ", null))).get("表")).hasSize(1);
    }

    @Test
    void formulasErrorsAndNumbersAreReadAsTheyAre() {
        List<SheetRow> rows = rows("""
            <row r="3"><c r="A3"><f>1+1</f><v>2</v></c><c r="B3" t="str"><f>HYPERLINK("http://x")</f><v>x</v></c><c r="C3" t="e"><v>#REF!</v></c>
            <c r="D3"><v>1.3800000001E10</v></c><c r="E3"><v>1e999999999</v></c><c r="F3" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c>
            <c r="G3" t="b"><v>1</v></c><c r="H3" t="d"><v>2026-03-01T00:00:00</v></c><c r="I3"><f>A1</f></c></row>""");

        assertThat(rows).hasSize(1);
        SheetRow row = rows.get(0);
        assertThat(row.number()).isEqualTo(3);
        assertThat(List.of(0, 1, 8)).allMatch(place -> row.cells().get(place).formula());
        assertThat(row.cells().get(2).text()).isEqualTo("#REF!");
        assertThat(row.cells().get(3).text()).isEqualTo("13800000001");
        assertThat(row.cells().get(4).text()).isEqualTo("1e999999999");
        assertThat(row.cells().get(5).text()).isEqualTo("甲乙");
        assertThat(row.cells().get(7).day()).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @Test
    void ofALongCellTheBeginningIsKept() {
        List<SheetRow> rows = rows("<row><c t=\"inlineStr\"><is><t>" + "长".repeat(5 * MB) + "</t></is></c></row>");

        SheetCell cell = rows.get(0).cells().get(0);
        assertThat(cell.cut()).isTrue();
        assertThat(cell.text()).hasSize(CELL);
    }

    @Test
    void aBombIsNotUnpacked() {
        Path rows = RawWorkbook.write(folder.resolve("rows.xlsx"), out -> fill(out, "<row><c><v>1</v></c></row>", 30 * MB), RawWorkbook.text(""), "");
        Path texts = RawWorkbook.write(folder.resolve("texts.xlsx"), RawWorkbook.text(""), out -> fill(out, "<si><t>x</t></si>", 30 * MB), "");
        Path many = RawWorkbook.write(folder.resolve("many.xlsx"), RawWorkbook.text(""), out -> fill(out, "<si/>", 5 * MB), "");

        assertRefused(rows, "shared.workbookTooLarge");
        assertRefused(texts, "shared.workbookTooLarge");
        assertRefused(many, "shared.workbookTooLarge");
    }

    @Test
    void whatAFileSaysOfItselfIsNoBombEither() {
        for (String name : List.of("docProps/app.xml", "xl/worksheets/_rels/sheet1.xml.rels", "XL/odd.RELS")) {
            assertRefused(RawWorkbook.write(folder.resolve("described.xlsx"), RawWorkbook.text("<row><c><v>1</v></c></row>"), RawWorkbook.text(""), "", name,
                out -> fill(out, "<a b=\"c\"/>", 5 * MB)), "shared.workbookTooLarge");
        }
    }

    private static void fill(java.io.OutputStream out, String text, int bytes) throws IOException {
        byte[] block = text.repeat(1000).getBytes(StandardCharsets.UTF_8);
        for (int written = 0; written < bytes; written += block.length) {
            out.write(block);
        }
    }

    @Test
    void ofTooManyRowsNoneIsKeptAndEmptyOnesDoNotCount() {
        Path rows = RawWorkbook.write(folder.resolve("rows.xlsx"), "<row><c><v>1</v></c></row>".repeat(1002));
        Path empty = RawWorkbook.write(folder.resolve("empty.xlsx"), "<row><c><v>1</v></c></row>" + "<row><c s=\"1\"/></row>".repeat(200_000));

        assertRefused(rows, "shared.workbookTooManyRows");
        assertThat(READER.read(empty, name -> true).get("表")).hasSize(1);
    }

    @Test
    void nothingOutsideIsAskedFor() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "geheim");
        String outside = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        String inside = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY e \"" + "&a;".repeat(100) + "\">]>";

        for (String doctype : List.of(outside, inside)) {
            assertRefused(RawWorkbook.write(folder.resolve("sheet.xlsx"), RawWorkbook.text("<row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row>"),
                RawWorkbook.text(""), doctype), "shared.workbookUnreadable");
            assertRefused(RawWorkbook.write(folder.resolve("texts.xlsx"), RawWorkbook.text("<row><c t=\"s\"><v>0</v></c></row>"),
                RawWorkbook.text("<si><t>&e;</t></si>"), doctype), "shared.workbookUnreadable");
        }
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(written(List.of("一", "二", "三", "四")));
        byte[] old = new byte[4096];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1}, 0, old, 0, 8);

        for (byte[] content : List.of(Arrays.copyOf(whole, whole.length / 2), old, new byte[0], "<html>".getBytes(StandardCharsets.UTF_8))) {
            assertRefused(Files.write(folder.resolve("bad.xlsx"), content), "shared.workbookUnreadable");
        }
        assertRefused(RawWorkbook.write(folder.resolve("odd.xlsx"), "<row><c t=\"s\"><v>7</v></c></row>"), "shared.workbookUnreadable");
        assertRefused(RawWorkbook.write(folder.resolve("broken.xlsx"), "<row><c>"), "shared.workbookUnreadable");
        assertRefused(Files.write(folder.resolve("big.xlsx"), new byte[MB + 1]), "shared.workbookTooLarge");
    }

    private List<SheetRow> rows(String rows) {
        return READER.read(RawWorkbook.write(folder.resolve("raw.xlsx"), rows), name -> true).get("表");
    }

    private static void assertRefused(Path file, String key) {
        assertThatThrownBy(() -> READER.read(file, name -> true)).isInstanceOfSatisfying(RuleViolationException.class,
            refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static Map<String, List<SheetRow>> read(Path file) {
        return READER.read(file, name -> true);
    }

    private static List<String> texts(Map<String, List<SheetRow>> sheets, int row) {
        return sheets.get("表").get(row).cells().entrySet().stream().sorted(Map.Entry.comparingByKey()).map(cell -> cell.getValue().text()).toList();
    }

    private Path written(List<?> values) throws IOException {
        List<SheetColumn> columns = List.of("甲", "乙", "丙", "丁").stream()
            .map(head -> new SheetColumn(head, 10, SheetColumn.Use.OPTIONAL, List.of("一", "二"), new SheetColumn.Reference("表", 0))).toList();
        try (WorkbookWriter book = new WorkbookWriter()) {
            book.notes("说明", List.of("一行"));
            book.sheet("表", columns).row(values);
            return Files.write(folder.resolve("written.xlsx"), book.toBytes());
        }
    }
}
