package org.tongzhou.core.attachments;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Looks for harm in a file before it is kept. Every bean of this type is asked, so that a site adds its own by a jar with one: a virus scanner that is
 * reached by ICAP (RFC 3507) or clamd.
 */
public interface FileScanner {
    /**
     * @return whether the file may be kept
     * @throws IOException if it can't be examined; it is refused then, too
     */
    boolean isClean(Path file) throws IOException;
}
