package org.tongzhou.portal.login;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Knows the certificate that a browser has shown, be it to this server or to the {@link Gateway} before it. The gateway's headers go no further: neither what
 * a browser forges nor the gateway's secret reaches a portlet.
 */
public class ShownCertificateFilter extends HttpFilter {
    private static final String SHOWN = "tongzhou.shownCertificate";
    private static final String TLS = "jakarta.servlet.request.X509Certificate";
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (request.getHeader(Gateway.CERTIFICATE_HEADER) == null && request.getHeader(Gateway.SECRET_HEADER) == null) {
            chain.doFilter(request, response);
            return;
        }
        Gateway gateway = Gateway.of(Path.of(System.getProperty("tongzhou.data", "."), "gateway.properties"));
        gateway.certificate(request.getRemoteAddr(), request.getHeader(Gateway.SECRET_HEADER), request.getHeader(Gateway.CERTIFICATE_HEADER))
            .ifPresent(shown -> request.setAttribute(SHOWN, shown));
        chain.doFilter(new WithoutGateway(request), response);
    }

    /** The certificate that came with a request, DER; that its key is in the hands of who sends it was proved by TLS. */
    static Optional<byte[]> of(HttpServletRequest request) {
        if (request.getAttribute(SHOWN) instanceof byte[] shown) {
            return Optional.of(shown);
        }
        if (request.getAttribute(TLS) instanceof X509Certificate[] chain && chain.length > 0) {
            try {
                return Optional.of(chain[0].getEncoded());
            } catch (CertificateEncodingException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The request without the headers of the gateway. */
    private static final class WithoutGateway extends HttpServletRequestWrapper {
        private static final Set<String> HIDDEN = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

        static {
            HIDDEN.add(Gateway.CERTIFICATE_HEADER);
            HIDDEN.add(Gateway.SECRET_HEADER);
        }

        WithoutGateway(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getHeader(String name) {
            return HIDDEN.contains(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return HIDDEN.contains(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            return Collections.enumeration(Collections.list(super.getHeaderNames()).stream().filter(name -> !HIDDEN.contains(name)).toList());
        }
    }
}
