package org.tongzhou.portlets.common.faces;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;

/**
 * Figures month by month as Chart.js has them: one as bars on the left side, another as a line on the right one.
 * {@code new MonthsChart<>(rows, Row::label).bars("发布", Row::published).line("阅读率", Row::readPercent).max(100).toString()}
 *
 * @param <R> the figures of a month
 */
public final class MonthsChart<R> {
    /** Said of a month of which there is no figure: nothing is drawn. */
    public static final long NONE = -1;

    private final List<R> months;
    private final JsonArrayBuilder labels = Json.createArrayBuilder();
    private JsonObjectBuilder bars;
    private JsonObjectBuilder left;
    private JsonObjectBuilder line;
    private JsonObjectBuilder right;

    /** @param labels what the months are called */
    public MonthsChart(List<R> months, Function<R, String> labels) {
        this.months = months;
        months.forEach(month -> this.labels.add(labels.apply(month)));
    }

    public MonthsChart<R> bars(String name, ToLongFunction<R> figure) {
        bars = Json.createObjectBuilder().add("label", name).add("yAxisID", "y").add("order", 2).add("backgroundColor", "--tz-info").add("data", numbers(figure));
        left = axis("left", name);
        return this;
    }

    public MonthsChart<R> line(String name, ToLongFunction<R> figure) {
        line = Json.createObjectBuilder().add("type", "line").add("label", name).add("yAxisID", "share").add("order", 1).add("borderColor", "--tz-brand-text")
            .add("backgroundColor", "--tz-brand-text").add("spanGaps", true).add("data", numbers(figure));
        right = axis("right", name);
        return this;
    }

    /** The right side ends there. */
    public MonthsChart<R> max(int highest) {
        right.add("max", highest);
        return this;
    }

    private JsonArrayBuilder numbers(ToLongFunction<R> figure) {
        JsonArrayBuilder numbers = Json.createArrayBuilder();
        months.stream().mapToLong(figure).forEach(number -> {
            if (number == NONE) {
                numbers.addNull();
            } else {
                numbers.add(number);
            }
        });
        return numbers;
    }

    private static JsonObjectBuilder axis(String side, String name) {
        return Json.createObjectBuilder().add("position", side).add("beginAtZero", true)
            .add("ticks", Json.createObjectBuilder().add("precision", 0)).add("grid", Json.createObjectBuilder().add("drawOnChartArea", side.equals("left")))
            .add("title", Json.createObjectBuilder().add("display", true).add("text", name));
    }

    @Override
    public String toString() {
        return Json.createObjectBuilder().add("type", "bar")
            .add("data", Json.createObjectBuilder().add("labels", labels).add("datasets", Json.createArrayBuilder().add(line).add(bars)))
            .add("options", Json.createObjectBuilder().add("maintainAspectRatio", false).add("animation", false)
                .add("plugins", Json.createObjectBuilder().add("legend", Json.createObjectBuilder().add("position", "bottom")))
                .add("scales", Json.createObjectBuilder()
                    .add("x", Json.createObjectBuilder().add("ticks", Json.createObjectBuilder()).add("grid", Json.createObjectBuilder()))
                    .add("y", left).add("share", right)))
            .build().toString();
    }
}
