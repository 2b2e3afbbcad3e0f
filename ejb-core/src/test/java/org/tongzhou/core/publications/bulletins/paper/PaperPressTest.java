package org.tongzhou.core.publications.bulletins.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PaperPressTest {
    private static final String WORDS = "前三季度全市一般公共预算收入完成 128.6 亿元，同比增长 6.8%，税收占比 78.2%，民生支出占比保持在八成以上。";

    private static PrintedText text(String section, String title, int paragraphs) {
        return new PrintedText(section, title, IntStream.range(0, paragraphs).mapToObj(i -> WORDS).toList(), "（市财政局）");
    }

    private static PrintedIssue issue(String watermark, PrintedText... texts) {
        return new PrintedIssue("内部资料 注意保存", "每日要情", "第 12 期（总第 1280 期）", "景川市人民政府办公室", "2026年11月30日", "本期目录", List.of(texts),
            "报：市委书记、副书记，市长、副市长，市政府秘书长、副秘书长，市政府党组成员，市人大常委会、市政协主要负责同志", "送：市委办公室", "发：各县（区）政府", "（共印 80 份）", watermark);
    }

    @Test
    void anIssueIsPrintedWithContentsTextsAndFoot() throws IOException {
        byte[] pages = new PaperPress().print(issue("", text("要情快报", "一般公共预算收入增长", 6), text("要情快报", "园区企业 138 家投产", 5), text("基层做法", "加装电梯一楼一策", 5)));

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
        byte[] pages = new PaperPress().print(issue("送审稿", text("", "题", 22)));

        try (PDDocument document = Loader.loadPDF(pages)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            for (PDPage page : document.getPages()) {
                assertThat(new String(page.getContents().readAllBytes())).contains("0.9 g");
            }
            assertThat(new PDFTextStripper().getText(document)).contains("稿").doesNotContain("本期目录");
        }
    }
}
