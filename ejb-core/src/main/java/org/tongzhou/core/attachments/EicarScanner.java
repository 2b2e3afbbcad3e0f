package org.tongzhou.core.attachments;

import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Knows the file by which scanners are tried out (EICAR); it shows that what a scanner finds is refused, and finds nothing else. */
@Dependent
public class EicarScanner implements FileScanner {
    /** In parts, so that no scanner takes this class for the file. */
    private static final String EICAR = String.join("", List.of("X5O!P%@AP[4\\PZX54(P^)7CC)7}", "$EICAR-STANDARD-", "ANTIVIRUS-TEST-FILE!$H+H*"));

    @Override
    public boolean isClean(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return !new String(content.readNBytes(EICAR.length()), StandardCharsets.US_ASCII).equals(EICAR);
        }
    }
}
