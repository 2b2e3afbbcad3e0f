package org.tongzhou.portal.login;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.tongzhou.portal.theme.Theme;

/**
 * Headers that narrow what a browser does with an answer. Scripts run from the portal's own files or with the nonce of the
 * answer, never inline. What is set after it is guarded ({@link GuardedResponse}). Nothing is stored by caches unless the servlet says otherwise.
 */
public class SecurityHeadersFilter extends HttpFilter {
    private static final String POLICY = "default-src 'self'; script-src 'self' 'nonce-%s'; style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";
    private static final String HSTS = "max-age=31536000"; // RFC 6797: a year
    private static final int NONCE_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", POLICY.formatted(nonce(request)));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        response.setHeader("Cache-Control", "no-store");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", HSTS);
        }
        chain.doFilter(request, GuardedResponse.of(response));
    }

    /** The nonce of the request; an error page keeps that of the page in whose place it stands. */
    private static String nonce(HttpServletRequest request) {
        String nonce = (String) request.getAttribute(Theme.NONCE_ATTRIBUTE);
        if (nonce == null) {
            byte[] bits = new byte[NONCE_BYTES];
            RANDOM.nextBytes(bits);
            nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
            request.setAttribute(Theme.NONCE_ATTRIBUTE, nonce);
        }
        return nonce;
    }
}
