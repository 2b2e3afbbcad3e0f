package org.tongzhou.core.attachments;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** How the text in files is read that people have brought. */
public final class FileTexts {
    /** Of what is unpacked of one file: one that grows to more is no document. */
    public static final long UNPACKED_MAX_BYTES = 64L << 20;
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final XMLInputFactory XML = XMLInputFactory.newFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private FileTexts() {
    }

    /** A text in either encoding that is usual here. */
    public static String decoded(byte[] content) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            return new String(content, CHINESE);
        }
    }

    /** XML of whatever origin: nothing that it names is fetched or put in its place. Words may come in pieces. */
    public static XMLStreamReader xml(InputStream content) throws XMLStreamException {
        return XML.createXMLStreamReader(content);
    }
}
