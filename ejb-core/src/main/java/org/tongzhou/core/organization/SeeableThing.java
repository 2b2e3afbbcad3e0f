package org.tongzhou.core.organization;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.tongzhou.core.shared.NotFoundException;

/**
 * A kind of thing of which the security administrator may ask who sees it (谁能看到). Each domain provides a bean for each kind that it has, which
 * answers by the rules that its services keep; it has no door of its own. What nobody reads yet but those who write it and let it out, or what was taken back
 * and may say something else by now, is called by its number and its unit alone ({@link Found#unread}) and not found by what it says.
 */
public interface SeeableThing {
    int FOUND_MAX = 20;

    /** {@code domain.word}; what people call it is the text {@code DOMAIN.thing.WORD}. */
    String kind();

    /** Those that a text means, {@value #FOUND_MAX} at most; the first ones if it is empty. What is not read yet is meant by its number or its unit. */
    List<Found> find(String text);

    /** What people call it; empty if there is none. */
    Optional<String> findLabel(long id);

    /** Who sees it and why; somebody may be in it several times. @throws NotFoundException if there is none */
    List<Sight> listSights(long id);

    /** @param note what tells it from others of its name */
    record Found(long id, String label, String note) implements Serializable {
        private static final String NUMBER = "№ ";
        private static final long NONE = -1;

        /** What is not read yet. @param unit whose it is */
        public static Found unread(long id, String unit) {
            return new Found(id, NUMBER + id + ' ' + unit, "");
        }

        /** The number that a text names, as it stands in addresses or as {@link #unread} writes it; one that nothing has if it names none. */
        public static long number(String text) {
            String digits = text.replace(NUMBER.strip(), "").strip();
            return digits.matches("[0-9]{1,18}") ? Long.parseLong(digits) : NONE;
        }
    }
}
