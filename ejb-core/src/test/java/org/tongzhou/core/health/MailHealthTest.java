package org.tongzhou.core.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.health.Health.Level;

class MailHealthTest {
    private final MailHealth mail = new MailHealth();

    @Test
    void aServerIsReachedOrNot() throws IOException {
        int port;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = server.getLocalPort();
            assertThat(mail.look("127.0.0.1", port).level()).isEqualTo(Level.GOOD);
        }

        assertThat(mail.look("127.0.0.1", port)).satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Level.TROUBLE);
            assertThat(finding.text(Locale.ENGLISH)).contains("127.0.0.1:" + port);
        });
    }

    @Test
    void anOfficeWithoutMailIsToldSo() {
        assertThat(mail.look().text(Locale.ENGLISH)).contains("no mail is sent");
    }
}
