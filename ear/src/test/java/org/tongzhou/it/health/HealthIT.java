package org.tongzhou.it.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.health.Health;
import org.tongzhou.core.health.Health.Level;
import org.tongzhou.core.health.HealthService;
import org.tongzhou.core.security.AccountRealm;
import org.tongzhou.core.security.AccountService;
import org.tongzhou.core.security.NewAccount;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.it.ContainerTest;
import org.tongzhou.it.security.Caller;

class HealthIT extends ContainerTest {
    @Inject
    HealthService health;
    @Inject
    AccountService accounts;
    @Inject
    AccountRealm realm;

    @Test
    void allPartsAreLookedAt() throws Exception {
        List<Health> findings = caller("system-admin").get(health::look);

        assertThat(findings).extracting(Health::name).containsExactlyInAnyOrder("health.database", "health.disk", "health.memory", "health.timers",
            "audit.health", "workcalendar.health", "certificates.health", "certificates.server", "health.mail", "health.live", "search.health");
        assertThat(findings).extracting(Health::sentence).doesNotContain("health.unknown");
        assertThat(findings).filteredOn(each -> each.name().equals("health.database")).singleElement()
            .satisfies(database -> assertThat(database.text(Locale.ENGLISH)).containsPattern("(Apache Derby|PostgreSQL) .*schema version \\d+"));
        assertThat(findings).filteredOn(each -> each.name().equals("health.timers")).extracting(Health::level).containsExactly(Level.GOOD);
    }

    @Test
    void staffDoNotSeeIt() throws Exception {
        Caller staff = caller("staff");

        assertThatThrownBy(() -> staff.get(health::look)).isInstanceOf(NotPermittedException.class);
    }

    private Caller caller(String role) throws Exception {
        String username = "h" + UUID.randomUUID().toString().substring(0, 8);
        Operator.run(() -> {
            accounts.createAccount(NewAccount.named(username, "许诺"), "Long enough", false);
            accounts.grantRole(username, role);
        });
        transaction.commit();
        transaction.begin();
        return new Caller(realm, username);
    }
}
