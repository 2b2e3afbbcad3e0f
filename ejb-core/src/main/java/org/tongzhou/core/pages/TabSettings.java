package org.tongzhou.core.pages;

import static java.util.stream.Collectors.toMap;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How a person has his tabs. What it says of pages that do not exist any more, or not for this person, counts for nothing.
 *
 * @param order names of pages; those not named follow
 * @param hidden names of the portal's pages that are no tabs
 * @param titles the person's own titles of pages of the portal
 */
record TabSettings(List<String> order, Set<String> hidden, Map<String, String> titles) {
    static final TabSettings NONE = new TabSettings(List.of(), Set.of(), Map.of());

    TabSettings {
        order = List.copyOf(order);
        hidden = Set.copyOf(hidden);
        titles = Map.copyOf(titles);
    }

    String title(PageInfo page) {
        return titles.getOrDefault(page.name(), page.title());
    }

    /** These settings with the title; blank takes it away. */
    TabSettings withTitle(String page, String title) {
        Map<String, String> changed = new TreeMap<>(titles);
        if (title.isBlank()) {
            changed.remove(page);
        } else {
            changed.put(page, title);
        }
        return new TabSettings(order, hidden, changed);
    }

    TabSettings withHidden(String page, boolean hide) {
        Set<String> changed = new HashSet<>(hidden);
        if (hide) {
            changed.add(page);
        } else {
            changed.remove(page);
        }
        return new TabSettings(order, changed, titles);
    }

    TabSettings withOrder(List<String> newOrder) {
        return new TabSettings(newOrder, hidden, titles);
    }

    /** The pages in this order, those it does not name last, in theirs. */
    List<PageInfo> sort(List<PageInfo> pages) {
        Map<String, PageInfo> byName = pages.stream().collect(toMap(PageInfo::name, page -> page));
        Set<PageInfo> sorted = new LinkedHashSet<>();
        order.stream().filter(byName::containsKey).map(byName::get).forEach(sorted::add);
        sorted.addAll(pages);
        return List.copyOf(sorted);
    }

    String toJson() {
        JsonArrayBuilder orderJson = Json.createArrayBuilder(order);
        JsonArrayBuilder hiddenJson = Json.createArrayBuilder(new TreeSet<>(hidden));
        JsonObjectBuilder titlesJson = Json.createObjectBuilder();
        new TreeMap<>(titles).forEach(titlesJson::add);
        return Json.createObjectBuilder().add("order", orderJson).add("hidden", hiddenJson).add("titles", titlesJson).build().toString();
    }

    static TabSettings fromJson(String text) {
        JsonObject json;
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            json = reader.readObject();
        }
        Map<String, String> titles = new TreeMap<>();
        json.getJsonObject("titles").forEach((page, title) -> titles.put(page, ((JsonString) title).getString()));
        return new TabSettings(
            json.getJsonArray("order").getValuesAs(JsonString::getString),
            Set.copyOf(json.getJsonArray("hidden").getValuesAs(JsonString::getString)), titles);
    }
}
