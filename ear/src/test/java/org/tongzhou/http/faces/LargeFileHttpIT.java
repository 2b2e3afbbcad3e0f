package org.tongzhou.http.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongzhou.http.Await.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.tongzhou.http.PortalClient;
import org.tongzhou.http.PortalServer;
import org.tongzhou.http.ServerMemory;

/** Files as large as are taken, on their way to the draft of a notice and back; no more than a piece of them is in the memory of the tests. */
class LargeFileHttpIT {
    private static final String HOME = "/portal/p/home";
    private static final long MAX_BYTES = 200L << 20;
    /** What else may grow on the heap meanwhile. */
    private static final long GROWTH_MAX_BYTES = MAX_BYTES / 2;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern FILE = Pattern.compile("/portal/files/(\\d+)");

    private final PortalClient author = PortalClient.loggedIn("taozhengping");
    private final String window = window();
    private final FacesWindow draft = FacesWindow.open(author, HOME + "?_s." + window + "=maximized&_p." + window + "._view=draft").get(0);
    private final String boundary = "tz" + UUID.randomUUID();
    private final String begin = begin();
    private final String end = "\r\n--" + boundary + "--\r\n";
    private final Picture picture = new Picture();
    private long liveWithTheFile;

    private String window() {
        Matcher window = Pattern.compile("data-window=\"(\\d+)\" data-portlet=\"/notices::notices\"").matcher(author.get(HOME).body());
        assertThat(window.find()).isTrue();
        return window.group(1);
    }

    @Test
    void aFileOfTwoHundredMegabytesComesAndGoesWithoutStandingInMemory() throws IOException {
        long live = ServerMemory.liveBytes();

        HttpResponse<String> answer = upload(MAX_BYTES);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("影像.tif", "200 MB");
        assertThat(liveWithTheFile - live).as("what it takes on the heap when all of it has come").isLessThan(GROWTH_MAX_BYTES);
        assertThat(PortalServer.DATA.resolve("files").resolve(picture.sha256().substring(0, 2)).resolve(picture.sha256())).hasSize(MAX_BYTES);
        assertNothingIsLeft();
        Matcher file = FILE.matcher(answer.body());
        assertThat(file.find()).isTrue();
        assertThat(sha256(file.group())).isEqualTo(picture.sha256());
        assertThat(ServerMemory.liveBytes() - live).as("what is left of it on the heap").isLessThan(GROWTH_MAX_BYTES);
        HttpResponse<byte[]> part = author.send(PortalClient.request(file.group()).header("Range", "bytes=-8").GET(), BodyHandlers.ofByteArray());
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.headers().firstValue("Content-Range")).hasValue("bytes " + (MAX_BYTES - 8) + '-' + (MAX_BYTES - 1) + '/' + MAX_BYTES);
        assertThat(part.body()).isEqualTo(picture.last(8));
        assertThat(PortalClient.loggedIn("xunuo").getOnce(file.group()).statusCode()).as("to another").isEqualTo(404);
    }

    @Test
    void aFileThatIsOneByteLargerIsRefusedAndNotKept() throws IOException {
        HttpResponse<String> answer = upload(MAX_BYTES + 1);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("文件“影像.tif”过大，每个不超过 200").doesNotContain("/portal/files/");
        assertThat(PortalServer.DATA.resolve("files").resolve(picture.sha256().substring(0, 2)).resolve(picture.sha256())).doesNotExist();
        assertNothingIsLeft();
    }

    @Test
    void aFileThatBreaksOffLeavesNothing() throws IOException {
        URI server = PortalServer.ADDRESS;
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + draft.resource() + " HTTP/1.1\r\nHost: localhost:" + server.getPort() + "\r\nCookie: JSESSIONID=" + author.cookie("JSESSIONID")
                + "\r\nFaces-Request: partial/ajax\r\nContent-Type: multipart/form-data; boundary=" + boundary + "\r\nContent-Length: " + MAX_BYTES + "\r\n\r\n"
                + begin).getBytes(StandardCharsets.UTF_8));
            out.write(picture.of(10 << 20).readAllBytes());
            out.flush();
            await("the file is on its way", () -> !left().isEmpty());
        }

        await("nothing of it is left", () -> left().isEmpty());
        assertThat(FacesWindow.open(author, HOME)).as("the portal goes on").isNotEmpty();
    }

    private void assertNothingIsLeft() {
        assertThat(left()).as("files on their way").isEmpty();
    }

    /** What has come and is not kept. */
    private static List<Path> left() {
        try (Stream<Path> temporary = Files.walk(PortalServer.GENERATED); Stream<Path> incoming = Files.list(PortalServer.DATA.resolve("files/incoming"))) {
            return Stream.concat(temporary.filter(file -> file.toString().endsWith(".upload")), incoming).toList();
        } catch (UncheckedIOException e) {
            return left(); // one has gone meanwhile
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the browser does it, whose script sends the fields of the form and what PrimeFaces wants to know. */
    private String begin() {
        String field = draft.namespace() + ":draft:upload";
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(draft.namespace() + ":draft", draft.namespace() + ":draft");
        fields.put(draft.namespace() + ":jakarta.faces.ViewState", draft.state());
        fields.put(draft.namespace() + ":jakarta.faces.encodedURL", draft.resource());
        fields.put(draft.namespace() + ":jakarta.faces.partial.ajax", "true");
        fields.put(draft.namespace() + ":jakarta.faces.source", field);
        fields.put(draft.namespace() + ":jakarta.faces.partial.execute", field);
        fields.put(field + "_totalFilesCount", "1");
        fields.put(draft.namespace() + ":jakarta.faces.partial.render", draft.namespace() + ":draft:files " + field + "Files");
        StringBuilder head = new StringBuilder();
        fields.forEach((name, value) -> head.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"").append(name).append("\"\r\n\r\n")
            .append(value).append("\r\n"));
        return head.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"").append(field)
            .append("\"; filename=\"影像.tif\"\r\nContent-Type: image/tiff\r\n\r\n").toString();
    }

    private HttpResponse<String> upload(long bytes) {
        byte[] head = begin.getBytes(StandardCharsets.UTF_8);
        byte[] tail = end.getBytes(StandardCharsets.US_ASCII);
        InputStream body = new SequenceInputStream(Collections.enumeration(List.of(new ByteArrayInputStream(head), picture.of(bytes), new Measuring(tail))));
        return author.send(PortalClient.request(draft.resource()).timeout(PATIENCE).header("Faces-Request", "partial/ajax").header("X-Requested-With", "XMLHttpRequest")
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> body), head.length + bytes + tail.length)));
    }

    private String sha256(String address) throws IOException {
        HttpRequest.Builder request = PortalClient.request(address).timeout(PATIENCE).GET();
        MessageDigest digest = digest();
        try (InputStream content = author.send(request, BodyHandlers.ofInputStream()).body()) {
            new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Looks at the server's memory when all before it was sent. */
    private final class Measuring extends ByteArrayInputStream {
        Measuring(byte[] content) {
            super(content);
        }

        @Override
        public synchronized int read(byte[] into, int from, int length) {
            if (liveWithTheFile == 0) {
                liveWithTheFile = ServerMemory.liveBytes();
            }
            return super.read(into, from, length);
        }
    }

    /** A TIFF by its first bytes, with something else in it each time. */
    private static final class Picture {
        private static final byte[] HEAD = "II*\0".getBytes(StandardCharsets.US_ASCII);
        private final byte[] piece = new byte[64 * 1024];
        private final MessageDigest digest = digest();
        private long bytes;
        private String sha256;

        Picture() {
            new Random().nextBytes(piece);
        }

        /** Asked for once. */
        InputStream of(long length) {
            bytes = length;
            return new DigestInputStream(new InputStream() {
                private long at;

                @Override
                public int read() {
                    return at < length ? Picture.this.at(at++) & 0xff : -1;
                }

                @Override
                public int read(byte[] into, int from, int most) {
                    int count = (int) Math.min(most, length - at);
                    for (int i = 0; i < count; i++) {
                        into[from + i] = Picture.this.at(at++);
                    }
                    return count == 0 ? -1 : count;
                }
            }, digest);
        }

        private byte at(long place) {
            return place < HEAD.length ? HEAD[(int) place] : (byte) (piece[(int) (place % piece.length)] + place / piece.length);
        }

        byte[] last(int count) {
            ByteBuffer last = ByteBuffer.allocate(count);
            for (long place = bytes - count; place < bytes; place++) {
                last.put(at(place));
            }
            return last.array();
        }

        /** When all was read. */
        String sha256() {
            if (sha256 == null) {
                sha256 = HexFormat.of().formatHex(digest.digest());
            }
            return sha256;
        }
    }
}
