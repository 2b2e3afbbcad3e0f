package org.tongzhou.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpCodesTest {
    private static final String SECRET = Base32.toBase32String("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);
    private static final long STEP = 1_111_111_111 / 30;

    /** RFC 6238, appendix B, the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037", "20000000000, 353130"})
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(TotpCodes.at(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void aCodeCountsOneStepBeforeAndAfterItsOwn() {
        assertThat(TotpCodes.step(SECRET, "050471", NOW, 0)).hasValue(STEP);
        assertThat(TotpCodes.step(SECRET, "050471", NOW.plusSeconds(30), 0)).hasValue(STEP);
        assertThat(TotpCodes.step(SECRET, "050471", NOW.minusSeconds(30), 0)).hasValue(STEP);
        assertThat(TotpCodes.step(SECRET, "050471", NOW.plusSeconds(60), 0)).isEmpty();
        assertThat(TotpCodes.step(SECRET, "050471", NOW.minusSeconds(60), 0)).isEmpty();
    }

    @Test
    void aCodeThatWasUsedIsWorthNothing() {
        assertThat(TotpCodes.step(SECRET, "050471", NOW, STEP)).isEmpty();
        assertThat(TotpCodes.step(SECRET, "050471", NOW, STEP - 1)).hasValue(STEP);
    }

    @Test
    void whatIsNoCodeIsRefused() {
        for (String typed : new String[] {"", "05047", "0504711", "abcdef", "０５０４７１", "050471 "}) {
            assertThat(TotpCodes.step(SECRET, typed, NOW, 0)).isEmpty();
        }
    }

    @Test
    void theAddressForTheApplicationNamesOfficeAndUser() {
        assertThat(TotpCodes.address("景川市 同舟", "xunuo", "ABC"))
            .isEqualTo("otpauth://totp/%E6%99%AF%E5%B7%9D%E5%B8%82%20%E5%90%8C%E8%88%9F:xunuo?secret=ABC"
                + "&issuer=%E6%99%AF%E5%B7%9D%E5%B8%82%20%E5%90%8C%E8%88%9F&digits=6&period=30");
    }

    @Test
    void secretsHaveTwentyBytesAndDiffer() {
        assertThat(Base32.decode(TotpCodes.newSecret())).hasSize(20);
        assertThat(TotpCodes.newSecret()).isNotEqualTo(TotpCodes.newSecret());
    }
}
