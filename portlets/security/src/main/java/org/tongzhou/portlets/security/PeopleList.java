package org.tongzhou.portlets.security;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.core.security.AccountDetails;
import org.tongzhou.core.security.RoleDetails;
import org.tongzhou.core.security.RoleService;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.portlets.common.ListPart;
import org.tongzhou.portlets.common.faces.RenderLink;
import org.tongzhou.portlets.common.faces.Views;

/** The accounts and the roles they hold, as the address says. */
@Named("peopleList")
@RequestScoped
public class PeopleList {
    private static final int ROWS = 20;

    @Inject
    RoleService service;

    private PeopleQuery query;
    private ListPart<AccountDetails> part;
    private List<RoleDetails> roles;
    private String text;
    private String role;

    /** Reads what the address asks for. */
    public void open() {
        part = load(getQuery());
    }

    private ListPart<AccountDetails> load(PeopleQuery asked) {
        Slice<AccountDetails> slice = service.searchAccounts(asked.text(), asked.role(), new PageRequest(asked.first(), ROWS));
        if (slice.rows().isEmpty() && asked.first() > 0) {
            return load(asked.from(slice.total() == 0 ? 0 : (int) ((slice.total() - 1) / ROWS * ROWS)));
        }
        return new ListPart<>(slice.rows(), asked.first(), slice.total(), ROWS);
    }

    public PeopleQuery getQuery() {
        if (query == null) {
            query = PeopleQuery.of(CurrentPortlet.get().getRequest()::getParameter);
        }
        return query;
    }

    /** Null if the search was refused; the view says so. */
    public ListPart<AccountDetails> getPart() {
        return part;
    }

    /** The roles to choose from. */
    public List<RoleDetails> getRoles() {
        if (roles == null) {
            roles = service.listRoles();
        }
        return roles;
    }

    /** What a form of the list sends with it, so that its act knows the list. */
    public Map<String, Object> getParameters() {
        return getQuery().parameters();
    }

    public String getText() {
        return getQuery().text();
    }

    public void setText(String typed) {
        text = typed;
    }

    public String getRole() {
        return getQuery().role();
    }

    public void setRole(String chosen) {
        role = chosen;
    }

    /** The search becomes the address. */
    public void find() {
        Views.show("people", new PeopleQuery(text == null ? "" : text.strip(), role == null ? "" : role, 0).parameters());
    }

    public String page(int first) {
        RenderLink link = new RenderLink();
        getQuery().from(first).parameters().forEach(link::with);
        return link.toString();
    }

    /** Everybody. */
    public String getAll() {
        return new RenderLink().toString();
    }

    /** Those who hold a role. */
    public String holders(String name) {
        return new RenderLink().with("role", name).toString();
    }
}
