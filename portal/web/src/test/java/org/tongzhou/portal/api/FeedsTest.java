package org.tongzhou.portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Path;
import java.io.StringReader;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongzhou.core.feeds.FeedService;
import org.tongzhou.core.shared.Resources;

/** The addresses of the feeds: which there are, and what they ask for. */
class FeedsTest {
    private static final Set<String> ALL = Set.of(FeedQuery.COLUMN, FeedQuery.SINCE, FeedQuery.AFTER, FeedQuery.FIRST);

    @Test
    void theDescriptionHasEveryAddressAndNoOther() {
        JsonObject description = Json.createReader(new StringReader(Resources.text(FeedsResource.class, "feeds-openapi.json"))).readObject();
        Set<String> addresses = Arrays.stream(FeedsResource.class.getDeclaredMethods()).map(method -> method.getAnnotation(Path.class)).filter(Objects::nonNull)
            .map(path -> "/" + path.value().replaceAll(": [^}]*\\{1,18}}", "}")).collect(Collectors.toSet());

        assertThat(description.getJsonObject("paths").keySet()).isEqualTo(addresses);
        assertThat(description.getJsonObject("components").getJsonObject("parameters").getJsonObject("first").getJsonObject("schema").getInt("maximum"))
            .isEqualTo(FeedService.FIRST_MAX);
        assertThat(description.getJsonObject("paths").getJsonObject("/notices").getJsonObject("get").getJsonArray("parameters")).hasSize(ALL.size());
    }

    @Test
    void whatIsAskedForIsRead() {
        FeedQuery query = new FeedQuery(Map.of("column", List.of("7", "8"), "since", List.of("2026-03-02T12:00:00 08:00"), "first", List.of("50"), "after", List.of("9")), ALL);

        assertThat(query.columns()).containsExactly(7L, 8L);
        assertThat(query.since()).isEqualTo(Instant.parse("2026-03-02T04:00:00Z"));
        assertThat(query.first()).isEqualTo(50);
        assertThat(query.after()).isEqualTo(9);
        FeedQuery nothing = new FeedQuery(Map.of(), ALL);
        assertThat(nothing.columns()).isEmpty();
        assertThat(nothing.since()).isNull();
        assertThat(nothing.first()).isZero();
        assertThat(nothing.after()).isEqualTo(-1);
        assertThatThrownBy(nothing::requireSince).hasMessage("api.parameter");
        assertThatThrownBy(() -> query.requireNone(FeedQuery.FIRST)).hasMessage("api.unknownParameter");
    }

    @ParameterizedTest
    @CsvSource({"column, x", "column, -1", "column, ''", "column, 1;drop", "column, 9999999999999999999", "since, yesterday", "since, 2026-03-02", "since, ''", "since, 1999-12-31T23:59:59Z", "since, +10000-01-01T00:00:00Z", "since, -0001-01-01T00:00:00Z", "after, x",
        "first, -1", "first, 1000001", "first, ''", "first, ١"})
    void whatIsMistypedIsRefusedByItsName(String name, String value) {
        FeedQuery query = new FeedQuery(Map.of(name, List.of(value)), ALL);

        assertThatThrownBy(() -> List.of(query.columns(), String.valueOf(query.since()), query.first(), query.after()))
            .isInstanceOfSatisfying(UnreadableException.class, refusal -> {
                assertThat(refusal.status()).isEqualTo(400);
                assertThat(refusal.arguments()[0]).isEqualTo(name);
            });
    }

    @Test
    void whatIsUnknownOrSaidTwiceIsRefused() {
        assertThatThrownBy(() -> new FeedQuery(Map.of("colum", List.of("7")), ALL)).hasMessage("api.unknownParameter");
        assertThatThrownBy(() -> new FeedQuery(Map.of("first", List.of("0", "1")), ALL).first()).hasMessage("api.parameter");
    }
}
