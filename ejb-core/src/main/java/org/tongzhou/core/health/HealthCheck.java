package org.tongzhou.core.health;

/**
 * Looks after a part of the running system; each is a bean, or registered with {@link OutsideChecks}. A look takes a moment at most, changes nothing and needs no transaction.
 */
public interface HealthCheck {
    /**
     * What is looked at: a key of the domain's bundle, as {@code health.database}, whose text names it; {@code health.database.good},
     * {@code .attention} and {@code .trouble} are the sentences of its findings.
     */
    String name();

    Health look();
}
