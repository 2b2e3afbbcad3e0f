package org.tongzhou.portlets.security;

import java.io.Serializable;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.security.EmergencyLockService;
import org.tongzhou.portlets.common.faces.UserMessages;

/** The emergency lock of the account that is shown. The password typed is never shown again. */
@Named("emergencyLock")
@ViewScoped
public class EmergencyLockView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    EmergencyLockService service;
    @Inject
    PersonView person;
    @Inject
    UserMessages messages;

    private String lockedReason;
    private boolean asked;
    private String reason;
    private transient String password;

    /** Looks whether the account is locked. */
    public void read() {
        lockedReason = service.findReason(person.getUsername()).orElse(null);
        asked = false;
        reason = null;
    }

    public void ask() {
        asked = true;
    }

    public void dismiss() {
        asked = false;
    }

    public void lock() {
        service.lock(person.getUsername(), reason, takePassword());
        done("roles.lock.done");
    }

    public void lift() {
        service.lift(person.getUsername(), takePassword());
        done("roles.lock.lifted");
    }

    /** What was typed is used once and not kept: this view stays in the session. */
    private String takePassword() {
        String typed = password;
        password = null;
        return typed;
    }

    private void done(String key) {
        person.open();
        messages.info(key, person.getAccount().displayName());
        read();
    }

    /** Why it is locked; null if it is not. */
    public String getLockedReason() {
        return lockedReason;
    }

    public boolean isAsked() {
        return asked;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String typed) {
        reason = typed;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String typed) {
        password = typed;
    }
}
