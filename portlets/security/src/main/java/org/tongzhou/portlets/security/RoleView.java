package org.tongzhou.portlets.security;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.access.ScopedPermission;
import org.tongzhou.core.organization.OrganizationService;
import org.tongzhou.core.security.RoleDetails;
import org.tongzhou.core.security.RoleScope;
import org.tongzhou.core.security.RoleService;
import org.tongzhou.core.shared.Pinyin;
import org.tongzhou.portlets.common.faces.Choice;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** A role of the office's own that is made or changed; one that is built in, to be looked at. */
@Named("roleView")
@ViewScoped
public class RoleView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int FOUND_MAX = 20;

    @Inject
    RoleService service;
    @Inject
    OrganizationService organization;
    @Inject
    UserMessages messages;

    private String name;
    private RoleDetails role;
    private String code;
    private String title;
    private List<String> permissions = new ArrayList<>();
    private List<RoleScopeForm> scopes = List.of();
    private boolean deleting;

    /** Opens the role that the address names, an empty one if it names none. */
    public void open() {
        if (name != null && !name.isEmpty()) {
            role = service.getRole(name);
            code = role.name();
            title = role.title();
            permissions = new ArrayList<>(role.permissions());
        }
        List<String> choices = getChoices();
        scopes = service.listScopedPermissions().stream().filter(each -> choices.contains(each.name())).map(this::form).toList();
    }

    private RoleScopeForm form(ScopedPermission permission) {
        RoleScopeForm form = new RoleScopeForm(permission);
        if (role != null) {
            role.scopes().stream().filter(scope -> scope.permission().equals(permission.name())).findFirst().ifPresent(scope -> form.show(scope.scope(),
                scope.unitIds().stream().map(organization::findUnit).flatMap(Optional::stream).map(unit -> new Choice(unit.id(), unit.label(), "")).toList()));
        }
        return form;
    }

    /** What the picker of units offers while somebody types, in Chinese or by pinyin. */
    public List<Choice> findUnits(String typed) {
        String wanted = typed == null ? "" : typed.replaceAll("\\s+", "");
        return organization.listUnits().stream().filter(unit -> wanted.isEmpty() || Pinyin.matches(unit.label(), wanted)).limit(FOUND_MAX)
            .map(unit -> new Choice(unit.id(), unit.label(), "")).toList();
    }

    public void save() {
        if (role == null) {
            service.createRole(code.strip(), title, new HashSet<>(permissions), asked());
            messages.info("roles.role.created", title);
        } else {
            service.changeRole(role.name(), role.version(), title, new HashSet<>(permissions), asked());
            messages.info("roles.role.changed", title);
        }
        Views.show("roles", Map.of());
    }

    private List<RoleScope> asked() {
        return getScopes().stream().map(RoleScopeForm::scope).toList();
    }

    /** One for each permission that is chosen and has a scope. */
    public List<RoleScopeForm> getScopes() {
        return scopes.stream().filter(each -> permissions.contains(each.getPermission())).toList();
    }

    /** Leaves it to units' administrators, or takes it from them. */
    public void leaveToUnits(boolean left) {
        service.leaveToUnits(role.name(), role.version(), left);
        messages.info(left ? "roles.ofUnits.left" : "roles.ofUnits.taken", role.title());
        open();
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
