package org.tongzhou.core.attachments.previews;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.tongzhou.core.attachments.FileTexts;
import org.tongzhou.core.attachments.FileType;

/** Reads files for previews. */
final class Previews {
    /** As much of a text as is looked at: more than is shown. */
    static final int TEXT_MAX_BYTES = 4 << 20;

    private Previews() {
    }

    /** @throws IOException if it is not what it should be */
    static PreviewText read(FileType type, String name, byte[] content, long patienceMillis) throws IOException {
        PreviewText text = new PreviewText(patienceMillis);
        try {
            switch (type) {
                case DOCX -> new LetterPreview(OfficeParts.of(content, "word/(document|styles|numbering)\\.xml", text), text).read();
                case XLSX -> new BookPreview(
                    OfficeParts.of(content, "xl/(workbook|sharedStrings|styles|worksheets/[\\w.-]+)\\.xml|xl/_rels/workbook\\.xml\\.rels", text), text).read();
                case PPTX -> new SlidesPreview(OfficeParts.of(content, "ppt/(presentation|slides/[\\w.-]+)\\.xml|ppt/_rels/presentation\\.xml\\.rels", text), text).read();
                case TEXT -> new PlainPreview(FileTexts.decoded(beginning(content, text)), text).read(isTable(name));
                default -> { }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return text;
    }

    static boolean isTable(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    /** Without a part of a character at its end. */
    private static byte[] beginning(byte[] content, PreviewText text) {
        if (content.length <= TEXT_MAX_BYTES) {
            return content;
        }
        text.cut();
        int end = TEXT_MAX_BYTES;
        while (end > TEXT_MAX_BYTES - 4 && (content[end] & 0xc0) == 0x80) { // RFC 3629, 3
            end--;
        }
        return Arrays.copyOf(content, end);
    }
}
