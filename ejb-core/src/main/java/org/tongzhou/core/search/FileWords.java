package org.tongzhou.core.search;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.tongzhou.core.attachments.FileTexts;
import org.tongzhou.core.attachments.FileType;
import org.tongzhou.core.attachments.Unpacked;

/**
 * The words of a file, as far as they are worth it: at most {@value #CHARS_MAX} characters, and what could be read within some time and of what a
 * file of some size may hold: one that grows to more when it is unpacked is no document. Office files are read as the XML
 * that they are, without what POI would build of them in memory.
 */
final class FileWords {
    static final int CHARS_MAX = 200_000;
    /** Of what is unpacked of one file, and of a stream of a PDF. */
    static final long UNPACKED_MAX_BYTES = FileTexts.UNPACKED_MAX_BYTES;
    static final Set<FileType> READABLE = Set.of(FileType.PDF, FileType.DOCX, FileType.XLSX, FileType.PPTX, FileType.TEXT);
    private static final Map<FileType, Pattern> PARTS = Map.of(
        FileType.DOCX, Pattern.compile("word/(document|header\\d*|footer\\d*|footnotes)\\.xml"),
        FileType.XLSX, Pattern.compile("xl/(sharedStrings|worksheets/sheet\\d+)\\.xml"),
        FileType.PPTX, Pattern.compile("ppt/(slides/slide|notesSlides/notesSlide)\\d+\\.xml"));

    private final StringBuilder words = new StringBuilder();
    private final long end;

    private FileWords(long patienceMillis) {
        this.end = System.nanoTime() + patienceMillis * 1_000_000;
    }

    /** @throws IOException if it is not what it should be */
    static String read(FileType type, byte[] content, long patienceMillis) throws IOException {
        FileWords reading = new FileWords(patienceMillis);
        switch (type) {
            case PDF -> reading.readPdf(content);
            case DOCX, XLSX, PPTX -> reading.readOffice(content, PARTS.get(type).asMatchPredicate());
            case TEXT -> reading.add(FileTexts.decoded(content));
            default -> { }
        }
        return reading.whole().replaceAll("\\s+", " ").strip();
    }

    private boolean isEnough() {
        return words.length() >= CHARS_MAX || System.nanoTime() - end > 0;
    }

    /** Without half a character at its end. */
    private String whole() {
        int last = words.length() - 1;
        return words.substring(0, last >= 0 && Character.isHighSurrogate(words.charAt(last)) ? last : last + 1);
    }

    private void add(String text) {
        words.append(text, 0, Math.min(text.length(), Math.max(0, CHARS_MAX - words.length())));
    }

    private void readPdf(byte[] content) throws IOException {
        if (!new PdfStreams(content, end).areWithin(UNPACKED_MAX_BYTES)) {
            throw new IOException("grows to more than is read");
        }
        try (PDDocument document = Loader.loadPDF(content)) {
            PDFTextStripper stripper = new PdfWords(this::isEnough, CHARS_MAX);
            for (int page = 1; page <= document.getNumberOfPages() && !isEnough(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                add(stripper.getText(document));
            }
        }
    }

    private void readOffice(byte[] content, Predicate<String> isPart) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            Unpacked parts = new Unpacked(zip, UNPACKED_MAX_BYTES, end);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = parts.isEnough() || isEnough() ? null : zip.getNextEntry()) {
                if (isPart.test(entry.getName())) {
                    readXml(parts);
                }
                if (!isEnough()) {
                    parts.pass(); // else the next entry would be looked for without a limit
                }
            }
        }
    }

    /** Text stands in elements {@code t}, of all three; what ends a paragraph, a cell or a string parts words. */
    private void readXml(Unpacked part) throws IOException {
        try {
            readTexts(FileTexts.xml(part));
        } catch (XMLStreamException e) {
            if (!part.isEnough()) { // else it was cut
                throw new IOException(e);
            }
        }
    }

    private void readTexts(XMLStreamReader xml) throws XMLStreamException {
        boolean inText = false;
        while (xml.hasNext() && !isEnough()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                inText = xml.getLocalName().equals("t");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inText = false;
                if (Set.of("p", "si", "is", "tab", "br").contains(xml.getLocalName())) {
                    add("\n");
                }
            } else if (inText && event == XMLStreamConstants.CHARACTERS) {
                add(xml.getText());
            }
        }
        xml.close();
    }
}
