package org.tongzhou.core.organization;

import java.io.Serializable;

/** How many rows of a sheet are new, change something, change nothing, or are refused. */
public record ImportCounts(int added, int changed, int unchanged, int refused) implements Serializable {
    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0);

    /** What has become of a row. */
    enum Outcome {
        ADDED, CHANGED, UNCHANGED, REFUSED
    }

    ImportCounts and(Outcome outcome) {
        return switch (outcome) {
            case ADDED -> new ImportCounts(added + 1, changed, unchanged, refused);
            case CHANGED -> new ImportCounts(added, changed + 1, unchanged, refused);
            case UNCHANGED -> new ImportCounts(added, changed, unchanged + 1, refused);
            case REFUSED -> new ImportCounts(added, changed, unchanged, refused + 1);
        };
    }

    public int total() {
        return added + changed + unchanged + refused;
    }

    /** Whether something would be written. */
    boolean isChange() {
        return added + changed > 0;
    }
}
