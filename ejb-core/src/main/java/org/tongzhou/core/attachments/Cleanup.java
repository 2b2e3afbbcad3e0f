package org.tongzhou.core.attachments;

import java.io.Serializable;

/**
 * What cleaning has found.
 *
 * @param waiting   files that no object has claimed for a day
 * @param unused    contents that no file has then, with their bytes
 * @param missing   contents that files have and the store has not, or not whole: somebody must look after them
 * @param abandoned uploads that were broken off
 */
public record Cleanup(long waiting, long unused, long unusedBytes, long missing, long abandoned) implements Serializable {
    static Cleanup waiting(long files) {
        return new Cleanup(files, 0, 0, 0, 0);
    }

    Cleanup withUnused(long more, long bytes) {
        return new Cleanup(waiting, unused + more, unusedBytes + bytes, missing, abandoned);
    }

    Cleanup withMissing(long more) {
        return new Cleanup(waiting, unused, unusedBytes, missing + more, abandoned);
    }

    Cleanup withAbandoned(long more) {
        return new Cleanup(waiting, unused, unusedBytes, missing, abandoned + more);
    }

    /** Whether there was nothing to clean or to look after. */
    public boolean isNothing() {
        return waiting + unused + missing + abandoned == 0;
    }
}
