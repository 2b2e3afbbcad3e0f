package org.tongzhou.core.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.RuleViolationException;

class AccountTest {
    private static final Instant MONDAY_NOON = Instant.parse("2026-03-02T04:00:00Z"); // 12:00 in Asia/Shanghai

    private static final PasswordPolicy POLICY = new PasswordPolicy(8, 5, Duration.ofDays(90));

    private final Account account = new Account(NewAccount.named("xunuo", "许诺"), "hash", false, MONDAY_NOON);

    @Test
    void anAccountBeginsEnabledAndWithoutRoles() {
        assertThat(account.details().enabled()).isTrue();
        assertThat(account.details().roles()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "Xunuo", "1xunuo", "许诺", "xu nuo", "xu/nuo", "xunuo\n",
        "abcdefghijklmnopqrstuvwxyzabcdefg", "operator"})
    void userNamesThatAreNotAllowedAreRefused(String username) {
        NewAccount beginning = NewAccount.named(username, "许诺");

        assertThatThrownBy(() -> new Account(beginning, "hash", false, MONDAY_NOON)).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void grantingARoleTwiceIsRefused() {
        account.grant("staff");

        assertThatThrownBy(() -> account.grant("staff")).isInstanceOf(DuplicateException.class);
        assertThat(account.details().roles()).containsExactly("staff");
    }

    @Test
    void aRoleThatIsNotHeldCanNotBeRevoked() {
        assertThatThrownBy(() -> account.revoke("staff")).isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "seven77", "has-XUNUO-in-it"})
    void poorPasswordsAreRefused(String password) {
        assertThatThrownBy(() -> POLICY.check("xunuo", password)).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void aChoiceOfAppearanceChangesOnlyWhatIsChosen() {
        account.choose(new AppearanceChoice("dark", "compact", null));
        account.choose(new AppearanceChoice(null, "comfortable", null));

        assertThat(account.appearance()).isEqualTo(new AppearanceChoice("dark", "comfortable", null));
    }

    @Test
    void aTemporaryPasswordAndAnOldOneAreDue() {
        assertThat(account.isPasswordDue(POLICY, MONDAY_NOON.plus(POLICY.maxAge()))).isFalse();
        assertThat(account.isPasswordDue(POLICY, MONDAY_NOON.plus(POLICY.maxAge()).plusSeconds(1))).isTrue();

        account.replacePassword("second", true, POLICY, MONDAY_NOON);
        assertThat(account.isPasswordDue(POLICY, MONDAY_NOON)).isTrue();

        account.replacePassword("third", false, POLICY, MONDAY_NOON);
        assertThat(account.isPasswordDue(POLICY, MONDAY_NOON)).isFalse();
    }

    @Test
    void theLastFivePasswordsAreNotChosenAgain() {
        Account owner = new Account(NewAccount.named("xunuo", "许诺"), PasswordHasher.hash("Former 0"), false, MONDAY_NOON);
        for (int i = 1; i <= 5; i++) {
            owner.choosePassword("Former " + i, POLICY, MONDAY_NOON.plusSeconds(i));
        }

        for (int i = 1; i <= 5; i++) {
            String former = "Former " + i;
            assertThatThrownBy(() -> owner.choosePassword(former, POLICY, MONDAY_NOON)).isInstanceOf(RuleViolationException.class);
        }
        owner.choosePassword("Former 0", POLICY, MONDAY_NOON);
    }

    @Test
    void whatIsLockedInAnEmergencyIsEnabledByNobodyBeforeTheLockIsLifted() {
        account.lock("冒用");

        assertThat(account.isEnabled()).isFalse();
        assertThatThrownBy(account::enable).isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> account.lock("又冒用")).isInstanceOf(RuleViolationException.class);
        assertThat(account.getLockedReason()).isEqualTo("冒用");

        account.liftLock();
        assertThat(account.isEnabled()).isTrue();
        assertThatThrownBy(account::liftLock).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void whatWasDisabledBeforeOrWhileItWasLockedStaysSo() {
        account.lock("冒用");
        account.disable();
        account.liftLock();
        assertThat(account.isEnabled()).isFalse();

        account.lock("冒用");
        account.liftLock();
        assertThat(account.isEnabled()).isFalse();
    }

    @Test
    void whoLeavesKeepsNoRoleButThatOfTheStaff() {
        account.grant("staff");
        account.grant("unit-admin");
        account.grant("publisher");

        assertThat(account.leave()).containsExactly("publisher", "unit-admin");
        assertThat(account.isEnabled()).isFalse();
        assertThat(account.roles()).containsExactly("staff");
    }
}
