package org.tongzhou.core.security;

import java.io.Serializable;

/**
 * What an authenticator application is to know.
 *
 * @param secret in Base32, to be typed
 * @param address the same as {@code otpauth:} address, to be read as a picture
 */
public record SecondFactorSecret(String secret, String address) implements Serializable {
    @Override
    public String toString() {
        return "a secret"; // lest it is logged
    }
}
