package org.tongzhou.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartBodyTest {
    private static final String BOUNDARY = "----WebKitFormBoundaryAbc123";
    private static final String END = "\r\n--" + BOUNDARY + "--\r\n";
    private static final int LARGE_BYTES = 300_000;

    @TempDir
    Path folder;

    @Test
    void fieldsAndFilesArriveAsTheyWereSent() throws IOException {
        byte[] large = large();

        try (MultipartBody body = read(bytes(field("标题", "防汛"), field("x", "一"), field("x", ""), file("upload", "报告; name=y.pdf"), large, END))) {
            assertThat(body.fields().get("标题")).containsExactly("防汛");
            assertThat(body.fields().get("x")).containsExactly("一", "");
            assertThat(body.field("x")).isEqualTo("一");
            assertThat(body.field("upload")).isNull();
            Part file = body.file("upload").orElseThrow();
            assertThat(file.getSubmittedFileName()).isEqualTo("报告; name=y.pdf");
            assertThat(file.getContentType()).isEqualTo("application/pdf");
            assertThat(file.getSize()).isEqualTo(LARGE_BYTES);
            assertThat(file.getInputStream()).hasBinaryContent(large);
            assertThat(folder).isDirectoryContaining(path -> path.toString().endsWith(".upload"));
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatLooksLikeTheEndOfAFileIsPartOfIt() throws IOException {
        String content = ("\r\n--" + BOUNDARY.substring(0, BOUNDARY.length() - 1) + "\r\r\n-").repeat(5_000);

        try (MultipartBody body = read(bytes(file("a", "a.txt"), content, "\r\n--" + BOUNDARY + "\r\n" + disposition("b") + "; filename=\"\"\r\n\r\n", END))) {
            assertThat(body.file("a").orElseThrow().getInputStream()).hasBinaryContent(content.getBytes(StandardCharsets.UTF_8));
            assertThat(body.file("b").orElseThrow().getSize()).isZero();
            assertThat(body.files()).hasSize(2);
        }
    }

    @Test
    void aFileNeedsNothingBehindItsLastDelimiter() throws IOException {
        try (MultipartBody body = read(bytes(file("a", "a.txt"), "一", END.stripTrailing()))) {
            assertThat(body.file("a").orElseThrow().getInputStream()).hasContent("一");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 60, 200, 70_000, 200_000})
    void whatBreaksOffLeavesNothing(int bytes) throws IOException {
        byte[] whole = bytes(field("x", "一"), file("upload", "报告.pdf"), large(), END);

        assertThatThrownBy(() -> read(Arrays.copyOf(whole, bytes))).isInstanceOf(EOFException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void fieldsAreNoFiles() throws IOException {
        String half = "一".repeat(MultipartBody.FIELDS_MAX_BYTES / 6 + 1);

        assertThatThrownBy(() -> read(bytes(file("upload", "a.txt"), "一", "\r\n", field("x", half), field("y", half), END.substring(2)))).isInstanceOf(IOException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void headersHaveAnEnd() {
        String tooLong = "X: " + "y".repeat(MultipartReader.HEADERS_MAX_CHARS);

        assertThatThrownBy(() -> read(bytes("--" + BOUNDARY + "\r\n" + tooLong + "\r\n\r\n", END))).isInstanceOf(IOException.class).hasMessageContaining("headers");
    }

    @Test
    void noBodyIsReadForEver() throws IOException {
        byte[] sent = bytes(file("upload", "a.txt"), large(), END);
        MultipartReader whole = new MultipartReader(new Piecemeal(sent), BOUNDARY, sent.length);
        MultipartReader cut = new MultipartReader(new Piecemeal(sent), BOUNDARY, sent.length - 3); // the line behind the end need not be read

        whole.next();
        whole.copyTo(OutputStream.nullOutputStream(), Long.MAX_VALUE);
        cut.next();

        assertThat(whole.next()).isNull();
        assertThatThrownBy(() -> {
            cut.copyTo(OutputStream.nullOutputStream(), Long.MAX_VALUE);
            cut.next();
        }).isInstanceOf(IOException.class).hasMessageContaining("too long");
    }

    @Test
    void manyPartsFillNeitherTheFolderNorTheMemory() {
        String named = "x".repeat(MultipartReader.HEADERS_MAX_CHARS - 200);

        assertThatThrownBy(() -> read(bytes((file("upload", "a.txt") + "\r\n").repeat(MultipartBody.FILES_MAX + 1), END.substring(2))))
            .isInstanceOf(IOException.class).hasMessageContaining("files");
        assertThatThrownBy(() -> read(bytes(field(named, "").repeat(MultipartBody.FIELDS_MAX_BYTES / named.length() + 1), END.substring(2))))
            .isInstanceOf(IOException.class).hasMessageContaining("too much");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anotherBodyHasNoFields() throws IOException {
        try (MultipartBody body = MultipartBody.of(request("application/x-www-form-urlencoded", bytes("a=b")), Phase.RESOURCE, application())) {
            assertThat(body.fields()).isEmpty();
        }
        try (MultipartBody body = MultipartBody.of(request("multipart/form-data; boundary=" + BOUNDARY, bytes("rest")), Phase.RENDER, application())) {
            assertThat(body.fields()).isEmpty();
        }
        assertThatThrownBy(() -> MultipartBody.of(request("multipart/form-data", bytes("")), Phase.ACTION, application())).isInstanceOf(IOException.class);
    }

    @Test
    void aServerThatBeginsDeletesWhatOneHasLeft() throws IOException {
        Files.createFile(folder.resolve("1.upload"));
        Path other = Files.createFile(folder.resolve("page.class"));

        MultipartBody.clean(application());

        assertThat(folder).isDirectoryContaining(other::equals).isDirectoryNotContaining("glob:**.upload");
    }

    private static byte[] large() {
        byte[] large = new byte[LARGE_BYTES];
        new Random(1).nextBytes(large);
        return large;
    }

    private static String disposition(String name) {
        return "Content-Disposition: form-data; name=\"" + name + '"';
    }

    private static String field(String name, String value) {
        return "--" + BOUNDARY + "\r\n" + disposition(name) + "\r\n\r\n" + value + "\r\n";
    }

    private static String file(String name, String called) {
        return "--" + BOUNDARY + "\r\n" + disposition(name) + "; filename=\"" + called + "\"\r\ncontent-type: application/pdf\r\n\r\n";
    }

    private static byte[] bytes(Object... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Object part : parts) {
            all.writeBytes(part instanceof byte[] content ? content : ((String) part).getBytes(StandardCharsets.UTF_8));
        }
        return all.toByteArray();
    }

    private MultipartBody read(byte[] sent) throws IOException {
        return MultipartBody.of(request("Multipart/Form-Data; boundary=\"" + BOUNDARY + '"', sent), Phase.RESOURCE, application());
    }

    private ServletContext application() {
        return (ServletContext) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {ServletContext.class},
            (proxy, method, arguments) -> method.getName().equals("getAttribute") ? folder.toFile() : null);
    }

    private HttpServletRequest request(String type, byte[] sent) {
        return (HttpServletRequest) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) -> switch (method.getName()) {
                case "getContentType" -> type;
                case "getInputStream" -> new Piecemeal(sent);
                default -> null;
            });
    }

    /** Comes in pieces, as from a network. */
    private static final class Piecemeal extends ServletInputStream {
        private final ByteArrayInputStream content;
        private final Random sizes = new Random(2);

        Piecemeal(byte[] content) {
            this.content = new ByteArrayInputStream(content);
        }

        @Override
        public int read() {
            return content.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return content.read(into, from, Math.min(length, 1 + sizes.nextInt(9_000)));
        }

        @Override
        public boolean isFinished() {
            return content.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
