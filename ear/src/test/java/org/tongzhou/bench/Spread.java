package org.tongzhou.bench;

import java.util.List;

/** The same quantity from several rounds: median, least and greatest. */
record Spread(double median, double least, double greatest) {
    static Spread of(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return new Spread(sorted.get(sorted.size() / 2), sorted.get(0), sorted.get(sorted.size() - 1));
    }

    @Override
    public String toString() {
        return "%.2f (%.2f–%.2f)".formatted(median, least, greatest);
    }
}
