package org.tongzhou.core.security;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.tongzhou.core.configuration.Parameter;
import org.tongzhou.core.configuration.Parameter.Effect;
import org.tongzhou.core.configuration.Parameter.Unit;
import org.tongzhou.core.configuration.ParameterSource;

/** What of passwords, logins and sessions can be set; the ranges keep GB/T 22239-2019, 8.1.4.1. */
@Dependent
public class SecurityParameters implements ParameterSource {
    static final Parameter PASSWORD_MIN_CHARS = Parameter.number("security.password.minChars", Unit.CHARACTERS, 8, 8, 32, Effect.AT_NEXT_PASSWORD);
    static final Parameter PASSWORD_FORMER = Parameter.number("security.password.former", Unit.TIMES, 5, 1, 24, Effect.AT_NEXT_PASSWORD);
    static final Parameter PASSWORD_MAX_AGE = Parameter.number("security.password.maxAge", Unit.DAYS, 90, 7, 365, Effect.AT_NEXT_LOGIN);
    static final Parameter FREE_FAILURES = Parameter.number("security.login.freeFailures", Unit.TIMES, 4, 2, 10, Effect.AT_ONCE);
    /** Many people may share an address; the system property moves what is normal, for places where all do. */
    static final Parameter ADDRESS_FREE_FAILURES = Parameter.number("security.login.addressFreeFailures", Unit.TIMES,
        Integer.getInteger("tongzhou.login.freeFailures", 20), 5, 1_000_000, Effect.AT_ONCE);
    static final Parameter SESSION_IDLE = Parameter.number("security.session.idle", Unit.MINUTES, 60, 5, 480, Effect.AT_NEXT_LOGIN);
    static final Parameter SESSION_LIMIT = Parameter.number("security.session.limit", Unit.HOURS, 12, 1, 24, Effect.AT_NEXT_LOGIN);
    static final Parameter SESSION_SINGLE = Parameter.onOff("security.session.single", false, Effect.AT_NEXT_LOGIN);
    /** Whether accounts that have a certificate may log in without it (口令降级). */
    static final Parameter PASSWORD_ALONE = Parameter.onOff("security.certificate.passwordAlone", true, Effect.AT_NEXT_LOGIN);
    /** Whether a certificate logs in without the password. */
    static final Parameter CERTIFICATE_ALONE = Parameter.onOff("security.certificate.alone", false, Effect.AT_NEXT_LOGIN);

    @Override
    public List<Parameter> parameters() {
        return List.of(PASSWORD_MIN_CHARS, PASSWORD_FORMER, PASSWORD_MAX_AGE, FREE_FAILURES, ADDRESS_FREE_FAILURES, SESSION_IDLE, SESSION_LIMIT, SESSION_SINGLE,
            PASSWORD_ALONE, CERTIFICATE_ALONE);
    }
}
