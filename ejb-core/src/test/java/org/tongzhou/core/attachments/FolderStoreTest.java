package org.tongzhou.core.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest {
    private static final String SHA256_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"; // FIPS 180-2, B.1
    private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");

    @TempDir
    Path folder;

    @Test
    void whatArrivesIsKeptUnderItsHash() throws IOException {
        FolderStore store = new FolderStore(folder);

        keep(store, "abc");

        try (InputStream content = store.open(SHA256_OF_ABC)) {
            assertThat(content.readAllBytes()).asString(UTF_8).isEqualTo("abc");
        }
        assertThat(store.list(0xba)).isEqualTo(Map.of(SHA256_OF_ABC, 3L));
        assertThat(store.list(0)).isEmpty();
    }

    @Test
    void theSameContentIsKeptOnce() throws IOException {
        FolderStore store = new FolderStore(folder);

        keep(store, "abc");
        keep(store, "abc");

        assertThat(files()).hasSize(1);
    }

    @Test
    void whatBreaksOffLeavesNothing() {
        FolderStore store = new FolderStore(folder);
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(new byte[100_000]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line is down");
            }
        });

        assertThatThrownBy(() -> store.receive(broken, 1_000_000)).isInstanceOf(IOException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void ofWhatIsTooLongNoMoreIsReadThanShowsIt() throws IOException {
        FolderStore store = new FolderStore(folder);
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }
        };

        try (ContentStore.Incoming arrived = store.receive(endless, 200_000)) {
            assertThat(arrived.sizeBytes()).isEqualTo(200_001);
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void aServerKilledInTheMiddleLeavesAPartThatIsNoContentAndGoesADayLater() throws IOException {
        FolderStore store = new FolderStore(folder);
        store.receive(new ByteArrayInputStream("abc".getBytes(UTF_8)), 10); // neither kept nor closed
        Files.setLastModifiedTime(files().get(0), FileTime.from(NOW));

        assertThat(store.list(0xba)).isEmpty();
        assertThat(store.deleteAbandoned(NOW.plus(Duration.ofHours(23)))).isZero();
        assertThat(store.deleteAbandoned(NOW.plus(Duration.ofHours(25)))).isEqualTo(1);
        assertThat(files()).isEmpty();
    }

    @Test
    void aContentThatWasCutShortIsKeptAnewWhenItComesAgain() throws IOException {
        FolderStore store = new FolderStore(folder);
        keep(store, "abc");
        Files.writeString(files().get(0), "a");

        keep(store, "abc");

        assertThat(files().get(0)).hasContent("abc");
    }

    @Test
    void onlyAHashNamesAContent() {
        FolderStore store = new FolderStore(folder);

        assertThatThrownBy(() -> store.open("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.delete("")).isInstanceOf(IllegalArgumentException.class);
    }

    private static void keep(FolderStore store, String content) throws IOException {
        try (ContentStore.Incoming arrived = store.receive(new ByteArrayInputStream(content.getBytes(UTF_8)), 100)) {
            store.keep(arrived);
        }
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
