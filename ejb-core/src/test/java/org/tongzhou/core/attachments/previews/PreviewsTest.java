package org.tongzhou.core.attachments.previews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongzhou.core.attachments.FileTexts;
import org.tongzhou.core.attachments.FileType;
import org.tongzhou.core.shared.RichText;

class PreviewsTest {
    private static final long LONG = 60_000;
    private static final int MEGABYTE = 1 << 20;

    private static PreviewText read(FileType type, String name, byte[] content) throws IOException {
        return Previews.read(type, name, content, LONG);
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static byte[] letter(String body) throws IOException {
        return zip(Map.of("word/document.xml", "<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>",
            "word/styles.xml", "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"1\"><w:name w:val=\"heading 1\"/></w:style></w:styles>",
            "word/numbering.xml", "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"0\"><w:lvl><w:numFmt w:val=\"decimal\"/></w:lvl></w:abstractNum>"
                + "<w:num w:numId=\"5\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"));
    }

    private static String paragraph(String properties, String text) {
        return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    @Test
    void aLetterHasHeadingsListsAndTables() throws IOException {
        String entry = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"5\"/></w:numPr>";

        String markup = read(FileType.DOCX, "函.docx", letter(paragraph("<w:pStyle w:val=\"1\"/>", "一、总则") + paragraph("", "第一条") + paragraph(entry, "甲") + paragraph(entry, "乙")
            + "<w:tbl><w:tr><w:tc>" + paragraph("", "姓名") + "</w:tc></w:tr></w:tbl>")).markup();

        assertThat(markup).isEqualTo("<h2>一、总则</h2><p>第一条</p><ol><li>甲</li><li>乙</li></ol><table><tbody><tr><td><p>姓名</p></td></tr></tbody></table>");
        assertThat(RichText.clean(markup)).isEqualTo(markup);
    }

    @Test
    void aLetterOfAProgramIsRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("防汛值班");
            XWPFTable table = document.createTable(1, 2);
            table.getRow(0).getCell(1).setText("电话");
            document.write(out);
        }

        assertThat(read(FileType.DOCX, "值班.docx", out.toByteArray()).markup()).contains("<p>防汛值班</p>", "<table>", "电话");
    }

    @Test
    void whatLooksLikeMarkupIsText() throws IOException {
        String markup = read(FileType.DOCX, "函.docx", letter(paragraph("", "&lt;script&gt;alert(1)&lt;/script&gt;"))).markup();

        assertThat(RichText.clean(markup)).isEqualTo("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>");
    }

    @Test
    void aWorkbookShowsItsCellsAsTheyAreWritten() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            CellStyle share = book.createCellStyle();
            share.setDataFormat(book.createDataFormat().getFormat("0.0%"));
            Row row = book.createSheet("支出").createRow(0);
            row.createCell(0).setCellValue("财政局");
            row.createCell(2).setCellValue(12.50);
            row.createCell(3).setCellValue(LocalDate.of(2026, 3, 2));
            row.getCell(3).setCellStyle(day);
            row.createCell(4).setCellValue(0.125);
            row.getCell(4).setCellStyle(share);
            book.createSheet("密").createRow(0).createCell(0).setCellValue("不见");
            book.setSheetHidden(1, true);
            book.write(out);
        }

        PreviewText text = read(FileType.XLSX, "支出.xlsx", out.toByteArray());

        assertThat(text.markup()).isEqualTo("<h3>支出</h3><table><tbody><tr><td>财政局</td><td></td><td>12.5</td><td>2026-03-02</td><td>12.5%</td></tr></tbody></table>");
        assertThat(text.isCut()).isFalse();
    }

    @Test
    void aLongSheetEndsEarlyAndSaysSo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            var sheet = book.createSheet("长");
            for (int i = 0; i <= TableLimits.ROWS_MAX; i++) {
                sheet.createRow(i).createCell(0).setCellValue("行" + i);
            }
            book.write(out);
        }

        PreviewText text = read(FileType.XLSX, "长.xlsx", out.toByteArray());

        assertThat(text.markup()).contains("行499<").doesNotContain("行500<");
        assertThat(text.isCut()).isTrue();
    }

    @Test
    void slidesStandInTheOrderInWhichTheyAreShown() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        String slide = "<p:sld xmlns:p=\"p\" xmlns:a=\"a\"><p:sp><p:nvSpPr><p:nvPr>%s</p:nvPr></p:nvSpPr><p:txBody><a:p><a:r><a:t>%s</a:t></a:r></a:p></p:txBody></p:sp></p:sld>";
        parts.put("ppt/slides/slide1.xml", slide.formatted("", "正文"));
        parts.put("ppt/slides/slide2.xml", slide.formatted("<p:ph type=\"ctrTitle\"/>", "标题"));
        parts.put("ppt/presentation.xml", "<p:presentation xmlns:p=\"p\" xmlns:r=\"r\"><p:sldIdLst><p:sldId id=\"256\" r:id=\"b\"/><p:sldId id=\"257\" r:id=\"a\"/></p:sldIdLst></p:presentation>");
        parts.put("ppt/_rels/presentation.xml.rels",
            "<Relationships><Relationship Id=\"a\" Target=\"slides/slide1.xml\"/><Relationship Id=\"b\" Target=\"slides/slide2.xml\"/></Relationships>");

        assertThat(read(FileType.PPTX, "汇报.pptx", zip(parts)).markup()).isEqualTo("<h3>1. 标题</h3><hr><p>正文</p>");
    }

    @Test
    void aTextIsReadInEitherEncodingAndATableHasCells() throws IOException {
        assertThat(read(FileType.TEXT, "a.txt", "防汛\n<b>".getBytes(StandardCharsets.UTF_8)).markup()).isEqualTo("<pre>防汛\n&lt;b&gt;\n</pre>");
        assertThat(read(FileType.TEXT, "a.txt", "防汛".getBytes(Charset.forName("GB18030"))).markup()).isEqualTo("<pre>防汛\n</pre>");
        assertThat(read(FileType.TEXT, "a.CSV", "\uFEFF单位,\"说明,\"\"全\"\"\"\r\n甲,1".getBytes(StandardCharsets.UTF_8)).markup())
            .isEqualTo("<table><tbody><tr><td>单位</td><td>说明,\"全\"</td></tr><tr><td>甲</td><td>1</td></tr></tbody></table>");
    }

    @Test
    void quotesWithinACellAreItsOwnAndOtherSeparatorsAreKnown() throws IOException {
        assertThat(read(FileType.TEXT, "a.csv", "5\" 管,2\n6\" 管,\"甲\n乙\"".getBytes(StandardCharsets.UTF_8)).markup())
            .isEqualTo("<table><tbody><tr><td>5\" 管</td><td>2</td></tr><tr><td>6\" 管</td><td>甲\n乙</td></tr></tbody></table>");
        assertThat(read(FileType.TEXT, "a.csv", "单位;数\n甲;1,5".getBytes(StandardCharsets.UTF_8)).markup()).contains("<td>甲</td><td>1,5</td>");
        assertThat(read(FileType.TEXT, "a.csv", "甲\t1".getBytes(StandardCharsets.UTF_8)).markup()).contains("<td>甲</td><td>1</td>");
    }

    @Test
    void aRowWithoutAnEndIsNotGathered() throws IOException {
        byte[] commas = new byte[32 * MEGABYTE];
        Arrays.fill(commas, (byte) ',');

        PreviewText text = read(FileType.TEXT, "a.csv", commas);

        assertThat(text.markup()).hasSizeLessThan(1_000);
        assertThat(text.isCut()).isTrue();
        byte[] one = "防".repeat(4 * MEGABYTE).getBytes(StandardCharsets.UTF_8); // in which a character stands where it is cut
        assertThat(read(FileType.TEXT, "a.csv", one).markup()).startsWith("<table><tbody><tr><td>防").hasSizeLessThan(PreviewText.MARKUP_MAX_CHARS + 100);
    }

    @Test
    void aParagraphOfLineEndsIsCut() throws IOException {
        PreviewText text = read(FileType.DOCX, "函.docx", letter("<w:p><w:r><w:t>甲</w:t>" + "<w:br/>".repeat(3_000_000) + "<w:t>乙</w:t></w:r></w:p>"));

        assertThat(text.markup()).startsWith("<p>甲").hasSizeLessThan(PreviewText.MARKUP_MAX_CHARS + 100);
        assertThat(text.isCut()).isTrue();
    }

    @Test
    void markupIsBoundedByWhatIsWritten() {
        PreviewText text = new PreviewText(LONG);

        text.text("&".repeat(PreviewText.MARKUP_MAX_CHARS));

        assertThat(text.markup()).hasSizeLessThan(PreviewText.MARKUP_MAX_CHARS + 10);
        PreviewText pairs = new PreviewText(LONG);
        pairs.text("a" + "𠮷".repeat(PreviewText.MARKUP_MAX_CHARS));
        assertThat(pairs.markup()).endsWith("𠮷");
        assertThat(pairs.isCut()).isTrue();
    }

    @Test
    void aLetterUnderRevisionIsShownAsItWillBe() throws IOException {
        String moved = "<w:p><w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom></w:p>";
        String formerHeading = paragraph("<w:pPrChange><w:pPr><w:pStyle w:val=\"1\"/></w:pPr></w:pPrChange>", "正文");
        String hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r><w:r><w:t>可见</w:t></w:r></w:p>";
        String struck = "<w:p><w:r><w:t>留</w:t></w:r><w:del><w:r><w:br/><w:delText>删</w:delText></w:r></w:del></w:p>";
        String older = "<w:p><w:r><w:t>框</w:t><m:Fallback xmlns:m=\"m\"><w:tbl><w:tr><w:tc><w:p><w:r><w:t>旧</w:t></w:r></w:p></w:tc></w:tr></w:tbl></m:Fallback></w:r></w:p>";

        assertThat(read(FileType.DOCX, "函.docx", letter(moved + formerHeading + hidden + struck + older)).markup())
            .isEqualTo("<p>正文</p><p>可见</p><p>留</p><p>框</p>");
    }

    @Test
    void howWordsAreSpokenIsNoPartOfACellAndWhatIsHiddenStaysHidden() throws IOException {
        Map<String, String> parts = Map.of(
            "xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"表\" r:id=\"a\"/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"a\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
            "xl/sharedStrings.xml", "<sst><si><t>课</t><rPh sb=\"0\" eb=\"1\"><t>ke</t></rPh></si></sst>",
            "xl/worksheets/sheet1.xml", "<worksheet><cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData>"
                + "<row><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>7</v></c><c r=\"C1\" t=\"inlineStr\"><is><t>本</t><rPh><t>ben</t></rPh></is></c></row>"
                + "<row hidden=\"1\"><c r=\"A2\"><v>8</v></c></row></sheetData></worksheet>");

        assertThat(read(FileType.XLSX, "表.xlsx", zip(parts)).markup()).isEqualTo("<h3>表</h3><table><tbody><tr><td>课</td><td>本</td></tr></tbody></table>");
    }

    @Test
    void aHiddenSlideStaysHidden() throws IOException {
        Map<String, String> parts = Map.of("ppt/slides/slide1.xml", "<p:sld xmlns:p=\"p\" xmlns:a=\"a\" show=\"0\"><a:p><a:t>备用</a:t></a:p></p:sld>",
            "ppt/slides/slide2.xml", "<p:sld xmlns:p=\"p\" xmlns:a=\"a\"><a:p><a:t>正文</a:t></a:p></p:sld>",
            "ppt/presentation.xml", "<p:presentation xmlns:p=\"p\" xmlns:r=\"r\"><p:sldId r:id=\"a\"/><p:sldId r:id=\"b\"/></p:presentation>",
            "ppt/_rels/presentation.xml.rels",
            "<Relationships><Relationship Id=\"a\" Target=\"slides/slide1.xml\"/><Relationship Id=\"b\" Target=\"slides/slide2.xml\"/></Relationships>");

        assertThat(read(FileType.PPTX, "汇报.pptx", zip(parts)).markup()).isEqualTo("<p>正文</p>");
    }

    @Test
    void theLatestPreviewsAreKept() {
        LatestPreviews latest = new LatestPreviews();
        for (int i = 0; i <= LatestPreviews.MAX; i++) {
            latest.keep("文件" + i, new FilePreview(FilePreview.State.SHOWN, "<p>" + i + "</p>", false));
            assertThat(latest.find("文件0")).as("looked at again").isPresent();
        }

        assertThat(latest.find("文件1")).isEmpty();
        assertThat(latest.find("文件" + LatestPreviews.MAX)).map(FilePreview::markup).contains("<p>" + LatestPreviews.MAX + "</p>");
    }

    @ParameterizedTest
    @EnumSource(value = FileType.class, names = {"DOCX", "XLSX", "PPTX"})
    void aBombIsNotUnpacked(FileType type) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("media/zeros"));
            for (long written = 0; written <= FileTexts.UNPACKED_MAX_BYTES; written += MEGABYTE) {
                zip.write(new byte[MEGABYTE]);
            }
        }

        assertThatThrownBy(() -> read(type, "弹.docx", out.toByteArray())).isInstanceOf(IOException.class);
    }

    @Test
    void entitiesAreNotResolved() {
        assertThatThrownBy(() -> read(FileType.DOCX, "函.docx", zip(Map.of("word/document.xml",
            "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"w\"><w:p><w:t>&e;</w:t></w:p></w:document>")))).isInstanceOf(IOException.class);
    }

    @Test
    void aBrokenFileIsNone() {
        assertThatThrownBy(() -> read(FileType.DOCX, "函.docx", zip(Map.of("word/document.xml", "<w:document")))).isInstanceOf(IOException.class);
    }
}
