package org.tongzhou.http.badinput;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.tongzhou.http.PortalServer;

/** Requests that no well-behaved client would send, byte by byte. */
final class RawRequest {
    private static final int TIMEOUT_MILLIS = 20_000;

    private RawRequest() {
    }

    /** Sends a request line with these further header lines, each without its line break. @return the whole answer, empty if there is none */
    static String send(String requestLine, String... headers) {
        return sendTo("localhost:" + PortalServer.ADDRESS.getPort(), requestLine, headers);
    }

    /** The same with another Host header. */
    static String sendTo(String host, String requestLine, String... headers) {
        URI server = PortalServer.ADDRESS;
        StringBuilder request = new StringBuilder(requestLine).append(" HTTP/1.1\r\nHost: ").append(host).append("\r\nConnection: close\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException e) {
            return ""; // the server has hung up before it had read all
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The status of an answer, 0 if there was none. */
    static int status(String answer) {
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }
}
