package org.tongzhou.core.certificates;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.tongzhou.core.health.Health;
import org.tongzhou.core.health.Health.Level;
import org.tongzhou.core.health.HealthCheck;
import org.tongzhou.core.shared.OfficeZone;

/** Until when the certificate is good with which this server answers HTTPS, as browsers get it. */
@Dependent
public class ServerCertificateHealth implements HealthCheck {
    private static final Duration SOON = Duration.ofDays(30);
    private static final int PATIENCE_MILLIS = 3_000;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "certificates.server";
    }

    @Override
    public Health look() {
        int port = Integer.getInteger("tongzhou.httpsPort", 0);
        try (SSLSocket socket = (SSLSocket) context().getSocketFactory().createSocket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.startHandshake();
            return of(CertificateFile.certificate(socket.getSession().getPeerCertificates()[0].getEncoded()).facts());
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            return new Health(name(), Level.TROUBLE, "certificates.server.unreachable", List.of(String.valueOf(port)));
        }
    }

    private Health of(CertificateFacts facts) {
        Instant now = clock.instant();
        Level level = now.isAfter(facts.notAfter()) ? Level.TROUBLE : now.plus(SOON).isAfter(facts.notAfter()) ? Level.ATTENTION : Level.GOOD;
        return Health.of(name(), level, facts.notAfter().atZone(OfficeZone.ID).toLocalDate().toString(), facts.commonName());
    }

    /** Looks at any certificate: it is read, nothing is sent. */
    private static SSLContext context() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Onlooker()}, null);
        return context;
    }

    private static final class Onlooker implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            throw new IllegalStateException("no client is looked at here");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            // whatever it is: the finding tells
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
