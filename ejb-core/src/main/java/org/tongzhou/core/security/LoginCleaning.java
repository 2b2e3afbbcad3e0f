package org.tongzhou.core.security;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;

/** Forgets failed logins of addresses once they count no longer, each night. */
@Singleton
public class LoginCleaning {
    @Inject
    AccountRepository accounts;
    @Inject
    Clock clock;

    @Schedule(hour = "3", minute = "40", persistent = false)
    void forgetOld() {
        accounts.deleteFailedAddressesBefore(clock.instant().minus(FailedAddress.FORGIVEN_AFTER));
    }
}
