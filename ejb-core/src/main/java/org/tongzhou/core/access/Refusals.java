package org.tongzhou.core.access;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tongzhou.core.shared.NotPermittedException;

/**
 * Tells the audit what was refused to somebody who is logged in (GB/T 22239-2019, 8.1.4.3: 重要的安全事件). Each kind of refusal is told once a
 * minute for each person, so that whoever tries on and on fills nothing. It stands outside of the caller's transaction, which the refusal may have
 * ended already.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Refusals {
    private static final Logger LOG = System.getLogger(Refusals.class.getName());
    static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int MAX_REMEMBERED = 10_000;

    private final Map<String, Instant> told = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MAX_REMEMBERED;
        }
    };
    @Inject
    Acts acts;
    @Inject
    CurrentUser currentUser;
    @Inject
    Clock clock;

    /** @param asked what the caller lacks: a permission, or the key of the refusal */
    public void tell(Method method, String asked) {
        if (currentUser.isKnown() && isDue(currentUser.username() + ' ' + asked)) {
            String name = method.getDeclaringClass().getSimpleName() + '.' + method.getName();
            tell(AuditedAct.of("access.refuse", "call", name, "").with("asked", asked).failed());
        }
    }

    /** It stays refused, even if that cannot be written down. */
    private void tell(AuditedAct refusal) {
        try {
            acts.tell(refusal);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a refusal was not written down: " + refusal.objectId(), e);
        }
    }

    /** What a method refuses by itself, such as what is another unit's. */
    public void tell(Method method, NotPermittedException refusal) {
        tell(method, refusal.key());
    }

    private boolean isDue(String refusal) {
        Instant now = clock.instant();
        synchronized (told) {
            Instant before = told.get(refusal);
            if (before != null && now.isBefore(before.plus(PAUSE))) {
                return false;
            }
            told.put(refusal, now);
            return true;
        }
    }
}
