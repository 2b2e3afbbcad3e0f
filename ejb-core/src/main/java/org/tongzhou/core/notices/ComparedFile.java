package org.tongzhou.core.notices;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.tongzhou.core.notices.ComparedRun.Kind;

/** A file that both of two texts of a notice came with, or one of them. @param id of the file, which those see who see the texts */
public record ComparedFile(Kind kind, long id, String title) implements Serializable {

    /** What went first, then what came and what stayed, in the order of the later text. */
    static List<ComparedFile> of(List<VersionFile> before, List<VersionFile> after) {
        List<ComparedFile> compared = new ArrayList<>();
        before.stream().filter(file -> !after.contains(file)).forEach(file -> compared.add(file.compared(Kind.REMOVED)));
        after.forEach(file -> compared.add(file.compared(before.contains(file) ? Kind.SAME : Kind.ADDED)));
        return compared;
    }
}
