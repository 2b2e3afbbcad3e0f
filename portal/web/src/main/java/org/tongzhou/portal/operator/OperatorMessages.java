package org.tongzhou.portal.operator;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.HttpHeaders;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the operator reads. Languages without a bundle read Chinese. */
final class OperatorMessages {
    private static final ResourceBundle.Control WITHOUT_SERVER_LOCALE =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private OperatorMessages() {
    }

    /** The language that the caller likes best; an unreadable wish counts as none. */
    static Locale locale(HttpHeaders headers) {
        try {
            return headers.getAcceptableLanguages().get(0);
        } catch (ProcessingException e) {
            return Locale.CHINESE;
        }
    }

    static String text(Locale locale, String key, Object... arguments) {
        ResourceBundle bundle = ResourceBundle.getBundle("org.tongzhou.portal.operator.messages", locale,
            OperatorMessages.class.getClassLoader(), WITHOUT_SERVER_LOCALE);
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
