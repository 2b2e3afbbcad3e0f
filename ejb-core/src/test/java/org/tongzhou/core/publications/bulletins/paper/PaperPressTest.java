package org.tongzhou.core.publications.bulletins.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PaperPressTest {
    private static final PaperPress PRESS = new PaperPress(); // opening fonts takes seconds
    private static final String FONTS = "tongzhou.fonts";
    private static final String WORDS = "前三季度全市一般公共预算收入完成 128.6 亿元，同比增长 6.8%，税收占比 78.2%，民生支出占比保持在八成以上。";

    private static PrintedText text(String section, String title, int paragraphs) {
        return new PrintedText(section, title, PrintedMarkup.read(("<p>" + WORDS + "</p>").repeat(paragraphs)), "（市财政局）");
    }

    private static PrintedIssue issue(String watermark, PrintedText... texts) {
        return new PrintedIssue("内部资料 注意保存", "每日要情", "第 12 期（总第 1280 期）", "景川市人民政府办公室", "2026年11月30日", "本期目录", List.of(texts),
            "报：市委书记、副书记，市长、副市长，市政府秘书长、副秘书长，市政府党组成员，市人大常委会、市政协主要负责同志", "送：市委办公室", "发：各县（区）政府", "（共印 80 份）", watermark);
    }

    @Test
    void anIssueIsPrintedWithContentsTextsAndFoot() throws IOException {
        byte[] pages = PRESS.print(issue("", text("要情快报", "一般公共预算收入增长", 6), text("要情快报", "园区企业 138 家投产", 5), text("基层做法", "加装电梯一楼一策", 5)));

        try (PDDocument document = Loader.loadPDF(pages)) {
            String words = new PDFTextStripper().getText(document);
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
            assertThat(words).contains("每日要情", "第 12 期（总第 1280 期）", "本期目录", "【要情快报】", "【基层做法】", "园区企业 138 家投产", "（市财政局）", "报：市委书记", "（共印 80 份）", "— 1 —");
            assertThat(words.split("【要情快报】", -1)).as("a heading for neighbours of one section").hasSize(2);
            assertThat(words).doesNotContain("送审稿");
            assertThat(words.lines()).noneMatch(line -> line.strip().startsWith("，") || line.strip().startsWith("。"));
        }
        assertThat(pages.length).as("only the characters that occur").isLessThan(400_000);
    }

    @Test
    void whatIsNotPublishedIsMarkedOnEachPage() throws IOException {
        byte[] pages = PRESS.print(issue("送审稿", text("", "题", 22)));

        try (PDDocument document = Loader.loadPDF(pages)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            for (PDPage page : document.getPages()) {
                assertThat(new String(page.getContents().readAllBytes())).contains("0.9 g");
            }
            assertThat(new PDFTextStripper().getText(document)).contains("稿").doesNotContain("本期目录");
        }
    }

    private static PrintedText rich(String markup) {
        return new PrintedText("", "题", PrintedMarkup.read(markup), "");
    }

    private static String row(int number, String... cells) {
        return "<tr><td>第" + number + "行</td>" + List.of(cells).stream().map(cell -> "<td>" + cell + "</td>").collect(Collectors.joining()) + "</tr>";
    }

    /** What is printed of a text, page by page. */
    private static List<String> pages(String markup) throws IOException {
        try (PDDocument document = Loader.loadPDF(PRESS.print(issue("", rich(markup))))) {
            List<String> pages = new ArrayList<>();
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                PDFTextStripper reader = new PDFTextStripper();
                reader.setSortByPosition(true);
                reader.setStartPage(number);
                reader.setEndPage(number);
                pages.add(reader.getText(document));
            }
            return pages;
        }
    }

    @Test
    void headingsListsAndLooksArePrintedInTheirOrder() throws IOException {
        String words = String.join("", pages("<h4 class=\"ql-align-center\">一、总体情况</h4><p>前三季度<strong>税收</strong><em>增长</em><u>明显</u>x<sup>2</sup>。</p>"
            + "<ol><li>甲项<ul><li>甲项之一</li></ul></li><li>乙项</li></ol><p class=\"ql-align-right\">结束</p><p><a href=\"https://example.gov.cn/\">全文</a></p>"));

        assertThat(words).containsSubsequence("一、总体情况", "前三季度", "税收", "增长", "明显", "1.", "甲项", "•", "甲项之一", "2.", "乙项", "结束", "全文");
    }

    @Test
    void linesOfAHeadingStandInTheMiddleAndJustifiedOnesFillTheWidth() {
        PaperLines lines = new PaperLines(faces(), PaperFace.BODY, 10, 100);

        PaperLine line = lines.wrap("一二三四五六").get(0);
        List<PaperLine> broken = lines.wrap("一二三四五六七八九十，，百");

        assertThat(line.begin(PrintedParagraph.Alignment.CENTRE, 100)).isCloseTo(20, within(0.5));
        assertThat(line.begin(PrintedParagraph.Alignment.RIGHT, 100)).isCloseTo(40, within(0.5));
        assertThat(line.spacing(100)).as("the last line").isZero();
        assertThat(broken).extracting(PaperLine::text).containsExactly("一二三四五六七八九", "十，，百");
        assertThat(broken.get(0).spacing(100)).isCloseTo(10.0 / 8, within(0.1));
    }

    private static Map<PaperFace, FaceGlyphs> faces() {
        return Arrays.stream(PaperFace.values()).collect(Collectors.toMap(face -> face, FaceGlyphs::new)); // each Chinese character as wide as its size
    }

    @Test
    void whatTheBestFontLacksIsDrawnByTheNextThatHasIt(@TempDir Path fonts) throws IOException {
        try (InputStream latin = PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            Files.copy(latin, fonts.resolve("simfang.ttf"));
        }
        FaceGlyphs glyphs = new FaceGlyphs(PaperFace.BODY);
        System.setProperty(FONTS, fonts.toString());
        try {
            assumeTrue(PaperFace.BODY.sources().size() > 1, "a Chinese font of the system");
            glyphs.prepare(Set.of((int) 'A', (int) '镕'));
        } finally {
            System.clearProperty(FONTS);
        }

        assertThat(glyphs.get('A').width()).as("in the site's font").isEqualTo(667);
        assertThat(glyphs.get('镕').width()).isEqualTo(1000);
        assertThat(glyphs.get('镕').program()).isNotEmpty();
    }

    @Test
    void theHeadOfATableStandsOnEachOfItsPages() throws IOException {
        String rows = IntStream.rangeClosed(1, 60).mapToObj(i -> row(i, WORDS, "12")).collect(Collectors.joining());

        List<String> pages = pages("<p>见下表：</p><table><thead><tr><th>序号</th><th>情况</th><th>数量</th></tr></thead><tbody>" + rows + "</tbody></table><p>表后</p>");

        assertThat(pages).hasSizeGreaterThan(3);
        assertThat(pages.subList(1, pages.size() - 1)).allSatisfy(page -> assertThat(page).containsOnlyOnce("序号").containsSubsequence("序号", "情况", "第"));
        assertThat(String.join("", pages)).containsSubsequence("见下表：", "第1行", "第2行", "第59行", "第60行", "表后");
    }

    @Test
    void cellsOverColumnsAndRowsKeepTheirPlace() {
        PrintedTable table = (PrintedTable) PrintedMarkup.read("<table><tr><th colspan=\"3\">合计</th></tr><tr><td rowspan=\"2\">甲</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>").get(0);

        TableGrid grid = new TableGrid(table);

        assertThat(table.heads()).isEqualTo(1);
        assertThat(grid.columns()).isEqualTo(3);
        assertThat(grid.rows().get(0)).singleElement().extracting(TableGrid.Place::columns).isEqualTo(3);
        assertThat(grid.rows().get(2)).extracting(TableGrid.Place::column).containsExactly(1, 2);
        assertThat(grid.rows().get(1)).extracting(TableGrid.Place::rows).containsExactly(2, 1, 1);
    }

    @Test
    void aCellThatIsLongerThanAPageGoesOnOverleaf() throws IOException {
        List<String> pages = pages("<table><tr><td>甲</td><td>" + ("<p>" + WORDS + "</p>").repeat(40) + "</td></tr><tr><td>乙</td><td>末</td></tr></table>");

        assertThat(pages).hasSizeGreaterThan(3);
        assertThat(String.join("", pages).replaceAll("\\s", "").split("民生支出占比")).as("but for what the ends of pages part").hasSizeGreaterThan(35);
        assertThat(pages.get(pages.size() - 1)).contains("末");
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("hostile")
    @Timeout(60)
    void nothingThatIsWrittenKeepsAnIssueFromBeingPrinted(String markup, String last) throws IOException {
        List<String> pages = pages(markup);

        assertThat(pages.get(pages.size() - 1) + pages.get(Math.max(0, pages.size() - 2))).contains(last);
    }

    static Stream<Arguments> hostile() {
        String cells = "<td>格</td>".repeat(60);
        return Stream.of(
            arguments("<table>" + IntStream.range(0, 2000).mapToObj(i -> row(i, "a", "b")).collect(Collectors.joining()) + "</table>", "第1999行"),
            arguments("<table>" + ("<tr>" + cells + "</tr>").repeat(50) + "</table><p>末</p>", "末"),
            arguments("<table><tr><td colspan=\"99\" rowspan=\"99\">甲</td></tr>" + "<tr><td rowspan=\"99\">乙</td></tr>".repeat(20) + "</table><p>末</p>", "末"),
            arguments("<table><tr><td>甲".repeat(50) + "末", "末"),
            arguments("<ol><li>甲".repeat(100) + "末", "末"),
            arguments("<table><thead>" + ("<tr><th>" + WORDS.repeat(3) + "</th><th>甲</th></tr>").repeat(60) + "</thead><tr><td>末</td></tr></table>", "末"),
            arguments("<table><tr>" + ("<td>" + "abcdefghijklmnopqrstuvwxyz".repeat(9) + "</td>").repeat(23) + "<td>末</td></tr></table>", "末"),
            arguments("<table><tr><td></td></tr><tr></tr></table><table></table><p>" + "，".repeat(5000) + "</p><p>末</p>", "末"),
            arguments("<p>" + "x".repeat(100_000) + "</p><h1>" + "题".repeat(3000) + "</h1><p>末</p>", "末"));
    }
}
