package org.tongzhou.portlets.security;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.security.RoleDetails;
import org.tongzhou.core.security.RoleService;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** A role of the office's own that is made or changed; one that is built in, to be looked at. */
@Named("roleView")
@ViewScoped
public class RoleView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    RoleService service;
    @Inject
    UserMessages messages;

    private String name;
    private RoleDetails role;
    private String code;
    private String title;
    private List<String> permissions = new ArrayList<>();
    private boolean deleting;

    /** Opens the role that the address names, an empty one if it names none. */
    public void open() {
        if (name != null && !name.isEmpty()) {
            role = service.getRole(name);
            code = role.name();
            title = role.title();
            permissions = new ArrayList<>(role.permissions());
        }
    }

    public void save() {
        if (role == null) {
            service.createRole(code.strip(), title, new HashSet<>(permissions));
            messages.info("roles.role.created", title);
        } else {
            service.changeRole(role.name(), role.version(), title, new HashSet<>(permissions));
            messages.info("roles.role.changed", title);
        }
        Views.show("roles", Map.of());
    }

    public void askDelete() {
        deleting = true;
    }

    public void dismiss() {
        deleting = false;
    }

    public void delete() {
        deleting = false;
        service.deleteRole(role.name(), role.version());
        messages.info("roles.role.deleted", role.title());
        Views.show("roles", Map.of());
    }

    /** What may be chosen. */
    public List<String> getChoices() {
        return service.listBusinessPermissions();
    }

    /** Null if it is new. */
    public RoleDetails getRole() {
        return role;
    }

    /** Whether it is one of the three administrators', which no post gives. */
    public boolean isAdministrators() {
        return role != null && service.isAdministrators(role.name());
    }

    public boolean isDeleting() {
        return deleting;
    }

    public String getName() {
        return name;
    }

    public void setName(String asked) {
        name = asked;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String typed) {
        code = typed;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String typed) {
        title = typed;
    }

    public List<String> getPermissions() {
        return permissions;
    }

    public void setPermissions(List<String> chosen) {
        permissions = chosen;
    }
}
