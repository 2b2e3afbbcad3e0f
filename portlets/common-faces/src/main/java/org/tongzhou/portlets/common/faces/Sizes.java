package org.tongzhou.portlets.common.faces;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Sizes of files as people read them: {@code #{sizes.of(row.sizeBytes)}} is 20 MB. */
@Named("sizes")
@ApplicationScoped
public class Sizes {
    private static final long KB = 1024;
    private static final long MB = KB * KB;
    private static final long GB = KB * MB;
    private static final int EXACT_BELOW = 10;

    public String of(long bytes) {
        return text(bytes);
    }

    /** In kilobytes, megabytes or gigabytes, rounded, at least one kilobyte; few gigabytes with a tenth. */
    static String text(long bytes) {
        if (bytes >= GB) {
            double gigabytes = (double) bytes / GB;
            return gigabytes < EXACT_BELOW ? String.format(Locale.ROOT, "%.1f GB", gigabytes) : Math.round(gigabytes) + " GB";
        }
        return bytes < MB ? (bytes == 0 ? 0 : Math.max(1, Math.round((double) bytes / KB))) + " KB" : Math.round((double) bytes / MB) + " MB";
    }
}
