package org.tongzhou.portlets.common.faces;

import java.io.Serializable;

/** A thing to choose in a picker, by its id. @param note what tells it from others of its name */
public record Choice(long id, String label, String note) implements Serializable {
    /** The id; null if nothing was chosen. */
    public static Long idOf(Choice choice) {
        return choice == null ? null : Long.valueOf(choice.id());
    }
}
