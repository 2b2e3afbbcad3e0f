package org.tongzhou.portal.api;

import org.tongzhou.core.pages.Locks;
import org.tongzhou.core.pages.PageChange;
import org.tongzhou.core.pages.Place;
import org.tongzhou.core.pages.PortletReference;
import org.tongzhou.core.pages.WindowChange;

/** Reads how a page is to be arranged. What the values may be is for the core to say; here they only have to be of their kind. */
final class LayoutInput {
    private LayoutInput() {
    }

    /**
     * Reads the members {@code revision}, {@code overwrite}, {@code windows} and {@code removed}; the caller reads its own and
     * the end.
     */
    static PageChange change(JsonFields fields) {
        return new PageChange(fields.text("revision"), fields.optionalFlag("overwrite"),
            fields.objects("windows").stream().map(LayoutInput::window).toList(), fields.ids("removed"));
    }

    private static WindowChange window(JsonFields fields) {
        boolean known = fields.has("id");
        Long id = known ? fields.id("id") : null;
        String key = known ? null : fields.text("key");
        PortletReference portlet = known ? null : portlet(fields);
        Place place = new Place(fields.integer("x"), fields.integer("y"), fields.integer("width"), fields.integer("height"),
            fields.optionalFlag("autoHeight"));
        Locks locks = new Locks(fields.optionalFlag("mustStay"), fields.optionalFlag("fixedPlace"), fields.optionalFlag("pushed"));
        WindowChange change = new WindowChange(id, key, portlet, place, fields.optionalFlag("minimized"), locks);
        fields.end();
        return change;
    }

    private static PortletReference portlet(JsonFields fields) {
        try {
            return PortletReference.parse(fields.text("portlet"));
        } catch (IllegalArgumentException e) {
            throw fields.unexpected("portlet", "\"/…::…\"");
        }
    }
}
