package org.tongzhou.core.attachments;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** A small real file of the demonstration, made of what a file of the demonstration says is in it: the same bytes each time. */
public final class DemoFile {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String RELATIONS = XML + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>";
    private static final String RELATION =
        "<Relationship Id=\"r%d\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"/>";
    private static final String TYPES = XML + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>%s</Types>";
    private static final String TYPE = "<Override PartName=\"/%s\" ContentType=\"application/vnd.openxmlformats-officedocument.%s+xml\"/>";
    private static final Color[] COLOURS = {new Color(0xc8102e), new Color(0x2f6fb5), new Color(0x4a9a62), new Color(0xd9902f)};
    private static final String HEADING = "# ";
    private static final int WIDTH = 720;
    private static final int HEIGHT = 360;

    private DemoFile() {
    }

    /** @param told its name, and {@code lines}, of which those of a letter that begin with {@value #HEADING} are headings, {@code rows} or {@code values} */
    public static byte[] of(JsonObject told) {
        String name = told.getString("name");
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "pdf" -> DemoPdf.of(lines(told));
            case "docx" -> docx(lines(told));
            case "xlsx" -> xlsx(told.getJsonArray("rows").getValuesAs(row -> row.asJsonArray().getValuesAs(JsonString::getString)));
            case "png" -> chart(told.getJsonArray("values").getValuesAs(DemoFile::number));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static int number(JsonValue value) {
        return Integer.parseInt(value.toString());
    }

    private static List<String> lines(JsonObject told) {
        return told.getJsonArray("lines").getValuesAs(JsonString::getString);
    }

    private static byte[] docx(List<String> lines) {
        String paragraphs = lines.stream().map(DemoFile::paragraph).collect(Collectors.joining());
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", TYPES.formatted(TYPE.formatted("word/document.xml", "wordprocessingml.document.main")));
        parts.put("_rels/.rels", RELATIONS.formatted(RELATION.formatted(1, "officeDocument", "word/document.xml")));
        parts.put("word/document.xml", XML + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + paragraphs
            + "</w:body></w:document>");
        return zip(parts);
    }

    private static String paragraph(String line) {
        boolean heading = line.startsWith(HEADING);
        return "<w:p>" + (heading ? "<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>" : "") + "<w:r><w:t xml:space=\"preserve\">"
            + escaped(heading ? line.substring(HEADING.length()) : line) + "</w:t></w:r></w:p>";
    }

    private static byte[] xlsx(List<List<String>> rows) {
        String cells = rows.stream().map(row -> "<row>" + row.stream().map(cell -> "<c t=\"inlineStr\"><is><t>" + escaped(cell) + "</t></is></c>")
            .collect(Collectors.joining()) + "</row>").collect(Collectors.joining());
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", TYPES.formatted(TYPE.formatted("xl/workbook.xml", "spreadsheetml.sheet.main")
            + TYPE.formatted("xl/worksheets/sheet1.xml", "spreadsheetml.worksheet")));
        parts.put("_rels/.rels", RELATIONS.formatted(RELATION.formatted(1, "officeDocument", "xl/workbook.xml")));
        parts.put("xl/workbook.xml", XML + "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", RELATIONS.formatted(RELATION.formatted(1, "worksheet", "worksheets/sheet1.xml")));
        parts.put("xl/worksheets/sheet1.xml", XML + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + cells
            + "</sheetData></worksheet>");
        return zip(parts);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setLastModifiedTime(FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Columns without words, as a server has no Chinese letters to draw for certain. */
    private static byte[] chart(List<Integer> values) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0xdddddd));
        for (int y = 40; y <= HEIGHT - 40; y += 56) {
            pen.drawLine(40, y, WIDTH - 30, y);
        }
        int most = values.stream().mapToInt(Integer::intValue).max().orElse(1);
        int step = (WIDTH - 90) / values.size();
        for (int i = 0; i < values.size(); i++) {
            int height = values.get(i) * (HEIGHT - 90) / most;
            pen.setColor(COLOURS[i % COLOURS.length]);
            pen.fillRoundRect(60 + i * step, HEIGHT - 40 - height, step * 3 / 5, height, 6, 6);
        }
        pen.setColor(Color.DARK_GRAY);
        pen.setStroke(new BasicStroke(2));
        pen.drawLine(40, HEIGHT - 40, WIDTH - 30, HEIGHT - 40);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
