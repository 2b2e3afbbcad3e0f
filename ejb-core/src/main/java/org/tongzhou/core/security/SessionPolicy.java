package org.tongzhou.core.security;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.tongzhou.core.configuration.Configuration;

/** How long sessions last, for the portal. What is set counts for logins from then on. */
@Dependent
public class SessionPolicy {
    private final Configuration configuration;

    @Inject
    public SessionPolicy(Configuration configuration) {
        this.configuration = configuration;
    }

    /** After so long without use a session is over. */
    public Duration idle() {
        return Duration.ofMinutes(configuration.number(SecurityParameters.SESSION_IDLE));
    }

    /** No session is older. */
    public Duration limit() {
        return Duration.ofHours(configuration.number(SecurityParameters.SESSION_LIMIT));
    }

    /** Whether a login ends all other sessions of its user. */
    public boolean isSingle() {
        return configuration.isOn(SecurityParameters.SESSION_SINGLE);
    }
}
