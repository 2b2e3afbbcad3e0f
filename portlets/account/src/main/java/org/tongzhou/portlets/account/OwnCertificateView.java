package org.tongzhou.portlets.account;

import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.certificates.CertificateDetails;
import org.tongzhou.core.certificates.CertificateFacts;
import org.tongzhou.core.certificates.CertificateStatus;
import org.tongzhou.core.certificates.OwnCertificateService;
import org.tongzhou.portlets.common.faces.UserMessages;

/** The certificate of who is logged in: enrolled from a login at which it was shown, given up. */
@Named("ownCertificate")
@ViewScoped
public class OwnCertificateView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Duration SOON = Duration.ofDays(30);

    @Inject
    OwnCertificateService service;
    @Inject
    UserMessages messages;
    @Inject
    Clock clock;

    private CertificateDetails held;
    private CertificateFacts shown;
    private boolean ending;
    private boolean asked;
    private transient String password;

    public void open() {
        held = service.find().orElse(null);
        shown = service.findShown().orElse(null);
        ending = held != null && held.facts().notAfter().isBefore(clock.instant().plus(SOON));
        asked = false;
    }

    public void enrol() {
        service.enrol(takePassword());
        open();
        messages.info("account.certificate.enrolled");
    }

    public void ask() {
        asked = true;
    }

    public void dismiss() {
        asked = false;
    }

    public void withdraw() {
        service.withdraw(takePassword());
        open();
        messages.info("account.certificate.withdrawn");
    }

    /** What was typed is used once and not kept: this view stays in the session. */
    private String takePassword() {
        String typed = password;
        password = null;
        return typed;
    }

    /** Null if there is none. */
    public CertificateDetails getHeld() {
        return held;
    }

    /** What was shown when this session began and is not the one held; null if nothing was. */
    public CertificateFacts getShown() {
        return shown;
    }

    /** How it stands, {@code none} if there is none: the last part of a key. */
    public String getStatus() {
        return held == null ? "none" : held.status().name();
    }

    /** The class of the tag that says so. */
    public String getKind() {
        return held == null || held.status() == CertificateStatus.NOT_YET ? "" : held.status() == CertificateStatus.VALID ? "tz-ok" : "tz-bad";
    }

    /** Whether it ends soon. */
    public boolean isEnding() {
        return ending;
    }

    public boolean isAsked() {
        return asked;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String typed) {
        password = typed;
    }
}
