package org.tongzhou.portlets.stress;

import java.io.Serializable;
import java.util.UUID;

import jakarta.enterprise.context.SessionScoped;

/** Whom the first window of a session has seen: all windows of the session must find the same object, other users another one. */
@SessionScoped
public class SessionMark implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String id = UUID.randomUUID().toString();
    private String owner;

    /** The user who came first. */
    synchronized String owner(String user) {
        if (owner == null) {
            owner = user;
        }
        return owner;
    }

    String id() {
        return id;
    }
}
