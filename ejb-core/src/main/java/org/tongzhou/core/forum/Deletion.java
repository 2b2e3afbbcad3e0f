package org.tongzhou.core.forum;

import java.time.Instant;

/** That something was deleted. @param by the name of who did it; it and the reason are null for whom they do not concern */
public record Deletion(Instant at, String by, String reason) {
    Deletion withoutTrace() {
        return new Deletion(at, null, null);
    }
}
