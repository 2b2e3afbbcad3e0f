package org.tongzhou.portal.operator;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the operator reads. Languages without a bundle read Chinese. */
final class OperatorMessages {
    private static final ResourceBundle.Control WITHOUT_SERVER_LOCALE =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private OperatorMessages() {
    }

    static String text(Locale locale, String key, Object... arguments) {
        ResourceBundle bundle = ResourceBundle.getBundle("org.tongzhou.portal.operator.messages", locale,
            OperatorMessages.class.getClassLoader(), WITHOUT_SERVER_LOCALE);
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
