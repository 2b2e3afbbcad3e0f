package org.tongzhou.core.notices;

import java.io.Serializable;
import java.util.List;

/** A paragraph of two texts, or the place of some that are the same in both. @param skipped how many are left out here; 0 for a paragraph */
public record ComparedLine(List<ComparedRun> runs, int skipped) implements Serializable {
    public ComparedLine {
        runs = List.copyOf(runs);
    }

    static ComparedLine same(String text) {
        return new ComparedLine(List.of(new ComparedRun(ComparedRun.Kind.SAME, text)), 0);
    }

    public boolean isChanged() {
        return runs.stream().anyMatch(run -> run.kind() != ComparedRun.Kind.SAME);
    }
}
