package org.tongzhou.portlets.security;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.security.AccountDetails;
import org.tongzhou.core.security.AccountService;
import org.tongzhou.core.security.PostRole;
import org.tongzhou.core.security.PostRoleService;
import org.tongzhou.core.security.RoleDetails;
import org.tongzhou.core.security.RoleService;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** An account and its roles, which are given and taken here. */
@Named("roleHolder")
@ViewScoped
public class PersonView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    RoleService service;
    @Inject
    AccountService accounts;
    @Inject
    PostRoleService posts;
    @Inject
    RoleWords words;
    @Inject
    UserMessages messages;

    private String username;
    private AccountDetails account;
    private List<PostRole> byPosts = List.of();
    private String granted;
    private String revoking;

    /** Opens the account that the address names. */
    public void open() {
        if (username == null || username.isEmpty()) {
            Views.show("people", Map.of());
            return;
        }
        account = service.getAccount(username);
        byPosts = posts.listOf(username);
    }

    /** Null if there is no such account; the view says so. */
    public AccountDetails getAccount() {
        return account;
    }

    /** The roles that come by the posts. */
    public List<PostRole> getByPosts() {
        return byPosts;
    }

    /** The roles that the account does not hold. */
    public List<RoleDetails> getOthers() {
        return service.listRoles().stream().filter(role -> !account.roles().contains(role.name())).toList();
    }

    public void grant() {
        accounts.grantRole(username, granted);
        messages.info("roles.person.granted", account.displayName(), words.role(granted));
        granted = null;
        open();
    }

    public void askRevoke(String role) {
        revoking = role;
    }

    public void dismiss() {
        revoking = null;
    }

    public void revoke() {
        String role = revoking;
        revoking = null;
        accounts.revokeRole(username, role);
        messages.info("roles.person.revoked", account.displayName(), words.role(role));
        open();
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String asked) {
        username = asked;
    }

    public String getGranted() {
        return granted;
    }

    public void setGranted(String role) {
        granted = role;
    }

    /** The role that is to be taken away, if the user confirms; null for none. */
    public String getRevoking() {
        return revoking;
    }
}
