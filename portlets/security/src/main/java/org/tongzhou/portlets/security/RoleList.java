package org.tongzhou.portlets.security;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.security.RoleDetails;
import org.tongzhou.core.security.RoleService;

/** All roles. */
@Named("roleList")
@RequestScoped
public class RoleList {
    @Inject
    RoleService service;

    private List<RoleDetails> roles;

    public void open() {
        roles = service.listRoles();
    }

    /** Null if the user may not see them; the view says so. */
    public List<RoleDetails> getRoles() {
        return roles;
    }
}
