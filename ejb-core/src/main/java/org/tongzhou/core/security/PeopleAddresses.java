package org.tongzhou.core.security;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.tongzhou.core.organization.MobileNumbers;

/** Where people with an enabled account are reached outside of the portal. It has no door of its own and tells nothing to the outside. */
@Dependent
public class PeopleAddresses {
    private final AccountDirectory directory;
    private final AccountRepository accounts;
    private final MobileNumbers mobiles;

    @Inject
    public PeopleAddresses(AccountDirectory directory, AccountRepository accounts, MobileNumbers mobiles) {
        this.directory = directory;
        this.accounts = accounts;
        this.mobiles = mobiles;
    }

    /** As they are now. None without an enabled account. */
    public Optional<PersonAddress> find(String username) {
        return directory.find(username).map(rights -> new PersonAddress(rights.account().email(),
            accounts.findPersonId(username).flatMap(mobiles::find).orElse(null), locale(rights.appearance())));
    }

    /** The office's first language unless another was chosen: no browser asks for one. */
    private static Locale locale(AppearanceChoice chosen) {
        return chosen.language() == null ? Locale.SIMPLIFIED_CHINESE : Locale.forLanguageTag(chosen.language());
    }
}
