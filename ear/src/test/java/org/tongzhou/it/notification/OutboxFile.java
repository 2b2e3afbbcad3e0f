package org.tongzhou.it.notification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The office's mail server and SMS gateway, for as long as a test needs them; without the file there are none. */
public final class OutboxFile implements AutoCloseable {
    private final Path file;
    private final Path token;

    /** Of the server that this runs in. */
    public OutboxFile(int smtpPort, int smsPort) throws IOException {
        this(Path.of(System.getProperty("tongzhou.data", ".")), smtpPort, smsPort);
    }

    public OutboxFile(Path folder, int smtpPort, int smsPort) throws IOException {
        file = folder.resolve("outbox.properties");
        token = Files.writeString(folder.resolve("sms.token"), SmsRecorder.TOKEN);
        Path written = Files.writeString(folder.resolve("outbox.properties.new"), """
            signature=景川市政务协同
            portal.address=https://oa.jingchuan.example/portal
            mail.host=127.0.0.1
            mail.port=%d
            mail.sender=tongzhou@jingchuan.example
            sms.address=http://127.0.0.1:%d/send
            sms.account=jingchuan
            sms.tokenFile=sms.token
            """.formatted(smtpPort, smsPort));
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(token);
    }
}
