package org.tongzhou.core.publications.bulletins.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The fonts of a file: those characters of each face that occur, in fonts of type 3 with {@value #FONT_MAX} each. Where the server has no font for a
 * face, the reader's Chinese one takes its place (ISO 32000-1, 9.7.5.2).
 */
final class PaperFonts {
    private static final int FONT_MAX = 256;
    private static final String SUBSTITUTE = "S";

    private final Map<PaperFace, FaceGlyphs> faces;
    private final Map<PaperFace, Map<Integer, Integer>> places = new EnumMap<>(PaperFace.class);
    private boolean substituted;

    PaperFonts(Map<PaperFace, FaceGlyphs> faces) {
        this.faces = faces;
        faces.keySet().forEach(face -> places.put(face, new LinkedHashMap<>()));
    }

    /** The operators that show a text, between BT and ET. */
    String show(PaperFace face, double size, String text) {
        StringBuilder shown = new StringBuilder();
        String present = "";
        StringBuilder codes = new StringBuilder();
        for (int character : text.codePoints().toArray()) {
            boolean drawn = faces.get(face).get(character).program() != null;
            substituted |= !drawn;
            int place = drawn ? places.get(face).computeIfAbsent(character, unknown -> places.get(face).size()) : 0;
            String font = drawn ? name(face, place / FONT_MAX) : SUBSTITUTE;
            if (!font.equals(present)) {
                finish(shown, codes);
                shown.append(String.format(Locale.ROOT, "/%s %.2f Tf ", font, size));
                present = font;
            }
            codes.append(drawn ? String.format("%02x", place % FONT_MAX) : String.format("%04x", Character.isBmpCodePoint(character) ? character : '□'));
        }
        finish(shown, codes);
        return shown.toString();
    }

    private static void finish(StringBuilder shown, StringBuilder codes) {
        if (!codes.isEmpty()) {
            shown.append('<').append(codes).append("> Tj ");
            codes.setLength(0);
        }
    }

    private static String name(PaperFace face, int number) {
        return face.name().charAt(0) + String.valueOf(number);
    }

    /** What the pages' resources name. */
    COSDictionary write(PDDocument document) throws IOException {
        COSDictionary fonts = new COSDictionary();
        for (Map.Entry<PaperFace, Map<Integer, Integer>> used : places.entrySet()) {
            List<Integer> characters = new ArrayList<>(used.getValue().keySet());
            for (int from = 0; from < characters.size(); from += FONT_MAX) {
                fonts.setItem(COSName.getPDFName(name(used.getKey(), from / FONT_MAX)),
                    font(document, faces.get(used.getKey()), characters.subList(from, Math.min(characters.size(), from + FONT_MAX))));
            }
        }
        if (substituted) {
            fonts.setItem(COSName.getPDFName(SUBSTITUTE), substitute());
        }
        return fonts;
    }

    private static COSDictionary font(PDDocument document, FaceGlyphs face, List<Integer> characters) throws IOException {
        COSDictionary procedures = new COSDictionary();
        COSArray differences = new COSArray();
        COSArray widths = new COSArray();
        StringBuilder unicode = new StringBuilder();
        differences.add(COSInteger.ZERO);
        for (int i = 0; i < characters.size(); i++) {
            COSName name = COSName.getPDFName("g" + i);
            Glyph glyph = face.get(characters.get(i));
            procedures.setItem(name, stream(document, glyph.procedure()));
            differences.add(name);
            widths.add(COSInteger.get(glyph.width()));
            unicode.append(String.format("<%02x> <", i));
            for (byte each : Character.toString(characters.get(i)).getBytes(StandardCharsets.UTF_16BE)) {
                unicode.append(String.format("%02x", each));
            }
            unicode.append(">\n");
        }
        COSDictionary encoding = new COSDictionary();
        encoding.setItem(COSName.TYPE, COSName.ENCODING);
        encoding.setItem(COSName.DIFFERENCES, differences);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE3);
        font.setItem(COSName.FONT_BBOX, numbers(-200, -400, 1400, 1200));
        font.setItem(COSName.FONT_MATRIX, numbers(0.001f, 0, 0, 0.001f, 0, 0));
        font.setItem(COSName.CHAR_PROCS, procedures);
        font.setItem(COSName.ENCODING, encoding);
        font.setInt(COSName.FIRST_CHAR, 0);
        font.setInt(COSName.LAST_CHAR, characters.size() - 1);
        font.setItem(COSName.WIDTHS, widths);
        font.setItem(COSName.RESOURCES, new COSDictionary());
        font.setItem(COSName.TO_UNICODE, stream(document, unicode(unicode, characters.size())));
        return font;
    }

    /** So that what is drawn can be searched and copied: ISO 32000-1, 9.10.3. At most 100 lines stand in a block. */
    private static String unicode(StringBuilder lines, int count) {
        StringBuilder map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def\n"
            + "1 begincodespacerange <00> <ff> endcodespacerange\n");
        List<String> all = lines.toString().lines().toList();
        for (int from = 0; from < count; from += 100) {
            List<String> block = all.subList(from, Math.min(count, from + 100));
            map.append(block.size()).append(" beginbfchar\n").append(String.join("\n", block)).append("\nendbfchar\n");
        }
        return map.append("endcmap CMapName currentdict /CMap defineresource pop end end").toString();
    }

    private static COSDictionary substitute() {
        COSDictionary system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, "GB1");
        system.setInt(COSName.SUPPLEMENT, 2);
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, "STSong-Light");
        descriptor.setInt(COSName.FLAGS, 4);
        descriptor.setItem(COSName.FONT_BBOX, numbers(0, -200, 1000, 900));
        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setName(COSName.SUBTYPE, "CIDFontType0");
        descendant.setName(COSName.BASE_FONT, "STSong-Light");
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setItem(COSName.FONT_DESC, descriptor);
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setName(COSName.SUBTYPE, "Type0");
        font.setName(COSName.BASE_FONT, "STSong-Light");
        font.setName(COSName.ENCODING, "UniGB-UCS2-H");
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }

    private static COSArray numbers(float... values) {
        COSArray numbers = new COSArray();
        for (float value : values) {
            numbers.add(new COSFloat(value));
        }
        return numbers;
    }

    static COSStream stream(PDDocument document, String content) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }
}
