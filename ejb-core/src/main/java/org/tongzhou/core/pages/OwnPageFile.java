package org.tongzhou.core.pages;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongzhou.core.pages.OwnPageEntry.OwnWindowEntry;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * A person's own pages as a file, or what is wrong with it: {@code {"ownPages":[{"title","windows":[{"portlet":"/ctx::Name","x":0,
 * "y":0,"width":6,"height":8,"autoHeight":true,"minimized":true,"preferences":{"name":["value"]}}]}]}}.
 */
record OwnPageFile(List<OwnPageEntry> pages, List<ImportProblem> problems) {
    private static final int PROBLEMS_MAX = 100;
    private static final String PAGES = "ownPages";

    OwnPageFile {
        pages = List.copyOf(pages);
        problems = List.copyOf(problems);
    }

    static String write(List<OwnPageEntry> pages) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        pages.forEach(page -> array.add(page(page)));
        return PageFileWriter.indented(Json.createObjectBuilder().add(PAGES, array).build());
    }

    private static JsonObjectBuilder page(OwnPageEntry page) {
        JsonArrayBuilder windows = Json.createArrayBuilder();
        for (OwnWindowEntry window : page.windows()) {
            JsonObjectBuilder json = Json.createObjectBuilder().add("portlet", window.portlet().format());
            PageFileWriter.addPlace(window.place(), json);
            PageFileWriter.addIf(window.minimized(), "minimized", json);
            if (!window.preferences().values().isEmpty()) {
                json.add("preferences", window.preferences().json());
            }
            windows.add(json);
        }
        return Json.createObjectBuilder().add("title", page.title()).add("windows", windows);
    }

    static OwnPageFile read(String text) {
        return new Reader().read(text);
    }

    private static final class Reader {
        private final List<ImportProblem> problems = new ArrayList<>();
        private final JsonFields fields = new JsonFields(this::problem);

        OwnPageFile read(String text) {
            List<OwnPageEntry> pages = new ArrayList<>();
            if (text.length() > PageFile.SIZE_MAX_CHARS) {
                problem(0, "", "pages.import.tooLarge", String.valueOf(PageFile.SIZE_MAX_CHARS));
            } else {
                fields.parse(text).ifPresent(root -> readPages(fields.array(root, PAGES, ""), pages));
                if (pages.isEmpty() && problems.isEmpty()) {
                    problem(0, "", "pages.import.empty", "");
                }
            }
            return new OwnPageFile(problems.isEmpty() ? pages : List.of(), problems);
        }

        private void problem(int line, String entry, String key, String detail) {
            if (problems.size() < PROBLEMS_MAX) {
                problems.add(new ImportProblem(line, entry, key, detail));
            }
        }

        private void readPages(List<JsonValue> values, List<OwnPageEntry> pages) {
            if (values.size() > OwnPages.PAGES_MAX) {
                problem(0, PAGES, "pages.import.pages", String.valueOf(OwnPages.PAGES_MAX));
                return;
            }
            for (int i = 0; i < values.size(); i++) {
                String where = PAGES + "[" + i + "]";
                JsonObject page = fields.object(values.get(i), where);
                if (page != null) {
                    pages.add(readPage(page, where));
                }
            }
        }

        private OwnPageEntry readPage(JsonObject page, String where) {
            String title = fields.text(page, "title", "", where);
            if (title.isBlank() || title.length() > Page.OWN_TITLE_MAX_CHARS) {
                problem(0, where, "pages.import.title", String.valueOf(Page.OWN_TITLE_MAX_CHARS));
            }
            List<JsonValue> listed = fields.array(page, "windows", where);
            if (listed.size() > LayoutEdit.WINDOWS_MAX) {
                problem(0, where, "pages.import.windows", String.valueOf(LayoutEdit.WINDOWS_MAX));
                return new OwnPageEntry(title, List.of());
            }
            List<OwnWindowEntry> windows = new ArrayList<>();
            for (int i = 0; i < listed.size(); i++) {
                String windowWhere = where + ".windows[" + i + "]";
                JsonObject window = fields.object(listed.get(i), windowWhere);
                if (window != null) {
                    readWindow(window, windowWhere).ifPresent(windows::add);
                }
            }
            return new OwnPageEntry(title, windows);
        }

        private Optional<OwnWindowEntry> readWindow(JsonObject window, String where) {
            Place place = new Place(fields.number(window, "x", -1, where), fields.number(window, "y", -1, where),
                fields.number(window, "width", -1, where), fields.number(window, "height", -1, where),
                fields.flag(window, "autoHeight", where));
            if (!place.isOnGrid()) {
                problem(0, where, "pages.import.place", "12 × " + (Place.Y_MAX + 1));
            }
            String portlet = fields.text(window, "portlet", "", where);
            try {
                return Optional.of(new OwnWindowEntry(PortletReference.parse(portlet), place, fields.flag(window, "minimized", where),
                    preferences(window, where)));
            } catch (IllegalArgumentException e) {
                problem(0, where, "pages.import.portlet", portlet);
                return Optional.empty();
            }
        }

        private PreferenceValues preferences(JsonObject window, String where) {
            JsonValue stored = window.get("preferences");
            if (stored == null) {
                return PreferenceValues.NONE;
            }
            JsonObject object = fields.object(stored, where + ".preferences");
            try {
                return object == null ? PreferenceValues.NONE : PreferenceValues.fromJson(object);
            } catch (RuleViolationException e) {
                problem(0, where + ".preferences", "pages.import.preferences", "");
                return PreferenceValues.NONE;
            }
        }
    }
}
