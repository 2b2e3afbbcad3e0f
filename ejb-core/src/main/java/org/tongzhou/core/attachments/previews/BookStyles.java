package org.tongzhou.core.attachments.previews;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;

/** How the numbers of a workbook are written (ECMA-376, part 1, 18.8.30): days, shares and sums are numbers as well. */
final class BookStyles {
    private static final int FORMAT_MAX_CHARS = 200;
    private static final double PLAIN_MAX = 1e15;

    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Integer> cells = new ArrayList<>();
    private boolean from1904;

    void read(Optional<XMLStreamReader> styles) throws XMLStreamException {
        boolean inCells = false;
        while (styles.isPresent() && styles.get().hasNext()) {
            XMLStreamReader xml = styles.get();
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" -> formats.put(OfficeParts.number(xml, "numFmtId", 0), OfficeParts.attribute(xml, "formatCode"));
                    case "cellXfs" -> inCells = true;
                    case "xf" -> {
                        if (inCells) {
                            cells.add(OfficeParts.number(xml, "numFmtId", 0));
                        }
                    }
                    default -> { }
                }
            } else if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
                inCells = false;
            }
        }
    }

    /** Days are counted from 1904. */
    void countFrom1904() {
        from1904 = true;
    }

    /** A number as its cell shows it. @param style number of the cell's style */
    String written(String value, int style) {
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException e) {
            return value;
        }
        if (!(Math.abs(number) < PLAIN_MAX)) {
            return value;
        }
        int format = style >= 0 && style < cells.size() ? cells.get(style) : 0;
        String code = formats.getOrDefault(format, format < 0 || format > Short.MAX_VALUE ? null : BuiltinFormats.getBuiltinFormat(format));
        if (code == null || format == 0 || code.length() > FORMAT_MAX_CHARS) {
            return plain(number);
        }
        try {
            return formatter.formatRawCellContents(number, format, code, from1904);
        } catch (RuntimeException e) { // whatever a file calls a format
            return plain(number);
        }
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
