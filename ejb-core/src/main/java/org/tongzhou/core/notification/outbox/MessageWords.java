package org.tongzhou.core.notification.outbox;

import org.tongzhou.core.shared.Messages;

/** What leaves the portal, in words. An SMS names no title and no person: it only says that something waits. */
final class MessageWords {
    static final int SUBJECT_MAX_CHARS = 120;
    private static final String SMS = "notification.sms.";

    private MessageWords() {
    }

    static String subject(OutgoingMessage message, OutboxSettings settings) {
        String subject = Messages.text(message.locale(), "notification.mail.subject", settings.signature(), inOneLine(message.text()));
        return subject.codePointCount(0, subject.length()) <= SUBJECT_MAX_CHARS ? subject
            : subject.substring(0, subject.offsetByCodePoints(0, SUBJECT_MAX_CHARS - 1)) + '…';
    }

    static String body(OutgoingMessage message, OutboxSettings settings) {
        String link = settings.link(message.href());
        String where = link.isEmpty() ? Messages.text(message.locale(), "notification.mail.without") : Messages.text(message.locale(), "notification.mail.link", link);
        return inOneLine(message.text()) + "\n\n" + where + "\n\n" + Messages.text(message.locale(), "notification.mail.end", settings.signature()) + '\n';
    }

    static String sms(OutgoingMessage message, OutboxSettings settings) {
        String own = SMS + message.kind();
        return Messages.text(message.locale(), "notification.sms", settings.signature(), Messages.text(message.locale(), Messages.isText(own) ? own : SMS + "other"));
    }

    private static String inOneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
