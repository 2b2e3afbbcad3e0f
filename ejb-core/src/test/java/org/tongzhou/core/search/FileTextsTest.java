package org.tongzhou.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongzhou.core.attachments.ContentStore;
import org.tongzhou.core.attachments.FileType;
import org.tongzhou.core.attachments.StoredFile;

class FileTextsTest {
    private static final String PLAN = "a".repeat(64);
    private static final String GONE = "b".repeat(64);

    @TempDir
    Path folder;
    private final Map<String, String> contents = new HashMap<>(Map.of(PLAN, "防汛预案"));
    private final List<Path> marks = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private FileTexts texts;

    @BeforeEach
    void begin() {
        texts = new FileTexts(folder);
        texts.store = (ContentStore) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {ContentStore.class},
            (proxy, method, arguments) -> method.getName().equals("open") ? open((String) arguments[0]) : Map.of());
        texts.told = new SearchTold() {
            @Override
            public void changed(String kind, String key) {
                told.add(kind + '/' + key);
            }
        };
        texts.threads = new Threads();
        texts.begin();
    }

    private static final class Threads implements ManagedThreadFactory {
        @Override
        public Thread newThread(Runnable work) {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }

        @Override
        public ForkJoinWorkerThread newThread(ForkJoinPool pool) {
            throw new UnsupportedOperationException();
        }
    }

    @AfterEach
    void end() {
        texts.end();
    }

    private InputStream open(String sha256) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(each -> each.toString().endsWith(FileMarks.ENDING)).forEach(marks::add);
        }
        if (!contents.containsKey(sha256)) {
            throw new NoSuchFileException(sha256);
        }
        return new ByteArrayInputStream(contents.get(sha256).getBytes(StandardCharsets.UTF_8));
    }

    private static SearchDocument with(StoredFile... files) {
        return new SearchDocument("notices.notice", "1", "通知", "正文", "", "", Instant.EPOCH, "/", Set.of(), List.of(files), null, "", Set.of(), "");
    }

    private static StoredFile file(String name, FileType type, long size, String sha256) {
        return new StoredFile(name, type, size, sha256);
    }

    private String told() throws InterruptedException {
        return told.poll(1, TimeUnit.MINUTES);
    }

    @Test
    void aFileIsReadInTheBackgroundAndItsWordsAreThereTheNextTime() throws Exception {
        SearchDocument document = with(file("预案.txt", FileType.TEXT, 12, PLAN));

        SearchDocument first = texts.complete(document);
        assertThat(first.files()).isEqualTo(document.files());
        assertThat(first.text()).contains("预案.txt");
        assertThat(told()).isEqualTo("notices.notice/1");
        SearchDocument second = texts.complete(document);

        assertThat(second.files()).isEmpty();
        assertThat(second.text()).isEqualTo("正文\n预案.txt\n防汛预案");
    }

    @Test
    void whatCannotBeReadIsTriedOnceAndHoldsNothingUp() throws Exception {
        SearchDocument document = with(file("缺.pdf", FileType.PDF, 12, GONE), file("预案.txt", FileType.TEXT, 12, PLAN));

        texts.complete(document);
        told();
        told();

        assertThat(texts.complete(document).files()).isEmpty();
        assertThat(texts.complete(document).text()).contains("缺.pdf").contains("防汛预案");
    }

    @Test
    void picturesAndWhatIsTooLargeAreFoundByTheirNames() {
        SearchDocument found = texts.complete(with(file("现场.png", FileType.PNG, 12, PLAN), file("大.pdf", FileType.PDF, 1L << 30, GONE)));

        assertThat(found.files()).isEmpty();
        assertThat(found.text()).isEqualTo("正文\n现场.png\n\n大.pdf\n");
    }

    @Test
    void underWhichTheServerDiedTwiceIsNotReadAgain() throws Exception {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(PLAN + FileMarks.ENDING), "2");

        texts.complete(with(file("预案.txt", FileType.TEXT, 12, PLAN)));
        told();

        assertThat(texts.complete(with(file("预案.txt", FileType.TEXT, 12, PLAN))).text()).isEqualTo("正文\n预案.txt\n");
        assertThat(folder.resolve(PLAN + FileMarks.ENDING)).doesNotExist();
    }

    @Test
    void underWhichTheServerDiedOnceIsReadOnceMore() throws Exception {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(PLAN + FileMarks.ENDING), "1");

        texts.complete(with(file("预案.txt", FileType.TEXT, 12, PLAN)));
        told();

        assertThat(texts.complete(with(file("预案.txt", FileType.TEXT, 12, PLAN))).text()).contains("防汛预案");
    }

    @Test
    void aFileIsMarkedWhileItIsRead() throws Exception {
        contents.put(PLAN, "");
        texts.complete(with(file("预案.txt", FileType.TEXT, 12, PLAN)));
        told();

        assertThat(marks).containsExactly(folder.resolve(PLAN + FileMarks.ENDING));
        assertThat(folder.resolve(PLAN + FileMarks.ENDING)).doesNotExist();
    }

    @Test
    void theWordsOfWhatIsGoneAreForgotten() throws Exception {
        texts.complete(with(file("预案.txt", FileType.TEXT, 12, PLAN)));
        told();
        assertThat(folder.resolve(PLAN)).exists();

        texts.clean();

        assertThat(folder.resolve(PLAN)).doesNotExist();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }
}
