package org.tongzhou.core.sheets;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** From which day on a workbook counts days: 1900, or 1904 as those of old Macintoshes (ECMA-376 18.2.28). */
final class DaySystem extends DefaultHandler {
    private boolean from1904;

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (name.equals("workbookPr")) {
            String said = attributes.getValue("date1904");
            from1904 = "1".equals(said) || "true".equals(said);
        }
    }

    boolean isFrom1904() {
        return from1904;
    }
}
