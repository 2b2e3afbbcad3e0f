package org.tongzhou.core.templates;

import java.io.Serializable;
import java.util.List;

/** A sheet as it is printed. @param head of the unit that it is of; null for none */
public record PrintedSheet(LetterHead head, String title, List<PrintedBlock> blocks) implements Serializable {
    public PrintedSheet {
        blocks = List.copyOf(blocks);
    }

    public PrintedSheet under(LetterHead of) {
        return new PrintedSheet(of, title, blocks);
    }
}
