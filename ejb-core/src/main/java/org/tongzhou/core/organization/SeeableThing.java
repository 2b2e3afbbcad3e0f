package org.tongzhou.core.organization;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.tongzhou.core.shared.NotFoundException;

/**
 * A kind of thing of which the security administrator may ask who sees it (谁能看到). Each domain provides a bean for each kind that it has, which
 * answers by the rules that its services keep; it has no door of its own.
 */
public interface SeeableThing {
    int FOUND_MAX = 20;

    /** {@code domain.word}; what people call it is the text {@code DOMAIN.thing.WORD}. */
    String kind();

    /** Those that a text means, {@value #FOUND_MAX} at most; the first ones if it is empty. */
    List<Found> find(String text);

    /** What people call it; empty if there is none. */
    Optional<String> findLabel(long id);

    /** Who sees it and why; somebody may be in it several times. @throws NotFoundException if there is none */
    List<Sight> listSights(long id);

    /** @param note what tells it from others of its name */
    record Found(long id, String label, String note) implements Serializable {
    }
}
