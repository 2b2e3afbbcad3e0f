package org.tongzhou.portlets.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadedTextTest {
    private static final String FORM = "multipart/form-data; boundary=----WebKitFormBoundaryAbc123";

    @Test
    void theTextOfTheFieldIsReadAsUtf8() throws Exception {
        assertThat(upload(part("other", "x") + file("页面.json", "{\"title\":\"首页\"}\r\n"))).contains("{\"title\":\"首页\"}\r\n");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() throws Exception {
        assertThat(upload(file("a.json", "\uFEFF{}"))).contains("{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a \\\"b\\\".json", "a;name=\\\"x\\\".json", "", "a%22b.json"})
    void anyFileNameWillDo(String name) throws Exception {
        assertThat(upload(file(name, "{}"))).contains("{}");
    }

    @Test
    void anEmptyFieldIsNoFile() throws Exception {
        assertThat(upload(file("", ""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF"})
    void anEmptyFileIsRefusedAsEmpty(String content) {
        assertThatThrownBy(() -> upload(file("pages.json", content)))
            .isInstanceOf(UnreadableUploadException.class).hasMessage("upload.empty");
    }

    @Test
    void aFieldWhoseNameOnlyEndsAlikeIsAnother() throws Exception {
        assertThat(upload(part("myfile", "x"))).isEmpty();
        assertThat(upload("Content-Disposition: form-data; name=\"x\"; filename=\"file\"\r\n\r\n{}")).isEmpty();
    }

    @Test
    void anotherEncodingIsRefused() {
        assertThatThrownBy(() -> upload(file("a.json", "首页"), Charset.forName("GBK")))
            .isInstanceOf(UnreadableUploadException.class).hasMessage("upload.encoding");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/mixed; boundary=x"})
    void anotherKindOfFormHasNoFile(String contentType) {
        assertThatThrownBy(() -> UploadedText.read(InputStream.nullInputStream(), contentType, "file"))
            .isInstanceOf(UnreadableUploadException.class).hasMessage("upload.noFile");
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", FORM})
    void aBodyThatIsNoFormHasNoFile(String contentType) {
        assertThatThrownBy(() -> UploadedText.read(bytes("nonsense", StandardCharsets.UTF_8), contentType, "file"))
            .isInstanceOf(UnreadableUploadException.class).hasMessage("upload.noFile");
    }

    @Test
    void aBodyThatIsTooLargeIsNotReadToItsEnd() {
        InputStream endless = new InputStream() {
            private long read;

            @Override
            public int read() {
                assertThat(++read).isLessThanOrEqualTo(UploadedText.BODY_MAX_BYTES + 1L);
                return 'a';
            }
        };

        assertThatThrownBy(() -> UploadedText.read(endless, FORM, "file"))
            .isInstanceOf(UnreadableUploadException.class).hasMessage("upload.tooLarge");
    }

    private static Optional<String> upload(String parts) throws IOException, UnreadableUploadException {
        return upload(parts, StandardCharsets.UTF_8);
    }

    private static Optional<String> upload(String parts, Charset charset) throws IOException, UnreadableUploadException {
        String whole = (parts.startsWith("--") ? "" : "------WebKitFormBoundaryAbc123\r\n") + parts
            + "\r\n------WebKitFormBoundaryAbc123--\r\n";
        return UploadedText.read(bytes(whole, charset), FORM, "file");
    }

    private static InputStream bytes(String text, Charset charset) {
        return new ByteArrayInputStream(text.getBytes(charset));
    }

    private static String part(String field, String value) {
        return "------WebKitFormBoundaryAbc123\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String file(String name, String content) {
        return "------WebKitFormBoundaryAbc123\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
            + "\"\r\nContent-Type: application/json\r\n\r\n" + content;
    }
}
