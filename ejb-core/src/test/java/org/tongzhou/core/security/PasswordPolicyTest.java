package org.tongzhou.core.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongzhou.core.shared.RuleViolationException;

class PasswordPolicyTest {
    private static final PasswordPolicy POLICY = new PasswordPolicy(8, 5, Duration.ofDays(90));

    @ParameterizedTest
    @ValueSource(strings = {"Xk7mQp2w", "ab-12-cd", "七盏 Lamps", "WARM 4 rain", "aB3\uD842\uDFB7\uD842\uDFB7\uD842\uDFB7"})
    void longAndMixedPasswordsAreAllowed(String password) {
        assertThatCode(() -> POLICY.check("xunuo", password)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "Xk7mQp2, security.passwordLength", "'', security.passwordLength",
        "abcdefgh12, security.passwordClasses", "abcdefgh, security.passwordClasses",
        "My-XuNuo-26, security.passwordContainsUsername",
        "Passw0rd, security.passwordCommon", "Admin@123, security.passwordCommon", "P@ssw0rd2026!, security.passwordCommon",
        "Qwer1234, security.passwordCommon", "Dr@g0n-1988, security.passwordCommon", "Aa123456!, security.passwordCommon",
        "Abc@1234, security.passwordCommon", "123Admin@, security.passwordCommon", "Huawei@123, security.passwordCommon",
        "Tongzhou@2026, security.passwordCommon", "My-Xunu0-26, security.passwordContainsUsername"})
    void theOthersAreRefusedAndSayWhy(String password, String key) {
        assertThatThrownBy(() -> POLICY.check("xunuo", password))
            .isInstanceOfSatisfying(RuleViolationException.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @Test
    void longerThanAHashIsWorthIsRefused() {
        assertThatThrownBy(() -> POLICY.check("xunuo", "aB3".repeat(PasswordPolicy.MAX_CHARS)))
            .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void aFormerPasswordIsRefused() {
        String hash = PasswordHasher.hash("Xk7mQp2w");

        assertThatThrownBy(() -> POLICY.checkNew("Xk7mQp2w", Stream.of(hash))).isInstanceOf(RuleViolationException.class);
        assertThatCode(() -> POLICY.checkNew("Xk7mQp2v", Stream.of(hash))).doesNotThrowAnyException();
    }
}
