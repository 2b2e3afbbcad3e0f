package org.tongzhou.core.attachments.previews;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.tongzhou.core.attachments.FileTexts;
import org.tongzhou.core.attachments.Unpacked;

/** The parts of an office file (ECMA-376, part 2) that a preview reads, unpacked; one that grows to more than is unpacked is no document. */
final class OfficeParts {
    /** Of what is kept in memory. */
    private static final int KEPT_MAX_BYTES = 24 << 20;

    private final Map<String, byte[]> parts = new HashMap<>();

    private OfficeParts() {
    }

    /** @param wanted names of parts @throws IOException if it is none, or grows to more than is unpacked */
    static OfficeParts of(byte[] content, String wanted, PreviewText text) throws IOException {
        Pattern names = Pattern.compile(wanted);
        OfficeParts read = new OfficeParts();
        int left = KEPT_MAX_BYTES;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            Unpacked unpacked = new Unpacked(zip, FileTexts.UNPACKED_MAX_BYTES, text.endNanos());
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (names.matcher(entry.getName()).matches()) {
                    byte[] part = unpacked.readNBytes(left + 1);
                    left -= part.length;
                    require(left >= 0);
                    read.parts.put(entry.getName(), part);
                }
                unpacked.pass(); // else the next entry would be looked for without a limit
                require(!unpacked.isEnough());
            }
        }
        return read;
    }

    private static void require(boolean within) throws IOException {
        if (!within) {
            throw new IOException("grows to more than is shown");
        }
    }

    /** A part to be read; nothing if there is none. */
    Optional<XMLStreamReader> open(String name) throws XMLStreamException {
        byte[] part = parts.get(name);
        return part == null ? Optional.empty() : Optional.of(FileTexts.xml(new ByteArrayInputStream(part)));
    }

    /** Where the relations of a part lead, by their ids. */
    Map<String, String> relations(String name, String folder) throws XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        Optional<XMLStreamReader> xml = open(name);
        if (xml.isPresent()) {
            while (xml.get().hasNext()) {
                if (xml.get().next() == XMLStreamReader.START_ELEMENT && xml.get().getLocalName().equals("Relationship")) {
                    String target = Optional.ofNullable(xml.get().getAttributeValue(null, "Target")).orElse("");
                    targets.put(xml.get().getAttributeValue(null, "Id"), target.startsWith("/") ? target.substring(1) : folder + target);
                }
            }
        }
        return targets;
    }

    /** The value of an attribute, in whatever namespace; null if there is none. */
    static String attribute(XMLStreamReader element, String name) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals(name)) {
                return element.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Whether an attribute says so; it does not where it is missing. */
    static boolean is(XMLStreamReader element, String name) {
        return Objects.requireNonNullElse(attribute(element, name), "0").matches("1|true|on");
    }

    /** The same as a number, of which files may say anything. */
    static int number(XMLStreamReader element, String name, int otherwise) {
        String value = attribute(element, name);
        return value != null && value.matches("\\d{1,9}") ? Integer.parseInt(value) : otherwise;
    }
}
