package org.tongzhou.portal.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

import jakarta.servlet.http.HttpSession;

/**
 * The secret of a session that every request must show that changes something: 128 random bits, made when first asked for,
 * another one after the login. What another site makes a browser send does not have it.
 */
public final class CsrfToken {
    /** The form field that carries it. */
    public static final String PARAMETER = "_csrf";

    private static final String ATTRIBUTE = CsrfToken.class.getName();
    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CsrfToken() {
    }

    /** The token of a session, safe in addresses and markup without encoding. */
    public static String of(HttpSession session) {
        String token = (String) session.getAttribute(ATTRIBUTE);
        return token != null ? token : make(session);
    }

    /** Whether {@code shown}, which may be null, is the token of the session, which may be null too. */
    public static boolean isValid(HttpSession session, String shown) {
        if (session == null || shown == null) {
            return false;
        }
        String token = (String) session.getAttribute(ATTRIBUTE);
        return token != null && MessageDigest.isEqual(
            token.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }

    /** Makes all forms of the session so far worthless. */
    static void replace(HttpSession session) {
        session.removeAttribute(ATTRIBUTE);
    }

    private static String make(HttpSession session) {
        synchronized (CsrfToken.class) { // two first requests of a session must not get two tokens
            String token = (String) session.getAttribute(ATTRIBUTE);
            if (token == null) {
                byte[] bits = new byte[BYTES];
                RANDOM.nextBytes(bits);
                token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
                session.setAttribute(ATTRIBUTE, token);
            }
            return token;
        }
    }
}
