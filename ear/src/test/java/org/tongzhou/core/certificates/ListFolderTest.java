package org.tongzhou.core.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongzhou.core.shared.RuleViolationException;

class ListFolderTest {
    private final List<Integer> read = new ArrayList<>();
    private final ListFolder folder = new ListFolder();

    @Test
    void aBadListDoesNotKeepTheOthersAway(@TempDir Path path) throws IOException {
        folder.reading = new ListReading() {
            @Override
            public boolean take(byte... file) {
                read.add(file.length);
                if (file.length == 1) {
                    throw new RuleViolationException("certificates.listUnreadable");
                }
                return file.length == 3;
            }
        };
        Files.write(path.resolve("a.crl"), new byte[1]);
        Files.write(path.resolve("b.crl"), new byte[2]);
        Files.write(path.resolve("c.crl"), new byte[3]);
        Files.write(path.resolve("c.crl.part"), new byte[4]);

        assertThat(folder.read(path)).isEqualTo(1);
        assertThat(read).containsExactly(1, 2, 3);
    }

    @Test
    void withoutAFolderThereIsNothingToRead(@TempDir Path path) {
        assertThat(folder.read(path.resolve("crl"))).isZero();
    }
}
