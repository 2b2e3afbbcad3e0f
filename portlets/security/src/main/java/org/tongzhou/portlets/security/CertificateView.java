package org.tongzhou.portlets.security;

import java.io.Serializable;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.certificates.CertificateDetails;
import org.tongzhou.core.certificates.CertificateService;
import org.tongzhou.portlets.common.faces.UserMessages;

/** A certificate that is looked at, and revoked. */
@Named("certificateView")
@ViewScoped
public class CertificateView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CertificateService service;
    @Inject
    UserMessages messages;

    private Long id;
    private CertificateDetails certificate;
    private boolean asked;
    private String reason;
    private transient String password;

    public void open() {
        if (id != null) {
            certificate = service.get(id);
        }
    }

    public void ask() {
        asked = true;
    }

    public void dismiss() {
        asked = false;
    }

    public void revoke() {
        String typed = password;
        password = null;
        service.revoke(id, reason, typed);
        asked = false;
        open();
        messages.info("certificates.revoked", certificate.facts().commonName());
    }

    public Long getId() {
        return id;
    }

    public void setId(Long asked) {
        id = asked;
    }

    /** Null if none is named. */
    public CertificateDetails getCertificate() {
        return certificate;
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
