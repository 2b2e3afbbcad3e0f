package org.tongzhou.portlets.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.certificates.CertificateFacts;
import org.tongzhou.core.certificates.IssuerRow;
import org.tongzhou.core.certificates.IssuerService;
import org.tongzhou.portlets.common.faces.UploadLimits;
import org.tongzhou.portlets.common.faces.Uploads;
import org.tongzhou.portlets.common.faces.UserMessages;

/** Whose certificates are trusted: another one is after its fingerprint was compared, one is no longer, what one has revoked is read. */
@Named("issuersView")
@ViewScoped
public class IssuersView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LIST_MAX_BYTES = 10 * 1024 * 1024;

    @Inject
    IssuerService service;
    @Inject
    UserMessages messages;

    private final Uploads lists = new Uploads(new UploadLimits(List.of("crl", "pem", "der"), LIST_MAX_BYTES, 1), (Uploads.Taker) this::takeList);
    private CertificateUpload upload;
    private List<IssuerRow> rows = List.of();
    private IssuerRow withdrawing;
    private boolean compared;
    private String reason;
    private transient String password;

    @PostConstruct
    void prepareIssuers() {
        upload = new CertificateUpload(file -> service.check(file));
    }

    public void open() {
        rows = service.list();
    }

    /** Shows what the file says, to be compared. */
    public void look() {
        if (upload.facts() == null) {
            messages.warn("certificates.noFile");
        }
    }

    /** Only after the fingerprint was compared: who trusts a forged issuer lets in whom that wants. */
    public void trust() {
        CertificateFacts facts = upload.facts();
        String typed = takePassword();
        if (!compared) {
            messages.warn("certificates.compare");
            return;
        }
        service.trust(upload.content(), facts.fingerprint(), typed);
        upload.clear();
        compared = false;
        open();
        messages.info("certificates.trusted", facts.commonName());
    }

    public void askWithdraw(IssuerRow row) {
        withdrawing = row;
    }

    public void dismiss() {
        withdrawing = null;
    }

    public void withdraw() {
        service.withdraw(withdrawing.id(), reason, takePassword());
        messages.info("certificates.withdrawn", withdrawing.facts().commonName());
        withdrawing = null;
        reason = null;
        open();
    }

    private void takeList(String name, InputStream content) throws IOException {
        int revoked = service.readList(content.readNBytes(LIST_MAX_BYTES + 1));
        open();
        messages.info("certificates.list.read", revoked);
    }

    /** What was typed is used once and not kept: this view stays in the session. */
    private String takePassword() {
        String typed = password;
        password = null;
        return typed;
    }

    public List<IssuerRow> getRows() {
        return rows;
    }

    public Uploads getUploads() {
        return upload.uploads();
    }

    public Uploads getLists() {
        return lists;
    }

    /** Null as long as there is no file. */
    public CertificateFacts getFacts() {
        return upload.facts();
    }

    /** The issuer in question; null if none is. */
    public IssuerRow getWithdrawing() {
        return withdrawing;
    }

    public boolean isCompared() {
        return compared;
    }

    public void setCompared(boolean done) {
        compared = done;
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
