package org.tongzhou.it.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.notification.NotificationRow;
import org.tongzhou.core.notification.NotificationService;
import org.tongzhou.core.security.AccountRealm;
import org.tongzhou.core.security.AccountService;
import org.tongzhou.core.security.LoginDesk;
import org.tongzhou.core.security.LoginSource;
import org.tongzhou.core.security.NewAccount;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.it.ContainerTest;
import org.tongzhou.it.security.Caller;

class AccountNoticesIT extends ContainerTest {
    private static final String PASSWORD = "Long enough";
    private static final String OTHER = "Other, too";

    @Inject
    AccountService accounts;
    @Inject
    NotificationService notifications;
    @Inject
    LoginDesk desk;
    @Inject
    AccountRealm realm;
    private final String username = "t" + UUID.randomUUID().toString().substring(0, 8);
    private Caller owner;

    @BeforeEach
    void create() throws Exception {
        if (accounts == null) {
            return; // the client's side
        }
        Operator.run(() -> {
            accounts.createAccount(NewAccount.named(username, "许诺"), PASSWORD, false);
            accounts.grantRole(username, "staff");
        });
        transaction.commit();
        transaction.begin();
        owner = new Caller(realm, username);
    }

    @Test
    void whoIsSetUpIsToldNothing() {
        assertThat(told()).isEmpty();
    }

    @Test
    void theOwnerIsToldOfANewPasswordWhoeverHasSetIt() throws Exception {
        Operator.run(() -> accounts.resetPassword(username, OTHER, false));
        transaction.commit();
        transaction.begin();
        owner.run(() -> accounts.changePassword(OTHER, "Third, then"));

        assertThat(told()).extracting(NotificationRow::kind).containsExactly("passwordChanged", "passwordReset");
    }

    @Test
    void theOwnerIsToldThatWrongPasswordsHaveLockedTheAccount() {
        for (int i = 0; i < 7; i++) {
            desk.enterPassword(username, "wrong", LoginSource.of("10.7.7.7"));
        }

        assertThat(told()).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo("accountLocked");
            assertThat(row.text(Locale.SIMPLIFIED_CHINESE)).contains("10.7.7.7");
        });
    }

    private List<NotificationRow> told() {
        return owner.get(() -> notifications.listOwn(new PageRequest(0, 10))).rows();
    }
}
