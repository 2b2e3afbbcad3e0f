package org.tongzhou.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SecondFactorTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private final String secret = TotpCodes.newSecret();
    private final SecondFactor factor = new SecondFactor(1L, "encrypted");

    @Test
    void aCodeCountsOnce() {
        String code = TotpCodes.at(secret, NOON);

        assertThat(factor.accept(secret, code, NOON)).isTrue();
        assertThat(factor.accept(secret, code, NOON)).isFalse();
        assertThat(factor.accept(secret, TotpCodes.at(secret, NOON.minusSeconds(30)), NOON)).isFalse();
        assertThat(factor.accept(secret, TotpCodes.at(secret, NOON.plusSeconds(30)), NOON)).isTrue();
    }

    @Test
    void itIsInUseOnceConfirmed() {
        assertThat(factor.isInUse()).isFalse();

        factor.confirm(NOON, hashes(RecoveryCodes.make()));

        assertThat(factor.isInUse()).isTrue();
        assertThat(factor.countRecoveryCodes()).isEqualTo(RecoveryCodes.COUNT);
    }

    @Test
    void aRecoveryCodeCountsOnceHoweverItIsTyped() {
        List<String> codes = RecoveryCodes.make();
        factor.confirm(NOON, hashes(codes));

        assertThat(factor.acceptRecovery(" " + codes.get(3).toUpperCase(Locale.ROOT).replace('-', ' '))).isTrue();
        assertThat(factor.acceptRecovery(codes.get(3))).isFalse();
        assertThat(factor.acceptRecovery("")).isFalse();
        assertThat(factor.countRecoveryCodes()).isEqualTo(RecoveryCodes.COUNT - 1);
    }

    @Test
    void newRecoveryCodesReplaceTheOld() {
        List<String> old = RecoveryCodes.make();
        factor.confirm(NOON, hashes(old));
        List<String> fresh = RecoveryCodes.make();

        factor.replaceRecoveryCodes(hashes(fresh));

        assertThat(factor.acceptRecovery(old.get(0))).isFalse();
        assertThat(factor.acceptRecovery(fresh.get(0))).isTrue();
    }

    private static Set<String> hashes(List<String> codes) {
        return codes.stream().map(RecoveryCodes::hash).collect(Collectors.toSet());
    }
}
