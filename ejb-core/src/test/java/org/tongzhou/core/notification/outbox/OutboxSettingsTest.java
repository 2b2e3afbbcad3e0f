package org.tongzhou.core.notification.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongzhou.core.notification.NotificationKind;
import org.tongzhou.core.notification.outbox.OutboxSettings.MailServer;
import org.tongzhou.core.notification.outbox.OutboxSettings.Tls;

class OutboxSettingsTest {
    @TempDir
    Path folder;

    private OutboxSettings read(String text) throws IOException {
        Files.writeString(folder.resolve("outbox.properties"), text);
        return OutboxSettings.read(folder);
    }

    @Test
    void withoutAFileThereIsNoChannelAndNothingIsWrong() {
        OutboxSettings none = OutboxSettings.read(folder);

        assertThat(none.mail()).isEmpty();
        assertThat(none.sms()).isEmpty();
        assertThat(none.faults()).isEmpty();
    }

    @Test
    void aServerIsDescribedAndItsPasswordStandsInAFileOfItsOwn() throws IOException {
        Files.writeString(folder.resolve("mail.password"), "s3cret\n");

        OutboxSettings both = read("mail.host=smtp.example.org\nmail.tls=starttls\nmail.sender=oa@example.org\nmail.user=oa\nmail.passwordFile=mail.password\n"
            + "sms.address=https://sms.example.org/send?v=1\nsms.account=jc\n");

        assertThat(both.mail()).contains(new MailServer("smtp.example.org", 587, Tls.STARTTLS, "oa@example.org", "oa", "s3cret"));
        assertThat(both.mail().orElseThrow()).hasToString("smtp.example.org:587");
        assertThat(both.sms().orElseThrow()).hasToString("sms.example.org");
    }

    @Test
    void whatCannotBeUsedIsNamedAndItsChannelIsNone() throws IOException {
        OutboxSettings wrong = read("mail.host=smtp.example.org\nmail.port=99999\nmail.tls=ssl\nmail.sender=oa\nmail.passwordFile=missing\nsms.address=ftp://sms\n");

        assertThat(wrong.faults()).containsExactlyInAnyOrder("mail.port", "mail.tls", "mail.sender", "mail.passwordFile", "sms.address");
        assertThat(wrong.mail()).isEmpty();
        assertThat(wrong.sms()).isEmpty();
        assertThat(read("mail.host=smtp.example.org\nmail.sender=oa@example.org\nsms.address=ftp://sms\n").mail()).as("a faulty gateway hinders no mail").isPresent();
    }

    @Test
    void whatAsksSomebodyToActGoesOutByBothAndSecurityByMailAlone() {
        assertThat(NotificationKind.values()).filteredOn(Way.SMS::isPossible).containsExactly(NotificationKind.NOTICE_URGED, NotificationKind.NOTICE_REREAD, NotificationKind.COMMISSION_URGED);
        assertThat(NotificationKind.values()).filteredOn(Way.MAIL::isUsual).contains(NotificationKind.NOTICE_URGED, NotificationKind.PASSWORD_RESET)
            .doesNotContain(NotificationKind.NOTICE_PUBLISHED);
        assertThat(NotificationKind.values()).filteredOn(NotificationKind::isSecurity).noneMatch(Way.MAIL::isChosen);
        assertThat(Way.MAIL.isPossible(NotificationKind.NOTICE_PUBLISHED)).as("who wants").isTrue();
    }
}
