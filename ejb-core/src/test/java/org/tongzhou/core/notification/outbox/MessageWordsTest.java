package org.tongzhou.core.notification.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageWordsTest {
    private static final String TITLE = "关于迎检的通知";

    @TempDir
    Path folder;

    private OutboxSettings settings(String text) throws IOException {
        Files.writeString(folder.resolve("outbox.properties"), text);
        return OutboxSettings.read(folder);
    }

    private static OutgoingMessage message(String kind, String text, Locale locale) {
        return new OutgoingMessage("tongzhou.1", "xunuo@example.org", kind, text, "/p/home?id=1", locale);
    }

    @Test
    void anSmsNamesNoTitleAndNoPerson() throws IOException {
        OutboxSettings office = settings("signature=景川市政务协同\n");
        String text = "许诺 催办通知“" + TITLE + "”";

        assertThat(MessageWords.sms(message("noticeUrged", text, Locale.SIMPLIFIED_CHINESE), office))
            .isEqualTo("【景川市政务协同】您有一件通知待阅办，请登录门户办理。").doesNotContain(TITLE, "许诺");
        assertThat(MessageWords.sms(message("pageShared", text, Locale.SIMPLIFIED_CHINESE), office)).isEqualTo("【景川市政务协同】您有一条新消息，请登录门户查看。");
        assertThat(MessageWords.sms(message("commissionUrged", text, Locale.ENGLISH), office)).isEqualTo("[景川市政务协同] A commission waits for your unit. Please log in to the portal.");
    }

    @Test
    void aSubjectIsOneShortLine() throws IOException {
        OutboxSettings office = settings("");

        String subject = MessageWords.subject(message("noticeUrged", "催办\r\nBcc: all@example.org " + "长".repeat(200), Locale.SIMPLIFIED_CHINESE), office);

        assertThat(subject).startsWith("【同舟】催办 Bcc: all@example.org 长").endsWith("…").hasSize(MessageWords.SUBJECT_MAX_CHARS).doesNotContainPattern("\\p{Cntrl}");
    }

    @Test
    void aMailLeadsToThePortalWhereItsAddressIsKnown() throws IOException {
        OutgoingMessage message = message("noticeUrged", TITLE, Locale.SIMPLIFIED_CHINESE);

        assertThat(MessageWords.body(message, settings("portal.address=https://oa.jingchuan.example/portal/\n")))
            .startsWith(TITLE).contains("https://oa.jingchuan.example/portal/p/home?id=1");
        assertThat(MessageWords.body(message, settings(""))).startsWith(TITLE).doesNotContain("http");
    }

    @Test
    void numbersAreSentWithoutWhatPeopleWriteBetween() {
        assertThat(SmsChannel.number("199 0000-0011")).isEqualTo("19900000011");
        assertThat(SmsChannel.number("+86 (199) 00000011")).isEqualTo("+8619900000011");
        assertThat(SmsChannel.number("询总机")).isNull();
        assertThat(SmsChannel.number(null)).isNull();
    }
}
