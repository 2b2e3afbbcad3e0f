package org.tongzhou.core.notification.outbox;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Properties;
import org.tongzhou.core.notification.outbox.OutboxSettings.MailServer;
import org.tongzhou.core.notification.outbox.OutboxSettings.Tls;
import org.tongzhou.core.security.PersonAddress;
import org.tongzhou.core.shared.OfficeZone;

/** Mails of plain text (邮件) over the office's SMTP server. */
@Dependent
class MailChannel implements Channel {
    private static final String PATIENCE_MILLIS = "10000";
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    @Inject
    Clock clock;

    @Override
    public Way way() {
        return Way.MAIL;
    }

    @Override
    public boolean isConfigured(OutboxSettings settings) {
        return settings.mail().isPresent();
    }

    @Override
    public String address(PersonAddress person) {
        return person.email();
    }

    @Override
    public void send(OutgoingMessage message, OutboxSettings settings) throws SendingException {
        MailServer server = settings.mail().orElseThrow();
        Session session = Session.getInstance(properties(server));
        try (Transport transport = session.getTransport("smtp")) {
            connect(transport, server);
            MimeMessage mail = written(session, message, settings, server);
            transport.sendMessage(mail, mail.getAllRecipients());
        } catch (MessagingException e) {
            throw SendingException.refused(said(e), message.to(), e);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e); // each Java has it
        }
    }

    private static void connect(Transport transport, MailServer server) throws SendingException {
        try {
            transport.connect(server.host(), server.port(), server.user().isEmpty() ? null : server.user(), server.password());
        } catch (MessagingException e) {
            throw SendingException.unreachable(said(e), e);
        }
    }

    /** What the server has said stands in the innermost of them. */
    private static String said(MessagingException outer) {
        String said = outer.getMessage();
        for (Exception inner = outer.getNextException(); inner != null; inner = inner instanceof MessagingException one ? one.getNextException() : null) {
            said = inner.getMessage() == null ? said : said + ' ' + inner.getMessage();
        }
        return said;
    }

    private static Properties properties(MailServer server) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.setProperty("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE_MILLIS);
        properties.setProperty("mail.smtp.auth", String.valueOf(!server.user().isEmpty()));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(server.tls() == Tls.TLS));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(server.tls() == Tls.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(server.tls() == Tls.STARTTLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    private MimeMessage written(Session session, OutgoingMessage message, OutboxSettings settings, MailServer server)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage mail = new IdentifiedMail(session, '<' + message.id() + server.sender().substring(server.sender().lastIndexOf('@')) + '>');
        mail.setFrom(new InternetAddress(server.sender(), settings.signature(), UTF_8));
        mail.setRecipient(RecipientType.TO, new InternetAddress(message.to(), true));
        mail.setSubject(MessageWords.subject(message, settings), UTF_8);
        mail.setText(MessageWords.body(message, settings), UTF_8);
        mail.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atZone(OfficeZone.ID)));
        mail.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834, 5: nobody's absence is answered to us
        mail.saveChanges();
        return mail;
    }

    /** The provider would number it anew each time. */
    private static final class IdentifiedMail extends MimeMessage {
        private final String id;

        IdentifiedMail(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
