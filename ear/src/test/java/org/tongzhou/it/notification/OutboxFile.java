package org.tongzhou.it.notification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The office's mail server and SMS gateway, for as long as a test needs them; without the file there are none. */
public final class OutboxFile implements AutoCloseable {
    private static final Path FOLDER = Path.of(System.getProperty("tongzhou.data", "."));
    private static final Path FILE = FOLDER.resolve("outbox.properties");
    private static final Path TOKEN = FOLDER.resolve("sms.token");

    public OutboxFile(int smtpPort, int smsPort) throws IOException {
        Files.writeString(TOKEN, SmsRecorder.TOKEN);
        Path written = Files.writeString(FOLDER.resolve("outbox.properties.new"), """
            signature=景川市政务协同
            portal.address=https://oa.jingchuan.example/portal
            mail.host=127.0.0.1
            mail.port=%d
            mail.sender=tongzhou@jingchuan.example
            sms.address=http://127.0.0.1:%d/send
            sms.account=jingchuan
            sms.tokenFile=sms.token
            """.formatted(smtpPort, smsPort));
        Files.move(written, FILE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(FILE);
        Files.deleteIfExists(TOKEN);
    }
}
