package org.tongzhou.core.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.tongzhou.core.shared.OfficeException;
import org.tongzhou.core.shared.RuleViolationException;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads workbooks that somebody has brought, as a stream of events: whatever they hold, no more of it is kept in memory than the limits
 * allow, nothing outside of them is asked for (no document type, hence no entity), and nothing is computed.
 */
public final class WorkbookReader {
    private static final Logger LOG = System.getLogger(WorkbookReader.class.getName());
    private static final int PARTS_MAX = 2000;
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int TEXTS_PER_ROW = 30;
    /** Of what is kept in memory whole beside the sheets: kinds and relations of the parts, what the file says of itself, the list of sheets. */
    private static final long DESCRIPTION_MAX_BYTES = 4L * 1024 * 1024;

    static {
        ZipSecureFile.setMinInflateRatio(0); // empty formatted rows shrink to any size; what a file grows to is counted below
    }

    private final WorkbookLimits limits;

    public WorkbookReader(WorkbookLimits limits) {
        this.limits = limits;
    }

    /**
     * The sheets of a file with their rows, in its order.
     *
     * @param wanted which sheets are read, by name
     * @throws RuleViolationException if it is no workbook, damaged, or beyond the limits
     */
    public Map<String, List<SheetRow>> read(Path file, Predicate<String> wanted) {
        try {
            requireHarmless(file);
            try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
                return read(parts, wanted);
            }
        } catch (OfficeException refusal) {
            throw refusal;
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException e) {
            LOG.log(Level.INFO, "A file is no workbook: {0}", e.toString());
            RuleViolationException refusal = new RuleViolationException("shared.workbookUnreadable");
            refusal.initCause(e);
            throw refusal;
        }
    }

    /** Unpacks all for once: what an entry says of its size may be a lie. */
    private void requireHarmless(Path file) throws IOException {
        require(Files.size(file) <= limits.fileMaxBytes());
        long left = limits.inflatedMaxBytes();
        long descriptionLeft = DESCRIPTION_MAX_BYTES;
        byte[] buffer = new byte[BUFFER_BYTES];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            require(zip.size() <= PARTS_MAX);
            for (ZipEntry entry : Collections.list(zip.entries())) {
                boolean isDescription = isDescription(entry.getName().toLowerCase(Locale.ROOT));
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        left -= read;
                        descriptionLeft -= isDescription ? read : 0;
                        require(left >= 0 && descriptionLeft >= 0);
                    }
                }
            }
        }
    }

    /** What the package is opened with (ISO/IEC 29500-2): it is read whole, before anything of a sheet. */
    private static boolean isDescription(String name) {
        return name.endsWith(".rels") || name.startsWith("docprops/") || name.endsWith("[content_types].xml");
    }

    /** The list of sheets may stand in a part of any name. */
    private static void requireShort(InputStream part) throws IOException {
        try (part) {
            require(part.readNBytes((int) DESCRIPTION_MAX_BYTES + 1).length <= DESCRIPTION_MAX_BYTES);
        }
    }

    private static void require(boolean within) {
        if (!within) {
            throw new RuleViolationException("shared.workbookTooLarge");
        }
    }

    private Map<String, List<SheetRow>> read(OPCPackage parts, Predicate<String> wanted)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        XSSFReader workbook = new XSSFReader(parts);
        SharedTexts texts = new SharedTexts(limits.cellMaxChars(), (int) Math.min(Integer.MAX_VALUE, (long) limits.rowsMax() * TEXTS_PER_ROW));
        for (PackagePart part : parts.getPartsByContentType(XSSFRelation.SHARED_STRINGS.getContentType())) {
            parse(part.getInputStream(), texts);
        }
        requireShort(workbook.getWorkbookData());
        DaySystem days = new DaySystem();
        parse(workbook.getWorkbookData(), days);
        Map<String, List<SheetRow>> sheets = new LinkedHashMap<>();
        XSSFReader.SheetIterator each = (XSSFReader.SheetIterator) workbook.getSheetsData();
        while (each.hasNext()) {
            try (InputStream content = each.next()) {
                String name = each.getSheetName();
                if (wanted.test(name)) {
                    SheetContent rows = new SheetContent(limits, texts, days.isFrom1904());
                    parse(content, rows);
                    sheets.put(name, rows.rows());
                }
            }
        }
        return sheets;
    }

    private static void parse(InputStream content, ContentHandler handler) throws IOException, SAXException, ParserConfigurationException {
        XMLReader reader = XMLHelper.newXMLReader();
        reader.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        reader.setContentHandler(handler);
        try (content) {
            reader.parse(new InputSource(content));
        }
    }
}
