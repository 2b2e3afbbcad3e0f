package org.tongzhou.core.attachments.previews;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.tongzhou.core.attachments.FileType;

/** Reads files for previews. */
final class Previews {
    private static final Charset CHINESE = Charset.forName("GB18030");

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
                case TEXT -> new PlainPreview(decoded(content), text).read(name.toLowerCase(Locale.ROOT).endsWith(".csv"));
                default -> { }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return text;
    }

    private static String decoded(byte[] content) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            return new String(content, CHINESE);
        }
    }
}
