package org.tongzhou.core.pages;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.tongzhou.core.pages.PageEntry.WindowEntry;

/** Reads {@code {"pages":[{"name","title","roles":[],"columns":3,"windows":[{"portlet":"/ctx::Name","column":1}]}]}}. */
final class JsonPageReader {
    private static final int COLUMNS_DEFAULT = 3;

    private final PageFile.Draft draft = new PageFile.Draft();

    PageFile read(String text) {
        JsonObject root;
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            root = reader.readObject();
        } catch (JsonParsingException e) {
            return PageFile.refused(
                new ImportProblem((int) e.getLocation().getLineNumber(), "", "pages.import.syntax", ""));
        } catch (RuntimeException e) { // the limits of the parser: nesting too deep is a bare RuntimeException
            return PageFile.refused(new ImportProblem(0, "", "pages.import.syntax", ""));
        }
        List<JsonValue> pages = array(root, "pages", "");
        for (int i = 0; i < pages.size(); i++) {
            readPage(pages.get(i), "pages[" + i + "]");
        }
        return draft.finish();
    }

    private void readPage(JsonValue value, String where) {
        if (!(value instanceof JsonObject page)) {
            draft.problem(0, where, "pages.import.type", "{…}");
            return;
        }
        String name = text(page, "name", "", where);
        List<String> roles = new ArrayList<>();
        for (JsonValue role : array(page, "roles", where)) {
            if (role instanceof JsonString text) {
                roles.add(text.getString());
            } else {
                draft.problem(0, where + ".roles", "pages.import.type", "\"…\"");
            }
        }
        List<WindowEntry> windows = new ArrayList<>();
        List<JsonValue> listed = array(page, "windows", where);
        for (int i = 0; i < listed.size(); i++) {
            readWindow(listed.get(i), where + ".windows[" + i + "]", windows);
        }
        draft.add(0, where, new PageEntry(
            name, text(page, "title", name, where), roles, number(page, "columns", COLUMNS_DEFAULT, where), windows));
    }

    private void readWindow(JsonValue value, String where, List<WindowEntry> windows) {
        if (!(value instanceof JsonObject window)) {
            draft.problem(0, where, "pages.import.type", "{…}");
            return;
        }
        PortletReference portlet = draft.portlet(0, where, text(window, "portlet", "", where));
        int column = number(window, "column", 1, where);
        if (portlet != null) {
            windows.add(new WindowEntry(portlet, column));
        }
    }

    private List<JsonValue> array(JsonObject object, String name, String where) {
        JsonValue value = object.get(name);
        if (value instanceof JsonArray array) {
            return array;
        }
        if (value != null) {
            draft.problem(0, where + "." + name, "pages.import.type", "[…]");
        }
        return List.of();
    }

    private String text(JsonObject object, String name, String absent, String where) {
        JsonValue value = object.get(name);
        if (value instanceof JsonString text) {
            return text.getString();
        }
        if (value != null) {
            draft.problem(0, where + "." + name, "pages.import.type", "\"…\"");
        }
        return absent;
    }

    private int number(JsonObject object, String name, int absent, String where) {
        JsonValue value = object.get(name);
        if (value instanceof JsonNumber number && number.isIntegral()) {
            return number.bigIntegerValue().bitLength() < Integer.SIZE ? number.intValue() : -1;
        }
        if (value != null) {
            draft.problem(0, where + "." + name, "pages.import.type", "1");
        }
        return absent;
    }
}
