package org.tongzhou.core.security;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.tongzhou.core.organization.ScopeGrant;
import org.tongzhou.core.organization.ScopeGrants;

/** Tells the organization by what accounts may do something; remembered between requests. */
@Dependent
public class ScopesOfAccounts implements ScopeGrants {
    private final AccountDirectory directory;
    private final People people;

    @Inject
    public ScopesOfAccounts(AccountDirectory directory, People people) {
        this.directory = directory;
        this.people = people;
    }

    @Override
    public List<ScopeGrant> of(String username, String permission) {
        return directory.find(username).map(rights -> rights.grants(permission)).orElse(List.of());
    }

    @Override
    public Set<String> listUsernames(String permission) {
        return people.listUsernames(permission);
    }
}
