package org.tongzhou.core.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks part by part, as no spreadsheet program would write them. */
final class RawWorkbook {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** What writes the content of a part. */
    interface Part {
        void write(OutputStream out) throws IOException;
    }

    private RawWorkbook() {
    }

    static Part text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Rows of the only sheet, 表. @param rows as XML */
    static Path write(Path file, String rows) {
        return write(file, out -> out.write(rows.getBytes(StandardCharsets.UTF_8)), text(""), "");
    }

    /** @param rows inside of sheetData; {@code texts} of the shared ones, with their doctype before the root */
    static Path write(Path file, Part rows, Part texts, String doctype) {
        return write(file, rows, texts, doctype, null, null);
    }

    /** With another part beside the sheet. @param name of it; null for none */
    static Path write(Path file, Part rows, Part texts, String doctype, String name, Part other) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(zip, "[Content_Types].xml", text(HEAD + """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
                </Types>"""));
            part(zip, "_rels/.rels", text(relations("rId1", "officeDocument", "xl/workbook.xml")));
            part(zip, "xl/workbook.xml", text(HEAD + "<workbook " + MAIN + " xmlns:r=\"" + RELATIONS
                + "\"><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"));
            part(zip, "xl/_rels/workbook.xml.rels", text(relations("rId1", "worksheet", "worksheets/sheet1.xml")
                .replace("</Relationships>", "<Relationship Id=\"rId2\" Type=\"" + RELATIONS + "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>")));
            part(zip, "xl/worksheets/sheet1.xml", out -> {
                text(HEAD + doctype + "<worksheet " + MAIN + "><sheetData>").write(out);
                rows.write(out);
                text("</sheetData></worksheet>").write(out);
            });
            part(zip, "xl/sharedStrings.xml", out -> {
                text(HEAD + doctype + "<sst " + MAIN + ">").write(out);
                texts.write(out);
                text("</sst>").write(out);
            });
            if (name != null) {
                part(zip, name, other);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static String relations(String id, String type, String target) {
        return HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"" + id + "\" Type=\""
            + RELATIONS + '/' + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static void part(ZipOutputStream zip, String name, Part content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        content.write(zip);
        zip.closeEntry();
    }
}
