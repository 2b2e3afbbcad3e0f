package org.tongzhou.portal.login;

import java.io.IOException;
import java.io.Reader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The gateway in front of this server that ends TLS, as one for SM2 (国密 SSL 网关) must, since Java has no such TLS. It tells the certificate that a browser has
 * shown it in a header (RFC 9440, or the escaped PEM of nginx), and proves by another one that it is the gateway. Which addresses it has and what the
 * proof is stands in {@code gateway.properties} of the data directory; without that file there is none, and what such headers say counts nothing.
 */
final class Gateway {
    static final String CERTIFICATE_HEADER = "Client-Cert";
    static final String SECRET_HEADER = "X-Gateway-Secret";
    /** The address from which the browser came to the gateway. */
    static final String CLIENT_HEADER = "X-Gateway-Client";

    private static final Logger LOG = System.getLogger(Gateway.class.getName());
    private static final int SECRET_MIN_CHARS = 32;
    private static final int CERTIFICATE_MAX_CHARS = 16 * 1024;
    private static final Pattern SEQUENCE = Pattern.compile(":([A-Za-z0-9+/]+={0,2}):"); // RFC 8941, 3.3.5
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]{2,45}");
    private static final Pattern PEM = Pattern.compile("-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\\s]+)-----END CERTIFICATE-----\\s*");

    private final Set<String> addresses;
    private final byte[] secret;

    Gateway(Set<String> addresses, String secret) {
        this.addresses = Set.copyOf(addresses);
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** The gateway as the file describes it now; one that nothing can come from if there is no such file, or it cannot be used. */
    static Gateway of(Path file) {
        Properties properties = new Properties();
        if (Files.isRegularFile(file)) {
            try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(in);
            } catch (IOException | IllegalArgumentException e) {
                LOG.log(Level.ERROR, "the gateway's certificates count nothing: its file cannot be read: " + file, e);
            }
        }
        return of(properties);
    }

    private static Gateway of(Properties properties) {
        String secret = properties.getProperty("secret", "").strip();
        String addresses = properties.getProperty("addresses", "").strip();
        if (!addresses.isEmpty() && secret.length() < SECRET_MIN_CHARS) {
            LOG.log(Level.ERROR, "the gateway''s certificates count nothing: its secret has less than {0} characters", SECRET_MIN_CHARS);
        }
        return addresses.isEmpty() || secret.length() < SECRET_MIN_CHARS ? new Gateway(Set.of(), "") : new Gateway(Set.of(addresses.split("[\\s,]+")), secret);
    }

    /** Whether a request comes from the gateway. @param address from which it came @param sentSecret null if none was sent */
    boolean isProved(String address, String sentSecret) {
        return addresses.contains(address) && sentSecret != null && MessageDigest.isEqual(secret, sentSecret.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a text is the address of somebody, in numbers. */
    static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /** What the headers of a request say, DER; nothing unless they come from the gateway. @param address from which it came */
    Optional<byte[]> certificate(String address, String sentSecret, String sentCertificate) {
        if (!isProved(address, sentSecret) || sentCertificate == null || sentCertificate.length() > CERTIFICATE_MAX_CHARS) {
            return Optional.empty();
        }
        return decode(sentCertificate);
    }

    private static Optional<byte[]> decode(String text) {
        try {
            Matcher sequence = SEQUENCE.matcher(text.strip());
            if (sequence.matches()) {
                return Optional.of(Base64.getDecoder().decode(sequence.group(1)));
            }
            Matcher pem = PEM.matcher(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.US_ASCII)); // nginx leaves no blank as +
            return pem.matches() ? Optional.of(Base64.getMimeDecoder().decode(pem.group(1))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
