package org.tongzhou.portlets.security;

import java.io.Serializable;
import java.util.Map;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.certificates.CertificateFacts;
import org.tongzhou.core.certificates.CertificateService;
import org.tongzhou.core.security.PersonRow;
import org.tongzhou.portlets.common.faces.Uploads;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** A certificate in a file is bound to somebody's account, after its name was compared with the person's. */
@Named("certificateBinding")
@ViewScoped
public class BindingView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    CertificateService service;
    @Inject
    UserMessages messages;

    private CertificateUpload upload;
    private PersonRow person;
    private transient String password;

    @PostConstruct
    void prepareBinding() {
        upload = new CertificateUpload(file -> service.check(file));
    }

    /** Shows what the file says. */
    public void look() {
        if (upload.facts() == null) {
            messages.warn("certificates.noFile");
        }
    }

    public void bind() {
        String typed = password;
        password = null;
        long id = service.bind(person.username(), upload.content(), typed);
        messages.info("certificates.bound", upload.facts().commonName(), person.name());
        Views.show("certificate", Map.of("id", String.valueOf(id)));
    }

    public Uploads getUploads() {
        return upload.uploads();
    }

    /** Null as long as there is no file. */
    public CertificateFacts getFacts() {
        return upload.facts();
    }

    /** Whether the certificate names somebody else than who was chosen. */
    public boolean isOtherName() {
        return person != null && upload.facts() != null && !upload.facts().commonName().contains(person.name());
    }

    public PersonRow getPerson() {
        return person;
    }

    public void setPerson(PersonRow chosen) {
        person = chosen;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String typed) {
        password = typed;
    }
}
