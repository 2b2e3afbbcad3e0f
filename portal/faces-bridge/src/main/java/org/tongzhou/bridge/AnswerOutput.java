package org.tongzhou.bridge;

import java.io.IOException;
import java.io.OutputStream;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;

/** What Faces writes in bytes: to the portlet's response, or to a file of the bridge's own, which it closes. */
final class AnswerOutput extends ServletOutputStream {
    private final OutputStream out;
    private final long maxBytes;
    private final boolean own;
    private long bytes;

    AnswerOutput(OutputStream out, long maxBytes, boolean own) {
        this.out = out;
        this.maxBytes = maxBytes;
        this.own = own;
    }

    private void count(int more) throws IOException {
        bytes += more;
        if (bytes > maxBytes) {
            throw new IOException("a download may have " + maxBytes + " bytes");
        }
    }

    @Override
    public void write(int octet) throws IOException {
        count(1);
        out.write(octet);
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
        count(length);
        out.write(octets, offset, length);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        if (own) {
            out.close();
        } else {
            out.flush();
        }
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        throw new IllegalStateException("a portlet does not write asynchronously");
    }
}
