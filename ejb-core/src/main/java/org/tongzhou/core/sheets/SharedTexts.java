package org.tongzhou.core.sheets;

import java.util.ArrayList;
import java.util.List;
import org.tongzhou.core.shared.RuleViolationException;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The texts of a workbook, which cells refer to by number (ECMA-376 18.4.9). How they are spoken (rPh) is no part of them. */
final class SharedTexts extends DefaultHandler {
    private final int textsMax;
    private final CellText text;
    private final List<SheetCell> texts = new ArrayList<>();
    private boolean inText;
    private boolean spoken;

    SharedTexts(int maxChars, int textsMax) {
        this.textsMax = textsMax;
        text = new CellText(maxChars);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "si" -> text.clear();
            case "rPh" -> spoken = true;
            case "t" -> inText = !spoken;
            default -> { }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inText) {
            text.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "si" -> add();
            case "rPh" -> spoken = false;
            case "t" -> inText = false;
            default -> { }
        }
    }

    private void add() {
        if (texts.size() >= textsMax) {
            throw new RuleViolationException("shared.workbookTooLarge");
        }
        texts.add(new SheetCell(text.toString(), null, false, text.isCut()));
    }

    /** @throws IndexOutOfBoundsException if there is none of this number */
    SheetCell get(int number) {
        return texts.get(number);
    }
}
