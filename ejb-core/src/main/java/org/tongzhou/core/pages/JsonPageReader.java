package org.tongzhou.core.pages;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tongzhou.core.pages.PageEntry.LayerEntry;
import org.tongzhou.core.pages.PageEntry.WindowEntry;

/**
 * Reads {@code {"pages":[{"name","title","roles":[],"mustStay",
 * "windows":[{"key":"a","portlet":"/ctx::Name","x":0,"y":0,"width":6,"height":8,"autoHeight":true,"mustStay","fixedPlace","pushed"}],
 * "layers":[{"kind":"UNIT","owner":"…","windows":[{"window":"a","x":6,"y":0,"width":6,"height":8},{"portlet",…}],"removed":["a"]}]}]}}.
 * Instead of places, the page may say {@code "columns":3} and its windows {@code "column":1}.
 */
final class JsonPageReader {
    private static final int COLUMNS_DEFAULT = 3;

    private final PageFile.Draft draft = new PageFile.Draft();
    private final JsonFields fields = new JsonFields(draft::problem);

    PageFile read(String text) {
        Optional<JsonObject> root = fields.parse(text);
        if (root.isPresent()) {
            List<JsonValue> pages = fields.array(root.get(), "pages", "");
            for (int i = 0; i < pages.size(); i++) {
                readPage(pages.get(i), "pages[" + i + "]");
            }
        }
        return draft.finish();
    }

    private void readPage(JsonValue value, String where) {
        JsonObject page = fields.object(value, where);
        if (page == null) {
            return;
        }
        String name = fields.text(page, "name", "", where);
        List<String> roles = new ArrayList<>();
        for (JsonValue role : fields.array(page, "roles", where)) {
            if (role instanceof JsonString text) {
                roles.add(text.getString());
            } else {
                draft.problem(0, where + ".roles", "pages.import.type", "\"…\"");
            }
        }
        Columns columns = new Columns(fields.number(page, "columns", COLUMNS_DEFAULT, where), where);
        Set<String> keys = new HashSet<>();
        List<WindowEntry> windows = readWindows(page, where, keys, columns);
        List<LayerEntry> layers = page.containsKey("layers") ? readLayers(page, where, keys) : null;
        draft.add(0, where, new PageEntry(
            name, fields.text(page, "title", name, where), roles, fields.flag(page, "mustStay", where), windows, layers));
    }

    private List<LayerEntry> readLayers(JsonObject page, String where, Set<String> keys) {
        List<LayerEntry> layers = new ArrayList<>();
        List<JsonValue> listed = fields.array(page, "layers", where);
        for (int i = 0; i < listed.size(); i++) {
            String layerWhere = where + ".layers[" + i + "]";
            JsonObject layer = fields.object(listed.get(i), layerWhere);
            if (layer != null) {
                readLayer(layer, layerWhere, keys).ifPresent(layers::add);
            }
        }
        return layers;
    }

    private Optional<LayerEntry> readLayer(JsonObject layer, String where, Set<String> keys) {
        Set<String> removed = new HashSet<>();
        for (JsonValue key : fields.array(layer, "removed", where)) {
            if (key instanceof JsonString text && keys.contains(text.getString())) {
                removed.add(text.getString());
            } else {
                draft.problem(0, where + ".removed", "pages.import.reference", key.toString());
            }
        }
        List<WindowEntry> windows = readWindows(layer, where, keys, null);
        String kind = fields.text(layer, "kind", "", where).toUpperCase(Locale.ROOT);
        String owner = fields.text(layer, "owner", "", where);
        if (!kind.equals(LayerKind.UNIT.name()) && !kind.equals(LayerKind.ROLE.name())) {
            draft.problem(0, where + ".kind", "pages.import.layerKind", kind);
            return Optional.empty();
        }
        return Optional.of(new LayerEntry(LayerKind.valueOf(kind), owner, windows, removed));
    }

    /** @param columns null where windows must have places */
    private List<WindowEntry> readWindows(JsonObject object, String where, Set<String> keys, Columns columns) {
        List<WindowEntry> windows = new ArrayList<>();
        List<JsonValue> listed = fields.array(object, "windows", where);
        for (int i = 0; i < listed.size(); i++) {
            String windowWhere = where + ".windows[" + i + "]";
            JsonObject window = fields.object(listed.get(i), windowWhere);
            if (window != null) {
                readWindow(window, windowWhere, keys, columns).ifPresent(windows::add);
            }
        }
        return windows;
    }

    private Optional<WindowEntry> readWindow(JsonObject window, String where, Set<String> keys, Columns columns) {
        boolean isReference = columns == null && window.containsKey("window");
        String key = fields.text(window, isReference ? "window" : "key", "", where);
        PortletReference portlet = isReference ? null : draft.portlet(0, where, fields.text(window, "portlet", "", where));
        if (isReference ? !keys.contains(key) : !key.isEmpty() && !keys.add(key)) {
            draft.problem(0, where, isReference ? "pages.import.reference" : "pages.import.keyTwice", key);
        }
        boolean hasPlace = window.containsKey("x") || window.containsKey("y") || window.containsKey("width");
        Place place = null;
        if (hasPlace || columns == null && !isReference) {
            place = readPlace(window, where);
        } else if (columns != null) {
            place = columns.next(fields.number(window, "column", 1, where), where);
        }
        Locks locks = new Locks(fields.flag(window, "mustStay", where), fields.flag(window, "fixedPlace", where),
            fields.flag(window, "pushed", where));
        boolean minimized = fields.flag(window, "minimized", where);
        boolean readable = isReference || portlet != null;
        return readable ? Optional.of(new WindowEntry(key, portlet, place, minimized, locks)) : Optional.empty();
    }

    private Place readPlace(JsonObject window, String where) {
        Place place = new Place(fields.number(window, "x", 0, where), fields.number(window, "y", 0, where),
            fields.number(window, "width", Place.COLUMNS, where), fields.number(window, "height", Grid.HEIGHT_DEFAULT, where),
            fields.flag(window, "autoHeight", where));
        if (!place.isOnGrid()) {
            draft.problem(0, where, "pages.import.place", "12 × " + (Place.Y_MAX + 1));
        }
        return place;
    }

    /** Counts the windows of a page that is described in columns. */
    private final class Columns {
        private final int count;
        private final int[] filled = new int[Page.COLUMNS_MAX + 1];

        Columns(int count, String where) {
            boolean possible = count >= 1 && count <= Page.COLUMNS_MAX;
            if (!possible) {
                draft.problem(0, where, "pages.import.columns", String.valueOf(Page.COLUMNS_MAX));
            }
            this.count = possible ? count : Page.COLUMNS_MAX;
        }

        Place next(int column, String where) {
            if (column < 1 || column > count) {
                draft.problem(0, where, "pages.import.column", String.valueOf(column));
                return Grid.inColumn(1, 0, count);
            }
            return Grid.inColumn(column, filled[column]++, count);
        }
    }
}
