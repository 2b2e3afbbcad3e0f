package org.tongzhou.portlets.security;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.security.AccountDetails;
import org.tongzhou.core.security.AccountFilter;
import org.tongzhou.core.security.AccountSort;
import org.tongzhou.core.security.RoleDetails;
import org.tongzhou.core.security.RoleService;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.portlets.common.faces.AddressedList;
import org.tongzhou.portlets.common.faces.ListQuery;

/** The accounts and the roles they hold. */
@Named("peopleList")
@RequestScoped
public class PeopleList extends AddressedList<AccountSort, AccountDetails> {
    private static final String ROLE = "role";

    @Inject
    RoleService service;

    private List<RoleDetails> roles;
    private Map<String, List<String>> byPosts;

    public PeopleList() {
        super("people", ListQuery.all(AccountSort.USERNAME, false), AccountFilter.TEXT_MAX_CHARS);
    }

    @Override
    protected Map<String, UnaryOperator<String>> conditions() {
        return Map.of(ROLE, said -> getRoles().stream().map(RoleDetails::name).filter(said::equals).findFirst().orElse(""));
    }

    @Override
    protected Slice<AccountDetails> search(ListQuery<AccountSort> asked, PageRequest page) {
        return service.searchAccounts(new AccountFilter(asked.text(), asked.condition(ROLE), asked.order().by(), asked.order().descending()), page);
    }

    /** What the people shown have by posts and not by themselves, by user name. */
    public Map<String, List<String>> getByPosts() {
        if (byPosts == null) {
            Map<String, Set<String>> held = service.listRolesByPosts(getPart().rows().stream().map(AccountDetails::username).collect(Collectors.toSet()));
            byPosts = getPart().rows().stream().collect(Collectors.toMap(AccountDetails::username,
                account -> held.getOrDefault(account.username(), Set.of()).stream().filter(role -> !account.roles().contains(role)).sorted().toList()));
        }
        return byPosts;
    }

    /** The roles to choose from. */
    public List<RoleDetails> getRoles() {
        if (roles == null) {
            roles = service.listRoles();
        }
        return roles;
    }

    public String getRole() {
        return getQuery().condition(ROLE);
    }

    public void setRole(String name) {
        choose(ROLE, name);
    }
}
