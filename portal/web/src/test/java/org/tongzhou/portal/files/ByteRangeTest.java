package org.tongzhou.portal.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
    private static final String TAG = "\"a\"";

    @ParameterizedTest
    @CsvSource({"bytes=0-3, 0, 4", "bytes=4-, 4, 6", "bytes=8-100, 8, 2", "bytes=-3, 7, 3", "bytes=-300, 0, 10", "bytes=9-9, 9, 1", "bytes=10-, 10, 0", "bytes=-0, 10, 0"})
    void aPartIsFromOneByteToAnother(String asked, long from, long bytes) {
        assertThat(ByteRange.of(asked, null, TAG, 10)).contains(new ByteRange(from, bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes=", "bytes=-", "bytes=5-2", "bytes=0-1,3-4", "lines=0-3", "bytes=a-b", "bytes=99999999999999999999-"})
    void whatIsNoOnePartIsTheWhole(String asked) {
        assertThat(ByteRange.of(asked, null, TAG, 10)).isEmpty();
    }

    @Test
    void aPartOfWhatTheFileWasIsOfNoUse() {
        assertThat(ByteRange.of(null, null, TAG, 10)).isEmpty();
        assertThat(ByteRange.of("bytes=2-", "\"b\"", TAG, 10)).isEmpty();
        assertThat(ByteRange.of("bytes=2-", TAG, TAG, 10)).contains(new ByteRange(2, 8));
    }

    @Test
    void itIsSentAndNoMore() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteRange part = new ByteRange(2, 3);

        part.send(new ByteArrayInputStream("0123456789".getBytes()), out);

        assertThat(out).hasToString("234");
        assertThat(part.of(10)).isEqualTo("bytes 2-4/10");
        assertThatThrownBy(() -> part.send(new ByteArrayInputStream(new byte[3]), out)).isInstanceOf(IOException.class);
    }
}
