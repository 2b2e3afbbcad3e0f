package org.tongzhou.bridge;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;

/**
 * One view that a browser shows in a window: its state between requests, and what an action leaves for the rendering that
 * follows it. The state is kept as bytes, so that two requests never share an object of it and its size is known.
 */
final class SavedView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String id;
    private final String window;
    private final String viewId;
    private byte[] state;
    private String viewMapId;
    private AfterAction afterAction;
    private int version;
    private int actedVersion = -1;
    private transient ReentrantLock lock;

    SavedView(String id, String window, String viewId) {
        this.id = id;
        this.window = window;
        this.viewId = viewId;
    }

    /**
     * What an action leaves.
     *
     * @param messages  by client id, null for those of the whole view
     * @param submitted what was typed and not accepted, by client id
     */
    record AfterAction(Map<String, List<FacesMessage>> messages, Map<String, Object> submitted) implements Serializable {
    }

    String id() {
        return id;
    }

    /** The namespace of the window that shows it. */
    String window() {
        return window;
    }

    String viewId() {
        return viewId;
    }

    /** What its state takes in memory. */
    int sizeBytes() {
        return state == null ? 0 : state.length;
    }

    boolean hasState() {
        return state != null;
    }

    /** Faces' name for the view's beans, null if it has none. */
    String viewMapId() {
        return viewMapId;
    }

    /** @throws FacesException if the state of a component cannot be serialised */
    void save(Object newState, String newViewMapId) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(newState);
        } catch (IOException e) {
            throw new FacesException("the state of view " + viewId + " cannot be saved", e);
        }
        state = bytes.toByteArray();
        version++;
        viewMapId = newViewMapId;
    }

    /** The state, as it was saved last. */
    Object restore() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (ObjectInputStream in = new ApplicationInput(new ByteArrayInputStream(state), loader)) {
            return in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new FacesException("the state of view " + viewId + " cannot be restored", e);
        }
    }

    void afterAction(AfterAction left) {
        afterAction = left;
    }

    /** What the action has left, once. */
    AfterAction takeAfterAction() {
        AfterAction taken = afterAction;
        afterAction = null;
        return taken;
    }

    /** What the browser is given to come back with: the id, and how often the state was saved. */
    String ticket() {
        return id + '.' + version;
    }

    /** The id in a ticket. */
    static String idIn(String ticket) {
        int dot = ticket.indexOf('.');
        return dot < 0 ? ticket : ticket.substring(0, dot);
    }

    /** Notes that a form was sent. @return false if it was sent before: a double click, or a page loaded again */
    boolean accept(String ticket) {
        int shown;
        try {
            shown = Integer.parseInt(ticket.substring(ticket.indexOf('.') + 1));
        } catch (NumberFormatException e) {
            return false;
        }
        if (shown <= actedVersion) {
            return false;
        }
        actedVersion = shown;
        return true;
    }

    /** Requests to one view follow one another. */
    synchronized ReentrantLock lock() {
        if (lock == null) {
            lock = new ReentrantLock();
        }
        return lock;
    }

    /** Knows the classes of the portlet's application. */
    private static final class ApplicationInput extends ObjectInputStream {
        private final ClassLoader loader;

        ApplicationInput(ByteArrayInputStream bytes, ClassLoader loader) throws IOException {
            super(bytes);
            this.loader = loader;
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
            try {
                return Class.forName(description.getName(), false, loader);
            } catch (ClassNotFoundException e) {
                return super.resolveClass(description); // primitive types, and what only the bridge's loader knows
            }
        }
    }
}
