package org.tongzhou.portal.page;

import java.util.Locale;

import org.tongzhou.core.pages.LayerKey;
import org.tongzhou.core.pages.LayerKind;
import org.tongzhou.core.shared.NotFoundException;

/** How addresses name a layer of a page: {@code <page>/<kind>/<owner>}, where the portal's layer, which nobody owns, has a hyphen. */
public final class LayerAddress {
    private static final String NOBODY = "-";

    private LayerAddress() {
    }

    /** @throws NotFoundException if there can be no such layer */
    public static LayerKey key(String page, String kind, String owner) {
        try {
            return new LayerKey(page, LayerKind.valueOf(kind.toUpperCase(Locale.ROOT)), owner.equals(NOBODY) ? "" : owner);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("pages.notFound", page);
        }
    }

    /** Kind and owner, not encoded, as the markup of the editor says them: {@code UNIT/财政局}. */
    static String format(LayerKey key) {
        return key.kind().name() + "/" + (key.owner().isEmpty() ? NOBODY : key.owner());
    }
}
