package org.tongzhou.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFoldersTest {
    @TempDir
    Path data;

    @Test
    void theNewOneCountsOnceItTookThePlaceAndTheOldOneGoes() throws IOException {
        IndexFolders folders = new IndexFolders(data, "a");
        Path old = Files.createDirectories(folders.present());
        Path next = Files.createDirectories(folders.next());
        assertThat(folders.present()).isEqualTo(old);

        folders.makePresent(next);
        folders.tidy();

        assertThat(new IndexFolders(data, "a").present()).isEqualTo(next);
        assertThat(old).doesNotExist();
        assertThat(next).exists();
    }

    @Test
    void whatWasCutOffIsInNobodysWay() throws IOException {
        IndexFolders folders = new IndexFolders(data, "a");
        folders.present();
        Files.writeString(Files.createDirectories(folders.next()).resolve("half"), "x");

        assertThat(folders.next()).doesNotExist();
    }

    @Test
    void eachDatabaseHasItsOwn() throws IOException {
        assertThat(new IndexFolders(data, "a").present()).isNotEqualTo(new IndexFolders(data, "b").present());
    }
}
