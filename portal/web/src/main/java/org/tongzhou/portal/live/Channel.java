package org.tongzhou.portal.live;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpSession;

/**
 * An open answer to one browser. Writing never waits: what the connection does not take is kept until it does, and a browser
 * that takes nothing for long is cut off. Used by any thread.
 */
final class Channel implements WriteListener, AsyncListener {
    private static final Logger LOGGER = System.getLogger(Channel.class.getName());
    private static final int WAITING_MAX_CHARS = 16 * 1024;

    private final AsyncContext async;
    private final ServletOutputStream out;
    private final String username;
    private final HttpSession session;
    private final String sessionId;
    private final Consumer<Channel> ended;
    private final StringBuilder waiting = new StringBuilder();
    private boolean open;
    private boolean unflushed;
    private boolean last;
    private boolean closed;

    /** @param ended is told when the channel has ended, whoever has ended it */
    Channel(AsyncContext async, String username, HttpSession session, Consumer<Channel> ended) throws IOException {
        this.async = async;
        this.out = async.getResponse().getOutputStream();
        this.username = username;
        this.session = session;
        this.sessionId = session.getId();
        this.ended = ended;
    }

    /** Begins to write. To be called on the thread of the request; what is said earlier waits. */
    void start() {
        async.addListener(this);
        out.setWriteListener(this);
    }

    String username() {
        return username;
    }

    HttpSession session() {
        return session;
    }

    String sessionId() {
        return sessionId;
    }

    /** Says something, at once if the connection takes it. */
    synchronized void send(String message) {
        if (last || closed) {
            return;
        }
        if (waiting.length() + message.length() > WAITING_MAX_CHARS) {
            end();
            return;
        }
        waiting.append(message);
        write();
    }

    /** Says why, and ends when that is written. */
    synchronized void close(Message.End why) {
        send(Message.bye(why));
        last = true;
        if (open) {
            write();
        }
    }

    @Override
    public synchronized void onWritePossible() {
        open = true;
        write();
    }

    private void write() {
        if (!open || closed) {
            return;
        }
        try {
            while (out.isReady()) {
                if (unflushed) {
                    unflushed = false;
                    out.flush();
                } else if (!waiting.isEmpty()) {
                    byte[] bytes = waiting.toString().getBytes(StandardCharsets.UTF_8);
                    waiting.setLength(0);
                    unflushed = true;
                    out.write(bytes);
                } else {
                    if (last) {
                        end();
                    }
                    return;
                }
            }
        } catch (IOException | IllegalStateException e) {
            onError(e);
        }
    }

    /** The browser is gone, which is nothing to worry about. */
    @Override
    public synchronized void onError(Throwable cause) {
        LOGGER.log(Level.DEBUG, "A channel of " + username + " is gone", cause);
        end();
    }

    private void end() {
        if (closed) {
            return;
        }
        closed = true;
        ended.accept(this);
        try {
            async.complete();
        } catch (IllegalStateException e) {
            LOGGER.log(Level.DEBUG, "The server has ended a channel of " + username + " already", e);
        }
    }

    @Override
    public synchronized void onComplete(AsyncEvent event) {
        end();
    }

    @Override
    public synchronized void onTimeout(AsyncEvent event) {
        end();
    }

    @Override
    public synchronized void onError(AsyncEvent event) {
        end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // nobody starts it anew
    }
}
