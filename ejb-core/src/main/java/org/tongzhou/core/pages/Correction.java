package org.tongzhou.core.pages;

import java.util.Locale;
import org.tongzhou.core.shared.Messages;

/** A window that is not as the editor wanted it, since the layers below changed meanwhile, and why. */
public record Correction(long windowId, String key) {
    /** @param window what people call the window */
    public String text(Locale locale, String window) {
        return Messages.text(locale, key, window);
    }
}
