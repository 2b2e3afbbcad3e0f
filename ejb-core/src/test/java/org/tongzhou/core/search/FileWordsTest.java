package org.tongzhou.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongzhou.core.attachments.FileType;

class FileWordsTest {
    private static final long LONG = 60_000;

    private static String read(FileType type, byte[] content) throws IOException {
        return FileWords.read(type, content, LONG);
    }

    @Test
    void aTextIsReadInEitherEncoding() throws IOException {
        assertThat(read(FileType.TEXT, "防汛 值班\n表".getBytes(StandardCharsets.UTF_8))).isEqualTo("防汛 值班 表");
        assertThat(read(FileType.TEXT, "防汛值班".getBytes(Charset.forName("GB18030")))).isEqualTo("防汛值班");
    }

    @Test
    void aLetterIsReadWithItsTables() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("防汛");
            document.createParagraph().createRun().setText("值班");
            document.createTable(1, 2).getRow(0).getCell(1).setText("电话");
            document.write(out);
        }

        assertThat(read(FileType.DOCX, out.toByteArray())).isEqualTo("防汛 值班 电话");
    }

    @Test
    void aSheetIsRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            var row = book.createSheet("一").createRow(0);
            row.createCell(0).setCellValue("预算");
            row.createCell(1).setCellValue("采购");
            book.write(out);
        }

        assertThat(read(FileType.XLSX, out.toByteArray())).isEqualTo("预算 采购");
    }

    @Test
    void slidesAreRead() throws IOException {
        String slide = "<p:sld xmlns:p=\"p\" xmlns:a=\"a\"><a:p><a:r><a:t>年度</a:t></a:r></a:p><a:p><a:r><a:t>总结</a:t></a:r></a:p></p:sld>";

        assertThat(read(FileType.PPTX, zip("ppt/slides/slide1.xml", slide))).isEqualTo("年度 总结");
    }

    @Test
    void aPdfIsReadPageByPage() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (String text : new String[] {"Flood duty", "Roster"}) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                    content.newLineAtOffset(50, 700);
                    content.showText(text);
                    content.endText();
                }
            }
            document.save(out);
        }

        assertThat(read(FileType.PDF, out.toByteArray())).isEqualTo("Flood duty Roster");
    }

    @Test
    void noEntityOfAFileIsFollowed() throws IOException {
        String hostile = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"w\"><w:p><w:t>甲&x;</w:t></w:p></w:document>";
        String words;
        try {
            words = read(FileType.DOCX, zip("word/document.xml", hostile));
        } catch (IOException refused) {
            words = "";
        }

        assertThat(words).doesNotContain("root");
    }

    @Test
    void ofAHugeFileTheBeginningCounts() throws IOException {
        String bomb = "<w:document xmlns:w=\"w\"><w:p><w:t>" + "防汛".repeat(5_000_000) + "</w:t></w:p></w:document>";

        assertThat(read(FileType.DOCX, zip("word/document.xml", bomb))).hasSize(FileWords.CHARS_MAX);
        assertThat(FileWords.read(FileType.DOCX, zip("word/document.xml", bomb), -1)).isEmpty();
    }

    @Test
    void whatGrowsBeyondAllMeasureIsNotUnpackedToItsEnd() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            byte[] zeros = new byte[1 << 20];
            zip.putNextEntry(new ZipEntry("word/media/image1.png"));
            for (int i = 0; i < 100; i++) {
                zip.write(zeros);
            }
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w:document xmlns:w=\"w\"><w:t>甲</w:t></w:document>".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(read(FileType.DOCX, out.toByteArray())).as("what comes behind it").isEmpty();
    }

    @Test
    void aPartThatIsCutByTheMeasureCountsUpToThere() throws IOException {
        String bomb = "<w:document xmlns:w=\"w\"><w:t>防汛</w:t><!--" + " ".repeat((int) FileWords.UNPACKED_MAX_BYTES) + "--><w:t>值班</w:t></w:document>";

        assertThat(read(FileType.DOCX, zip("word/document.xml", bomb))).isEqualTo("防汛");
    }

    @Test
    void aPdfWithAStreamThatGrowsBeyondAllMeasureIsNotOpened() throws IOException {
        byte[] bomb = pdf(new byte[(int) FileWords.UNPACKED_MAX_BYTES + 1]);
        assertThat(bomb).hasSizeLessThan(1 << 20);

        assertThatThrownBy(() -> read(FileType.PDF, bomb)).isInstanceOf(IOException.class).hasMessageContaining("grows");
        assertThat(new PdfStreams(pdf(new byte[1000]), System.nanoTime() + 1_000_000_000L).areWithin(1000)).isTrue();
        assertThat(new PdfStreams(pdf(new byte[1001]), System.nanoTime() + 1_000_000_000L).areWithin(1000)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[/FlateDecode /FlateDecode]", "[/FlateDecode/LZWDecode]", "/LZWDecode", "[ /RunLengthDecode ]", "/Flate#44ecode /Fil#74er /L#5aWDecode",
        "%x\n[/FlateDecode\n/FlateDecode]", "7 0 R", "[/ASCIIHexDecode /FlateDecode]", "[/FlateDecode /FlateDecode"})
    void aPdfThatIsPackedInAWayThatIsNotLookedAtIsNotOpened(String filters) throws IOException {
        byte[] small = pdf(filters, new byte[10]);

        assertThatThrownBy(() -> read(FileType.PDF, small)).isInstanceOf(IOException.class).hasMessageContaining("grows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/FlateDecode", "[/FlateDecode]", "[/FlateDecode /DCTDecode]", "/DCTDecode", "/FlateDecode /FilterX /LZWDecode"})
    void picturesMayBePackedTwice(String filters) throws IOException {
        assertThat(new PdfStreams(pdf(filters, new byte[1000]), System.nanoTime() + 1_000_000_000L).areWithin(1000)).isTrue();
    }

    private static byte[] pdf(byte[] content) throws IOException {
        return pdf("/FlateDecode", content);
    }

    private static byte[] pdf(String filters, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(("%PDF-1.4\n1 0 obj << /Length 9 /Filter " + filters + " >> stream\r\n").getBytes(StandardCharsets.US_ASCII));
        try (DeflaterOutputStream packed = new DeflaterOutputStream(out)) {
            packed.write(content);
        }
        out.write("\nendstream endobj\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    @Test
    void aPageThatDrawsForHoursIsLeftWhenItsTimeIsOver() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 1);
                content.newLineAtOffset(50, 700);
                for (int i = 0; i < 300; i++) {
                    content.showText("a".repeat(1000));
                }
                content.endText();
            }
            document.save(out);
        }

        assertThat(read(FileType.PDF, out.toByteArray())).hasSizeLessThanOrEqualTo(FileWords.CHARS_MAX);
    }

    @Test
    void noCharacterIsCutInHalf() throws IOException {
        String words = read(FileType.TEXT, ("a" + "𠮷".repeat(FileWords.CHARS_MAX)).getBytes(StandardCharsets.UTF_8));

        assertThat(words).hasSize(FileWords.CHARS_MAX - 1).endsWith("𠮷");
    }

    @ParameterizedTest
    @EnumSource(value = FileType.class, names = {"PDF", "DOCX"})
    void whatIsNoSuchFileIsRefusedOrEmpty(FileType type) {
        assertThatThrownBy(() -> {
            if (read(type, new byte[] {1, 2, 3}).isEmpty()) {
                throw new IOException("empty");
            }
        }).isInstanceOf(IOException.class);
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
