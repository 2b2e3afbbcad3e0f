package org.tongzhou.core.pages;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.tongzhou.core.pages.PageEntry.WindowEntry;

/** Writes pages as the JSON that {@link JsonPageReader} reads, indented for people. */
final class PageFileWriter {
    private PageFileWriter() {
    }

    static String write(List<PageEntry> pages) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        pages.forEach(page -> array.add(page(page)));
        StringWriter text = new StringWriter();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(text)) {
            writer.writeObject(Json.createObjectBuilder().add("pages", array).build());
        }
        return text.toString();
    }

    private static JsonObjectBuilder page(PageEntry page) {
        JsonArrayBuilder windows = Json.createArrayBuilder();
        for (WindowEntry window : page.windows()) {
            windows.add(Json.createObjectBuilder()
                .add("portlet", window.portlet().format())
                .add("column", window.column()));
        }
        return Json.createObjectBuilder()
            .add("name", page.name())
            .add("title", page.title())
            .add("roles", Json.createArrayBuilder(page.roles()))
            .add("columns", page.columns())
            .add("windows", windows);
    }
}
