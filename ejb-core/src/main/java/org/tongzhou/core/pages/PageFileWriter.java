package org.tongzhou.core.pages;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.tongzhou.core.pages.PageEntry.LayerEntry;
import org.tongzhou.core.pages.PageEntry.WindowEntry;

/** Writes pages as the JSON that {@link JsonPageReader} reads, indented for people. */
final class PageFileWriter {
    private PageFileWriter() {
    }

    static String write(List<PageEntry> pages) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        pages.forEach(page -> array.add(page(page)));
        return indented(Json.createObjectBuilder().add("pages", array).build());
    }

    static String indented(JsonObject json) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(text)) {
            writer.writeObject(json);
        }
        return text.toString();
    }

    private static JsonObjectBuilder page(PageEntry page) {
        JsonObjectBuilder json = Json.createObjectBuilder()
            .add("name", page.name())
            .add("title", page.title())
            .add("roles", Json.createArrayBuilder(page.roles()));
        addIf(page.mustStay(), "mustStay", json);
        json.add("windows", windows(page.windows()));
        if (page.layers() != null) {
            JsonArrayBuilder layers = Json.createArrayBuilder();
            page.layers().forEach(layer -> layers.add(layer(layer)));
            json.add("layers", layers);
        }
        return json;
    }

    private static JsonObjectBuilder layer(LayerEntry layer) {
        return Json.createObjectBuilder()
            .add("kind", layer.kind().name())
            .add("owner", layer.owner())
            .add("windows", windows(layer.windows()))
            .add("removed", Json.createArrayBuilder(layer.removed()));
    }

    private static JsonArrayBuilder windows(List<WindowEntry> windows) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        windows.forEach(window -> array.add(window(window)));
        return array;
    }

    private static JsonObjectBuilder window(WindowEntry window) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        if (window.isReference()) {
            json.add("window", window.key());
        } else {
            if (!window.key().isEmpty()) {
                json.add("key", window.key());
            }
            json.add("portlet", window.portlet().format());
        }
        if (window.place() != null) {
            addPlace(window.place(), json);
        }
        addIf(window.minimized(), "minimized", json);
        addIf(window.locks().mustStay(), "mustStay", json);
        addIf(window.locks().fixedPlace(), "fixedPlace", json);
        addIf(window.locks().pushed(), "pushed", json);
        return json;
    }

    static void addPlace(Place place, JsonObjectBuilder json) {
        json.add("x", place.x()).add("y", place.y()).add("width", place.width()).add("height", place.height());
        addIf(place.autoHeight(), "autoHeight", json);
    }

    static void addIf(boolean value, String name, JsonObjectBuilder json) {
        if (value) {
            json.add(name, true);
        }
    }
}
