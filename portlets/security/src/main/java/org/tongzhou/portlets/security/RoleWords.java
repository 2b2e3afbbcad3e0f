package org.tongzhou.portlets.security;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.access.DataScope;
import org.tongzhou.core.organization.PostDuty;
import org.tongzhou.core.organization.ReachReason;
import org.tongzhou.core.organization.Sight;
import org.tongzhou.core.security.PostRole;
import org.tongzhou.core.security.RoleDetails;
import org.tongzhou.core.security.RoleService;
import org.tongzhou.core.shared.Messages;
import org.tongzhou.portlets.common.faces.Texts;

/** What people call roles and permissions. */
@Named("roleWords")
@RequestScoped
public class RoleWords {
    private static final String ROLE = "security.role.";
    private static final String PERMISSION = "security.permission.";

    @Inject
    RoleService service;
    @Inject
    Texts texts;

    private Map<String, RoleDetails> roles;

    private Map<String, RoleDetails> roles() {
        if (roles == null) {
            roles = service.listRoles().stream().collect(Collectors.toMap(RoleDetails::name, Function.identity()));
        }
        return roles;
    }

    /** A role by its name. */
    public String role(String name) {
        if (Messages.isText(ROLE + name)) {
            return texts.get(ROLE + name);
        }
        RoleDetails own = roles().get(name);
        return own == null || own.title().isEmpty() ? name : own.title();
    }

    /** Roles in a row. */
    public String roles(List<String> names) {
        return names.stream().map(this::role).collect(Collectors.joining(texts.get("office.list.separator")));
    }

    /** What a post is for in every unit. */
    public String duty(PostDuty duty) {
        return texts.of("roles.posts.anyUnit", texts.get("organization.duty." + duty));
    }

    /** Posts in a row, with the roles that they give. */
    public String posts(List<PostRole> byPosts) {
        return byPosts.stream().map(each -> texts.of("roles.posts.one", role(each.role()), each.post()))
            .collect(Collectors.joining(texts.get("office.list.separator")));
    }

    /** A permission of a role, with how far it reaches if it has a scope. */
    public String permission(RoleDetails role, String code) {
        return role.scopes().stream().filter(scope -> scope.permission().equals(code)).findFirst()
            .map(scope -> texts.of("roles.scope.of", permission(code), scope(scope.scope(), service.listUnitLabels(scope.unitIds())))).orElseGet(() -> permission(code));
    }

    /** A scope, with the units that it means. */
    public String scope(DataScope scope, List<String> units) {
        String word = texts.get("security.scope." + scope);
        return units.isEmpty() ? word : texts.of("roles.scope.with", word, String.join(texts.get("office.list.separator"), units));
    }

    /** Why somebody sees something. */
    public String why(Sight.Why why) {
        return why.reach() == null ? texts.get(why.key()) : reach(why.reach());
    }

    /** By what a permission reaches how far. */
    public String reach(ReachReason reason) {
        boolean withoutPost = reason.units().isEmpty() && reason.scope() != DataScope.ALL && reason.scope() != DataScope.OWN;
        String scope = scope(reason.scope(), reason.units());
        return texts.of(reason.post() == null ? "roles.who.reach.own" : "roles.who.reach.post", role(reason.role()),
            withoutPost ? texts.of("roles.who.reach.noPost", scope) : scope, reason.post());
    }

    public String permission(String code) {
        String key = PERMISSION + code.replace(':', '.');
        return Messages.isText(key) ? texts.get(key) : code;
    }
}
