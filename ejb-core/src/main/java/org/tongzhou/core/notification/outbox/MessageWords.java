package org.tongzhou.core.notification.outbox;

import org.tongzhou.core.shared.Messages;

/** What leaves the portal, in words. An SMS names no title and no person: it only says that something waits. */
final class MessageWords {
    static final int SUBJECT_MAX_CHARS = 120;
    private static final String SMS = "notification.sms.";

    private MessageWords() {
    }

    static String subject(OutgoingMessage message, OutboxSettings settings) {
        String subject = text(message, "notification.mail.subject", settings.signature(), inOneLine(message.text()));
        return subject.codePointCount(0, subject.length()) <= SUBJECT_MAX_CHARS ? subject
            : subject.substring(0, subject.offsetByCodePoints(0, SUBJECT_MAX_CHARS - 1)) + '…';
    }

    static String body(OutgoingMessage message, OutboxSettings settings) {
        String link = settings.link(message.href());
        String where = link.isEmpty() ? text(message, "notification.mail.without") : text(message, "notification.mail.link", link);
        return inOneLine(message.text()) + "\n\n" + where + "\n\n" + text(message, "notification.mail.end", settings.signature()) + '\n';
    }

    static String sms(OutgoingMessage message, OutboxSettings settings) {
        String own = SMS + message.kind();
        return text(message, "notification.sms", settings.signature(), text(message, Messages.isText(own) ? own : SMS + "other"));
    }

    private static String text(OutgoingMessage message, String key, Object... arguments) {
        return Messages.text(message.locale(), key, arguments);
    }

    private static String inOneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
