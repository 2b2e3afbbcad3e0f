package org.tongzhou.core.attachments;

import java.io.Serializable;
import java.util.List;

/**
 * How much is stored, and where.
 *
 * @param place       where the contents are, as the administrator knows it
 * @param reserveBytes below which nothing is taken any more
 * @param quotaBytes  of a person
 * @param use         by kind of object; what waits for one has none
 * @param largest     the largest files first
 */
public record StorageState(String place, long totalBytes, long freeBytes, long reserveBytes, long quotaBytes, List<StorageUse> use, List<AttachmentRow> largest)
    implements Serializable {
    public StorageState {
        use = List.copyOf(use);
        largest = List.copyOf(largest);
    }

    /** Of all files; contents that several have are kept once, and counted for each. */
    public long usedBytes() {
        return use.stream().mapToLong(StorageUse::sizeBytes).sum();
    }

    public long files() {
        return use.stream().mapToLong(StorageUse::files).sum();
    }
}
