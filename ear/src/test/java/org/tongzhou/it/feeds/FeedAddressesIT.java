package org.tongzhou.it.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.feeds.FeedPace;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The addresses that other systems read, called as they call them. */
class FeedAddressesIT extends FeedsTest {
    private static final String FEEDS = "http://localhost:" + (Integer.getInteger("tongzhou.httpsPort", 1) - 1) + "/portal/api/feeds/"; // HTTPS is beside it
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final HttpClient CLIENT = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    @Test
    void everyAddressAnswersWhatItsDescriptionSays() throws Exception {
        long notice = new Stored().corrected("时间有误").file("清单.pdf").in(column);
        new Stored().status("WITHDRAWN").in(column);
        String token = token(column);
        JsonObject description = json(get("openapi.json", null));
        Map<String, String> addresses = Map.of("/columns", "columns", "/notices", "notices", "/notices/{id}", "notices/" + notice,
            "/columns/{id}/atom", "columns/" + column + "/atom", "/openapi.json", "openapi.json",
            "/removed", "removed?since=2026-01-01T00:00:00Z");

        assertThat(description.getJsonObject("paths").keySet()).isEqualTo(addresses.keySet());
        for (Map.Entry<String, String> each : addresses.entrySet()) {
            HttpResponse<String> answer = get(each.getValue(), token);
            JsonObject told = description.getJsonObject("paths").getJsonObject(each.getKey()).getJsonObject("get").getJsonObject("responses").getJsonObject("200")
                .getJsonObject("content");
            assertThat(answer.statusCode()).as(each.getKey()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(told.keySet().iterator().next());
            assertThat(answer.headers().allValues("Set-Cookie")).as(each.getKey()).isEmpty();
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private, no-cache");
            assertThat(answer.headers().firstValue("Vary")).hasValue("Authorization");
            JsonObject schema = told.values().iterator().next().asJsonObject().getJsonObject("schema");
            if (schema.containsKey("$ref")) {
                assertFits(json(answer), schema, description, each.getKey());
            }
        }
        assertFits(json(get("notices/1", token)), description.getJsonObject("components").getJsonObject("schemas").getJsonObject("Refusal"), description, "refusal");
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws Exception {
        long notice = new Stored().changed(Instant.parse("2026-03-02T04:00:00Z")).in(column);
        String token = token(column);

        for (String address : List.of("columns", "columns/" + column + "/atom", "notices", "notices/" + notice, "openapi.json")) {
            HttpResponse<String> first = get(address, token);
            String tag = first.headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> second = send(request(address, token).header("If-None-Match", tag));
            assertThat(second.statusCode()).as(address).isEqualTo(304);
            assertThat(second.body()).isEmpty();
            assertThat(second.headers().firstValue("ETag")).hasValue(tag);
            assertThat(send(request(address, token).header("If-None-Match", "\"other\"").header("If-Modified-Since", "Fri, 01 Jan 2038 00:00:00 GMT")).statusCode()).isEqualTo(200);
        }
        HttpResponse<String> before = get("columns/" + column + "/atom", token);
        assertThat(before.headers().firstValue("Last-Modified")).hasValue("Mon, 02 Mar 2026 04:00:00 GMT");
        new Stored().in(column);
        commit();
        assertThat(send(request("columns/" + column + "/atom", token).header("If-None-Match", before.headers().firstValue("ETag").orElseThrow())).statusCode()).isEqualTo(200);
    }

    @Test
    void whoShowsNoGoodTokenHearsTheSame() throws Exception {
        String expired = token(TODAY.minusDays(1), null, column);
        String revoked = token(TODAY.plusDays(9), NOW, column);
        HttpResponse<String> without = get("columns", null);

        assertThat(without.statusCode()).isEqualTo(401);
        assertThat(without.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"feeds\"");
        assertThat(json(without).getString("error")).isEqualTo("feeds.tokenRefused");
        for (String wrong : List.of(expired, revoked, "tzf_" + "A".repeat(43), "x", "../../etc")) {
            for (String address : List.of("columns", "columns/" + column + "/atom", "notices", "notices/1")) {
                HttpResponse<String> answer = get(address, wrong);
                assertThat(answer.statusCode()).isEqualTo(401);
                assertThat(answer.body()).isEqualTo(without.body());
                assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"feeds\", error=\"invalid_token\"");
                assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
            }
        }
        assertThat(send(HttpRequest.newBuilder(URI.create(FEEDS + "columns")).header("Authorization", "Basic eDp5")).statusCode()).isEqualTo(401);
    }

    @Test
    void whatIsNotTheTokensIsNotThereAndWhatIsMistypedIsNamed() throws Exception {
        long other = new Stored().in(otherColumn);
        String token = token(column);

        for (String address : List.of("columns/" + otherColumn + "/atom", "columns/1/atom", "notices?column=" + otherColumn, "notices/" + other, "notices/0", "notices/x",
            "columns/" + column, "nothing")) {
            assertThat(get(address, token).statusCode()).as(address).isEqualTo(404);
        }
        for (String parameter : List.of("column=x", "since=yesterday", "since=1999-12-31T00:00:00Z", "since=%2B10000-01-01T00:00:00Z", "after=1", "first=-1", "colum=1")) {
            HttpResponse<String> answer = get("notices?" + parameter, token);
            assertThat(answer.statusCode()).as(parameter).isEqualTo(400);
            assertThat(json(answer).getString("message")).contains(parameter.substring(0, parameter.indexOf('=')));
        }
        assertThat(get("notices?first=0&since=2026-01-01T00:00:00Z", token).statusCode()).isEqualTo(400);
        assertThat(get("removed", token).statusCode()).isEqualTo(400);
        assertThat(get("removed?since=2026-01-01T00:00:00Z&column=" + otherColumn, token).statusCode()).isEqualTo(404);
        assertThat(send(request("columns", token).POST(BodyPublishers.noBody())).statusCode()).isEqualTo(405);
        HttpResponse<String> head = send(request("columns", token).method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("ETag")).isPresent();
    }

    @Test
    void hostileTextIsGivenAsText() throws Exception {
        String title = "]]></title><script>alert(1)</script>&\"\uD83D\uDE00";
        new Stored().title(title).body("<p>\u0001x]]>&amp;</p>").in(column);
        String token = token(column);

        Element entry = (Element) xml(get("columns/" + column + "/atom", token)).getElementsByTagNameNS(ATOM, "entry").item(0);
        JsonObject row = json(get("notices", token)).getJsonArray("notices").getJsonObject(0);

        assertThat(text(entry, "title")).isEqualTo(title);
        assertThat(text(entry, "content")).isEqualTo("<p>x]]>&amp;</p>");
        assertThat(text(entry, "name")).isEqualTo(unit);
        assertThat(row.getString("title")).isEqualTo(title);
        assertThat(row.getJsonObject("column").getString("name")).isEqualTo("资讯" + mark);
    }

    @Test
    void aLongColumnIsReadPageByPageAndNotTooFast() throws Exception {
        Set<String> stored = IntStream.range(0, 60).mapToObj(i -> "第" + i).collect(Collectors.toSet());
        for (String title : stored) {
            new Stored().title(title).in(column);
        }
        String token = token(column);

        Set<String> titles = new HashSet<>();
        int pages = 0;
        for (String next = "notices?column=" + column + "&since=2026-01-01T00:00:00%2B08:00"; next != null; pages++) {
            JsonObject page = json(get(next, token));
            page.getJsonArray("notices").forEach(row -> titles.add(row.asJsonObject().getString("title")));
            next = page.isNull("next") ? null : page.getString("next").substring("/portal/api/feeds/".length());
        }
        Document atom = xml(get("columns/" + column + "/atom?first=50", token));

        assertThat(pages).isEqualTo(2);
        assertThat(titles).isEqualTo(stored);
        assertThat(atom.getElementsByTagNameNS(ATOM, "entry").getLength()).isEqualTo(10);
        HttpResponse<String> last = null; // a minute may end meanwhile, but not two
        for (int i = 0; i <= 2 * FeedPace.PER_MINUTE_MAX && (last == null || last.statusCode() == 200); i++) {
            last = get("columns", token);
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(last.headers().firstValue("Retry-After").orElseThrow())).isBetween(1, 60);
        assertThat(get("columns", token(column)).statusCode()).as("another system").isEqualTo(200);
    }

    /** That an object has the members that its schema tells, and no others, down to the last. */
    private static void assertFits(JsonObject object, JsonObject schema, JsonObject description, String where) {
        JsonObject told = schema.containsKey("$ref") ? referred(schema, description) : schema;
        assertThat(object.keySet()).as(where).isEqualTo(told.getJsonObject("properties").keySet());
        told.getJsonObject("properties").forEach((name, property) -> {
            JsonValue value = object.get(name);
            String at = where + "." + name;
            if (value.getValueType() == JsonValue.ValueType.OBJECT) {
                assertFits(value.asJsonObject(), property.asJsonObject(), description, at);
            } else if (value instanceof JsonArray array) {
                assertThat(array).as(at).isNotEmpty();
                array.forEach(element -> assertFits(element.asJsonObject(), property.asJsonObject().getJsonObject("items"), description, at));
            } else {
                assertThat(types(property.asJsonObject())).as(at).contains(type(value));
            }
        });
    }

    private static JsonObject referred(JsonObject schema, JsonObject description) {
        return description.getValue(schema.getString("$ref").substring(1)).asJsonObject();
    }

    private static List<String> types(JsonObject property) {
        return property.get("type") instanceof JsonArray several ? several.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList()
            : List.of(property.getString("type"));
    }

    private static String type(JsonValue value) {
        return switch (value.getValueType()) {
            case NUMBER -> "integer";
            case STRING -> "string";
            case NULL -> "null";
            default -> value.getValueType().name();
        };
    }

    private static HttpRequest.Builder request(String address, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(FEEDS + address));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> get(String address, String token) throws Exception {
        return send(request(address, token));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static Document xml(HttpResponse<String> answer) throws Exception {
        DocumentBuilderFactory readers = DocumentBuilderFactory.newInstance();
        readers.setNamespaceAware(true);
        return readers.newDocumentBuilder().parse(new InputSource(new StringReader(answer.body())));
    }

    private static String text(Element in, String name) {
        return in.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
    }
}
