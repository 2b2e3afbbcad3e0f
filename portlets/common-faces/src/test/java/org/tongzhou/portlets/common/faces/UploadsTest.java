package org.tongzhou.portlets.common.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.shared.RuleViolationException;

class UploadsTest {
    private static final UploadLimits LIMITS = new UploadLimits(List.of("pdf", "docx"), 2 * 1024 * 1024, 2);

    private static final class Shelf implements Uploads.Store {
        private final List<Uploads.Stored> files = new ArrayList<>();

        @Override
        public void add(String name, InputStream content) throws IOException {
            files.add(new Uploads.Stored(String.valueOf(files.size()), name, content.readAllBytes().length));
        }

        @Override
        public List<Uploads.Stored> list() {
            return List.copyOf(files);
        }

        @Override
        public void remove(String id) {
            files.removeIf(file -> file.id().equals(id));
        }
    }

    private final Uploads uploads = new Uploads(LIMITS, new Shelf());

    @Test
    void aFileGoesToItsStoreUnderItsNameAlone() throws IOException {
        take("C:\\文件\\值班表.PDF", 3);
        take("../../etc/a.docx", 4);

        assertThat(uploads.getFiles()).extracting(Uploads.Stored::name).containsExactly("值班表.PDF", "a.docx");
        uploads.remove("0");
        uploads.remove("0");
        assertThat(uploads.getFiles()).extracting(Uploads.Stored::name).containsExactly("a.docx");
    }

    @Test
    void whatIsBeyondTheLimitsIsRefusedAndNotStored() throws IOException {
        assertRefused("shared.uploadKind", "程序.exe", 3);
        assertRefused("shared.uploadKind", "pdf.", 3);
        assertRefused("shared.uploadTooLarge", "大.pdf", LIMITS.fileMaxBytes() + 1);
        assertRefused("shared.uploadEmpty", "空.pdf", 0);
        take("一.pdf", 1);
        take("二.pdf", 1);
        assertRefused("shared.uploadTooMany", "三.pdf", 1);
        assertThat(uploads.getFiles()).hasSize(2);
    }

    @Test
    void theLimitsAreSaidInWords() {
        assertThat(LIMITS.kindsInWords("、")).isEqualTo("PDF、DOCX");
        assertThat(LIMITS.sizeInWords()).isEqualTo("2 MB");
        assertThat(LIMITS.accept()).isEqualTo(".pdf,.docx");
    }

    private void assertRefused(String key, String name, long sizeBytes) {
        assertThatThrownBy(() -> take(name, sizeBytes)).isInstanceOf(RuleViolationException.class).hasFieldOrPropertyWithValue("key", key);
    }

    private void take(String name, long sizeBytes) throws IOException {
        uploads.take(name, sizeBytes, new ByteArrayInputStream(new byte[1]));
    }
}
