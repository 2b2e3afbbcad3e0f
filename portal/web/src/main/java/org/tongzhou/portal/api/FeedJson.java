package org.tongzhou.portal.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongzhou.core.feeds.FeedColumn;
import org.tongzhou.core.feeds.FeedPage;
import org.tongzhou.core.notices.GivenNotice;
import org.tongzhou.core.notices.GivenRemoval;
import org.tongzhou.core.shared.Slice;

/** What is given to other systems, as JSON; {@code feeds-openapi.json} tells what each member means. */
final class FeedJson {
    private static final String FEEDS = "/api/feeds/";

    private final String portal;

    /** @param portal the path of the portal */
    FeedJson(String portal) {
        this.portal = portal;
    }

    JsonObject columns(List<FeedColumn> columns) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        columns.forEach(column -> rows.add(column(column).add("path", column.path()).add("atom", portal + FEEDS + "columns/" + column.id() + "/atom")
            .add("notices", portal + FEEDS + "notices?column=" + column.id())));
        return Json.createObjectBuilder().add("columns", rows).build();
    }

    /** @param columns which were asked for, {@code since} since when; so the address of the next page asks the same */
    JsonObject page(FeedPage page, Set<Long> columns, Instant since) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        page.notices().forEach(notice -> rows.add(notice(notice, page.columnOf(notice))));
        return Json.createObjectBuilder().add("total", page.total()).add("first", page.first())
            .add("next", page.hasNext() ? Json.createValue(next(page, columns, since)) : JsonValue.NULL).add("notices", rows).build();
    }

    /** Read since a moment, the next ones are those behind the last one; else those at the next number. */
    private String next(FeedPage page, Set<Long> columns, Instant since) {
        GivenNotice last = page.notices().get(page.notices().size() - 1);
        return address("notices", columns) + (since == null ? "first=" + page.next() : since(last.updatedAt()) + "&after=" + last.id());
    }

    private String address(String list, Set<Long> columns) {
        return portal + FEEDS + list + '?' + columns.stream().map(id -> "column=" + id + "&").collect(Collectors.joining());
    }

    private static String since(Instant moment) {
        return "since=" + URLEncoder.encode(moment.toString(), StandardCharsets.UTF_8);
    }

    JsonObject removed(Slice<GivenRemoval> page, Set<Long> columns, Instant since, int first) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        page.rows().forEach(row -> rows.add(Json.createObjectBuilder().add("id", row.id()).add("column", row.columnId()).add("at", row.at().toString())
            .add("reason", row.reason().name())));
        int next = first + page.rows().size();
        return Json.createObjectBuilder().add("total", page.total()).add("first", first)
            .add("next", !page.rows().isEmpty() && next < page.total() ? Json.createValue(address("removed", columns) + since(since) + "&first=" + next) : JsonValue.NULL)
            .add("removed", rows).build();
    }

    /** The only notice of a page, with its body. */
    JsonObject whole(FeedPage page) {
        GivenNotice notice = page.notices().get(0);
        return notice(notice, page.columnOf(notice)).add("body", notice.body()).build();
    }

    private JsonObjectBuilder notice(GivenNotice notice, FeedColumn column) {
        JsonArrayBuilder files = Json.createArrayBuilder();
        notice.files().forEach(file -> files.add(Json.createObjectBuilder().add("title", file.title()).add("sizeBytes", file.sizeBytes())));
        return Json.createObjectBuilder().add("id", notice.id()).add("title", notice.title()).add("unit", notice.unit()).add("column", column(column))
            .add("urgency", notice.urgency().name()).add("publishedAt", notice.publishedAt().toString()).add("updatedAt", notice.updatedAt().toString())
            .add("expiresAt", notice.expiresAt() == null ? JsonValue.NULL : Json.createValue(notice.expiresAt().toString()))
            .add("correction", notice.correction() == null ? JsonValue.NULL
                : Json.createObjectBuilder().add("at", notice.correction().at().toString()).add("note", notice.correction().note()).build())
            .add("files", files).add("summary", notice.summary()).add("page", portal + notice.href()).add("self", portal + FEEDS + "notices/" + notice.id());
    }

    private static JsonObjectBuilder column(FeedColumn column) {
        return Json.createObjectBuilder().add("id", column.id()).add("name", column.name());
    }
}
