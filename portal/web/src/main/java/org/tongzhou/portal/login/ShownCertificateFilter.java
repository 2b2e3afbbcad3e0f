package org.tongzhou.portal.login;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
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
    private static final byte[] NOTHING = {};
    private static final String TLS = "jakarta.servlet.request.X509Certificate";
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (WithoutGateway.HIDDEN.stream().allMatch(header -> request.getHeader(header) == null)) {
            chain.doFilter(request, response);
            return;
        }
        Gateway gateway = Gateway.of(Path.of(System.getProperty("tongzhou.data", "."), "gateway.properties"));
        String client = request.getRemoteAddr();
        String secret = only(request, Gateway.SECRET_HEADER);
        if (gateway.isProved(client, secret)) {
            request.setAttribute(SHOWN, gateway.certificate(client, secret, only(request, Gateway.CERTIFICATE_HEADER)).orElse(NOTHING));
            String told = only(request, Gateway.CLIENT_HEADER);
            client = told != null && Gateway.isAddress(told) ? told : client;
        }
        chain.doFilter(new WithoutGateway(request, client), response);
    }

    /** A header that was sent once; of two, one may be the browser's own. */
    private static String only(HttpServletRequest request, String header) {
        List<String> sent = Collections.list(request.getHeaders(header));
        return sent.size() == 1 ? sent.get(0) : null;
    }

    /** The certificate that came with a request, DER; that its key is in the hands of who sends it was proved by TLS. */
    static Optional<byte[]> of(HttpServletRequest request) {
        if (request.getAttribute(SHOWN) instanceof byte[] shown) { // by the gateway: what its own connection shows is nobody's
            return Optional.of(shown).filter(certificate -> certificate.length > 0);
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

    /** The request without the headers of the gateway, from where the gateway was asked. */
    private static final class WithoutGateway extends HttpServletRequestWrapper {
        private static final Set<String> HIDDEN = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

        static {
            HIDDEN.add(Gateway.CERTIFICATE_HEADER);
            HIDDEN.add(Gateway.SECRET_HEADER);
            HIDDEN.add(Gateway.CLIENT_HEADER);
        }

        private final String client;

        WithoutGateway(HttpServletRequest request, String client) {
            super(request);
            this.client = client;
        }

        @Override
        public String getRemoteAddr() {
            return client;
        }

        @Override
        public String getRemoteHost() {
            return client;
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
