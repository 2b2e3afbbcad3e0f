package org.tongzhou.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One browser on one connection that is kept alive: HTTP/1.1 without anything that costs processor time beside the server's.
 * Keeps cookies; follows no redirects. Not for use by several threads.
 */
final class Connection implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private Socket socket;
    private InputStream in;

    /** @param port of a server on this machine */
    Connection(int port) {
        this.port = port;
    }

    /** An answer; {@code body} and {@code location} are null where there is none. */
    record Answer(int status, String location, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    Answer get(String path) throws IOException {
        return send(head("GET", path) + "\r\n", new byte[0]);
    }

    /** @param header one more header line, such as that of the content type */
    Answer post(String path, String header, byte[] body) throws IOException {
        return send("POST", path, header, body);
    }

    /** The same with another method. */
    Answer send(String method, String path, String header, byte[] body) throws IOException {
        return send(head(method, path) + header + "\r\nContent-Length: " + body.length + "\r\n\r\n", body);
    }

    private String head(String method, String path) {
        StringBuilder head = new StringBuilder(256).append(method).append(' ').append(path)
            .append(" HTTP/1.1\r\nHost: localhost:").append(port).append("\r\nAccept-Language: zh-CN\r\n");
        if (!cookies.isEmpty()) {
            head.append("Cookie: ").append(cookies()).append("\r\n");
        }
        return head.toString();
    }

    /** The cookies that the server has set, as a browser sends them. */
    String cookies() {
        return cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; "));
    }

    /** A server may have closed a connection that was idle, which is found out by using it: then once more on a new one. */
    private Answer send(String head, byte[] body) throws IOException {
        boolean used = socket != null;
        try {
            return exchange(head, body);
        } catch (IOException e) {
            close();
            if (!used) {
                throw e;
            }
            return exchange(head, body);
        }
    }

    private Answer exchange(String head, byte[] body) throws IOException {
        if (socket == null) {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) PATIENCE.toMillis());
            in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
        }
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.write(head.getBytes(StandardCharsets.ISO_8859_1));
        request.write(body);
        socket.getOutputStream().write(request.toByteArray());
        return read();
    }

    private Answer read() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        String location = null;
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            String value = line.substring(colon + 1).trim();
            switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = value.equals("chunked");
                case "connection" -> last = value.equalsIgnoreCase("close");
                case "location" -> location = value;
                case "set-cookie" -> remember(value);
                default -> { }
            }
        }
        byte[] body = chunked ? chunks() : in.readNBytes(length);
        if (last) {
            close();
        }
        return new Answer(status, location, body);
    }

    private void remember(String cookie) {
        String pair = cookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(64 * 1024);
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().split(";")[0].trim(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server has closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
