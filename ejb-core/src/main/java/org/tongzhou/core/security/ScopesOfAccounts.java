package org.tongzhou.core.security;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.tongzhou.core.organization.ScopeGrant;
import org.tongzhou.core.organization.ScopeGrants;

/** Tells the organization by what accounts may do something; remembered between requests. */
@Dependent
public class ScopesOfAccounts implements ScopeGrants {
    private final AccountDirectory directory;

    @Inject
    public ScopesOfAccounts(AccountDirectory directory) {
        this.directory = directory;
    }

    @Override
    public List<ScopeGrant> of(String username, String permission) {
        return directory.find(username).map(rights -> rights.grants(permission)).orElse(List.of());
    }
}
