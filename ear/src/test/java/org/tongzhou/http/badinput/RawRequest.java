package org.tongzhou.http.badinput;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tongzhou.http.PortalServer;

/** Requests that no well-behaved client would send, byte by byte. */
final class RawRequest {
    private static final int TIMEOUT_MILLIS = 60_000;
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\nContent-Length: *(\\d+)");

    private RawRequest() {
    }

    /** Sends a request line with these further header lines, each without its line break. @return the whole answer, empty if there is none */
    static String send(String requestLine, String... headers) {
        return sendTo("localhost:" + PortalServer.ADDRESS.getPort(), requestLine, headers);
    }

    /** The same with another Host header. */
    static String sendTo(String host, String requestLine, String... headers) {
        return exchange(host, requestLine, "", headers);
    }

    /** Sends no more of a body than its beginning and keeps the connection open. */
    static String begin(String requestLine, String bodyStart, String... headers) {
        return exchange("localhost:" + PortalServer.ADDRESS.getPort(), requestLine, bodyStart, headers);
    }

    private static String exchange(String host, String requestLine, String bodyStart, String... headers) {
        URI server = PortalServer.ADDRESS;
        StringBuilder request = new StringBuilder(requestLine).append(" HTTP/1.1\r\nHost: ").append(host).append("\r\nConnection: close\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(request.append("\r\n").append(bodyStart).toString().getBytes(StandardCharsets.ISO_8859_1));
            return read(socket.getInputStream());
        } catch (SocketException e) {
            return ""; // the server has hung up before it had read all
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends two requests on one connection. @return all that comes back */
    static String sendTwo(String requestLine, String nextLine) {
        URI server = PortalServer.ADDRESS;
        String host = " HTTP/1.1\r\nHost: localhost:" + server.getPort() + "\r\n";
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write((requestLine + host + "\r\n" + nextLine + host + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the head, then as much as it says: the server may answer long before it hangs up. */
    private static String read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.append((char) next);
            if (next == '\n' && head.lastIndexOf("\r\n\r\n") == head.length() - 4) {
                break;
            }
        }
        Matcher length = LENGTH.matcher(head);
        byte[] body = length.find() ? in.readNBytes(Integer.parseInt(length.group(1))) : in.readAllBytes();
        return head + new String(body, StandardCharsets.UTF_8);
    }

    /** The status of an answer, 0 if there was none. */
    static int status(String answer) {
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }
}
