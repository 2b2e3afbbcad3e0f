package org.tongzhou.core.publications.bulletins.paper;

import java.util.ArrayList;
import java.util.List;

/** A page: what stands where on it, in points from its lower left corner. */
final class PaperPage {
    /** A text on a line. @param red as mastheads are printed, else black @param spacing what is added behind each character */
    record Run(PaperFace face, double size, boolean red, double x, double y, String text, boolean slanted, double spacing) {
        Run(PaperFace face, double size, boolean red, double x, double y, String text) {
            this(face, size, red, x, y, text, false, 0);
        }
    }

    /** A line across, or down if it is thicker than long. */
    record Rule(double x, double y, double length, double thick, boolean red) {
    }

    private final List<Run> runs = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();

    void put(Run run) {
        runs.add(run);
    }

    void put(Rule rule) {
        rules.add(rule);
    }

    List<Run> runs() {
        return runs;
    }

    List<Rule> rules() {
        return rules;
    }
}
