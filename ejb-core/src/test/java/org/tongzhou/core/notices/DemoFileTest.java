package org.tongzhou.core.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.attachments.DemoFile;
import org.tongzhou.core.shared.Resources;

/** The files of the demonstration are what they are called, for programs that open them. */
class DemoFileTest {
    private static final JsonArray NOTICES = Json.createReader(new StringReader(Resources.text(DemoNotices.class, "demo-notices.json"))).readArray();

    private static List<JsonObject> files(String extension) {
        return NOTICES.getValuesAs(JsonObject.class).stream().filter(notice -> notice.containsKey("files"))
            .flatMap(notice -> notice.getJsonArray("files").getValuesAs(JsonObject.class).stream())
            .filter(file -> file.getString("name").endsWith('.' + extension)).toList();
    }

    @Test
    void theWordsOfAPdfAreRead() throws IOException {
        assertThat(files("pdf")).isNotEmpty();
        for (JsonObject file : files("pdf")) {
            try (PDDocument document = Loader.loadPDF(DemoFile.of(file))) {
                assertThat(new PDFTextStripper().getText(document).lines()).containsExactlyElementsOf(
                    file.getJsonArray("lines").stream().map(line -> ((JsonString) line).getString()).toList());
            }
        }
    }

    @Test
    void officeFilesAndPicturesAreOpened() throws IOException {
        for (JsonObject file : files("xlsx")) {
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(DemoFile.of(file)))) {
                assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue()).isEqualTo(file.getJsonArray("rows").getJsonArray(0).getString(0));
            }
        }
        for (JsonObject file : files("docx")) {
            try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(DemoFile.of(file)))) {
                assertThat(document.getParagraphs().get(0).getText()).isEqualTo(file.getJsonArray("lines").getString(0));
            }
        }
        for (JsonObject file : files("png")) {
            assertThat(ImageIO.read(new ByteArrayInputStream(DemoFile.of(file))).getWidth()).isPositive();
            assertThat(DemoFile.of(file)).isEqualTo(DemoFile.of(file));
        }
    }
}
