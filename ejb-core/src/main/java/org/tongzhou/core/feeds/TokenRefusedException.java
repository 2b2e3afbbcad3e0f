package org.tongzhou.core.feeds;

import org.tongzhou.core.shared.NotPermittedException;

/** No token was shown, or none that is good; why is not said. */
public class TokenRefusedException extends NotPermittedException {
    public TokenRefusedException() {
        super("feeds.tokenRefused");
    }
}
