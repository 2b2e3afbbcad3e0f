package org.tongzhou.core.attachments.previews;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The previews that were looked at last, by what is shown: the same content is shown the same way, whoever may read it. */
final class LatestPreviews {
    static final int MAX = 16;

    private final Map<String, FilePreview> latest = new LinkedHashMap<>(MAX, 0.75f, true);

    synchronized Optional<FilePreview> find(String key) {
        return Optional.ofNullable(latest.get(key));
    }

    synchronized void keep(String key, FilePreview made) {
        latest.put(key, made);
        if (latest.size() > MAX) {
            latest.remove(latest.keySet().iterator().next());
        }
    }
}
