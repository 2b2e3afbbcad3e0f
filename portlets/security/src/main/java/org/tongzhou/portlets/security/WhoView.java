package org.tongzhou.portlets.security;

import java.io.Serializable;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.security.AccessReason;
import org.tongzhou.core.security.AccountDetails;
import org.tongzhou.core.security.PersonRow;
import org.tongzhou.core.security.RoleService;

/** Who may do something, and why somebody may or may not. */
@Named("who")
@ViewScoped
public class WhoView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    RoleService service;

    private String permission;
    private PersonRow person;
    private transient AccessReason reason;
    private transient List<AccountDetails> people;

    public List<String> getPermissions() {
        return service.listPermissions();
    }

    /** Why the person may; who may, if no person is asked for. */
    public void ask() {
        reason = person == null ? null : service.explain(person.username(), permission);
        people = person == null ? service.listWhoMay(permission) : null;
    }

    /** Null if it was not asked. */
    public AccessReason getReason() {
        return reason;
    }

    /** Null if it was not asked. */
    public List<AccountDetails> getPeople() {
        return people;
    }

    public String getPermission() {
        return permission;
    }

    public void setPermission(String code) {
        permission = code;
    }

    public PersonRow getPerson() {
        return person;
    }

    public void setPerson(PersonRow chosen) {
        person = chosen;
    }
}
