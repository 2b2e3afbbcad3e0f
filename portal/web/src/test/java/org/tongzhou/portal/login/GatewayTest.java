package org.tongzhou.portal.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatewayTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final byte[] CERTIFICATE = {0x30, 1, 2, 3, (byte) 0xfb, (byte) 0xff};
    private static final String HEADER = ':' + Base64.getEncoder().encodeToString(CERTIFICATE) + ':';

    private final Gateway gateway = new Gateway(Set.of("10.0.0.5"), SECRET);

    @Test
    void theGatewayIsBelievedInBothWaysOfWriting() {
        String pem = "-----BEGIN CERTIFICATE-----\n" + Base64.getEncoder().encodeToString(CERTIFICATE) + "\n-----END CERTIFICATE-----\n";

        assertThat(gateway.certificate("10.0.0.5", SECRET, HEADER)).contains(CERTIFICATE);
        assertThat(gateway.certificate("10.0.0.5", SECRET, URLEncoder.encode(pem, StandardCharsets.US_ASCII).replace("+", "%20"))).contains(CERTIFICATE);
    }

    @Test
    void nobodyElseIsBelieved() {
        assertThat(gateway.certificate("10.0.0.6", SECRET, HEADER)).as("another address").isEmpty();
        assertThat(gateway.certificate("10.0.0.5", SECRET + "0", HEADER)).as("another secret").isEmpty();
        assertThat(gateway.certificate("10.0.0.5", "", HEADER)).isEmpty();
        assertThat(gateway.certificate("10.0.0.5", null, HEADER)).isEmpty();
    }

    @Test
    void anAddressIsOneInNumbers() {
        assertThat(Gateway.isAddress("10.1.2.3")).isTrue();
        assertThat(Gateway.isAddress("fd00::1")).isTrue();
        assertThat(Gateway.isAddress("10.1.2.3, 10.0.0.5")).isFalse();
        assertThat(Gateway.isAddress("gateway\r\n")).isFalse();
    }

    @Test
    void whatIsNoCertificateIsNone() {
        assertThat(gateway.certificate("10.0.0.5", SECRET, null)).isEmpty();
        assertThat(gateway.certificate("10.0.0.5", SECRET, ":a:")).isEmpty();
        assertThat(gateway.certificate("10.0.0.5", SECRET, "%zz")).isEmpty();
        assertThat(gateway.certificate("10.0.0.5", SECRET, HEADER + HEADER)).isEmpty();
        assertThat(gateway.certificate("10.0.0.5", SECRET, ':' + "A".repeat(20_000) + ':')).isEmpty();
    }

    @Test
    void withoutAFileOrWithAShortSecretThereIsNone(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("gateway.properties");
        assertThat(Gateway.of(file).certificate("10.0.0.5", SECRET, HEADER)).isEmpty();
        assertThat(Gateway.of(file).certificate("10.0.0.5", "", HEADER)).as("no secret is no secret to send").isEmpty();

        Files.writeString(file, "addresses=10.0.0.5, 10.0.0.7\nsecret=short\n");
        assertThat(Gateway.of(file).certificate("10.0.0.5", "short", HEADER)).isEmpty();

        Files.writeString(file, "addresses=10.0.0.5, 10.0.0.7\nsecret=" + SECRET + '\n');
        assertThat(Gateway.of(file).certificate("10.0.0.7", SECRET, HEADER)).contains(CERTIFICATE);
    }
}
