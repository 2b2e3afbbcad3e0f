package org.tongzhou.bridge;

import java.io.Serializable;
import java.util.concurrent.locks.ReentrantLock;

import jakarta.faces.FacesException;

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
        state = SerialBytes.write(newState, "the state of view " + viewId);
        version++;
        viewMapId = newViewMapId;
    }

    /** The state, as it was saved last. */
    Object restore() {
        return SerialBytes.read(state, "the state of view " + viewId);
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

    /** Whether it comes from what shows the view, and not from an address, which has its id alone. */
    static boolean isTicket(String ticketOrId) {
        return ticketOrId.indexOf('.') >= 0;
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

    /** The form that was sent last may be sent again as it is: it was answered by a file, and its page stays. */
    void acceptAgain() {
        actedVersion--;
    }

    /** Requests to one view follow one another. */
    synchronized ReentrantLock lock() {
        if (lock == null) {
            lock = new ReentrantLock();
        }
        return lock;
    }
}
