package org.tongzhou.it.certificates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V2TBSCertListGenerator;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** An issuer of certificates made on the spot: no key stands in the repository. It stands here, as tests inside the server and from outside need it. */
public final class TestAuthority {
    private static final Provider PROVIDER = new BouncyCastleProvider();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final char[] STORE_PASSWORD = "changeit".toCharArray();

    /** With what is signed. */
    public enum Kind {
        RSA("SHA256withRSA", "1.2.840.113549.1.1.11"), EC("SHA256withECDSA", "1.2.840.10045.4.3.2"), SM2("SM3withSM2", "1.2.156.10197.1.501");

        private final String signature;
        private final AlgorithmIdentifier algorithm;

        Kind(String signature, String oid) {
            this.signature = signature;
            this.algorithm = new AlgorithmIdentifier(new ASN1ObjectIdentifier(oid));
        }

        public KeyPair newKeys(int rsaBits) {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance(this == RSA ? "RSA" : "EC", PROVIDER);
                if (this == RSA) {
                    generator.initialize(rsaBits, RANDOM);
                } else {
                    generator.initialize(new ECGenParameterSpec(this == SM2 ? "sm2p256v1" : "secp256r1"), RANDOM);
                }
                return generator.generateKeyPair();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final X500Name name;
    private final KeyPair keys;
    private final Kind kind;
    private final byte[] certificate;

    private TestAuthority(X500Name name, KeyPair keys, Kind kind, byte[] certificate) {
        this.name = name;
        this.keys = keys;
        this.kind = kind;
        this.certificate = certificate;
    }

    /** One that has signed itself. */
    public static TestAuthority root(String name, Kind kind) {
        KeyPair keys = kind.newKeys(2048);
        TestAuthority unsigned = new TestAuthority(new X500Name("C=CN,O=" + name + ",CN=" + name), keys, kind, null);
        return new TestAuthority(unsigned.name, keys, kind, unsigned.request(name).authority(null).keys(keys).sign());
    }

    /** The one that ./test has made with keytool, for which the server asks browsers. @param store PKCS 12 */
    public static TestAuthority load(Path store) {
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, STORE_PASSWORD);
            byte[] certificate = keys.getCertificate("authority").getEncoded();
            return new TestAuthority(X500Name.getInstance(((X509Certificate) keys.getCertificate("authority")).getSubjectX500Principal().getEncoded()),
                new KeyPair(keys.getCertificate("authority").getPublicKey(), (PrivateKey) keys.getKey("authority", STORE_PASSWORD)), Kind.EC, certificate);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One below this one. @param pathLength how many may stand below that; null for any number */
    public TestAuthority below(String nameBelow, Integer pathLength) {
        KeyPair own = kind.newKeys(2048);
        byte[] signed = request(nameBelow).authority(pathLength).keys(own).sign();
        return new TestAuthority(new X500Name("C=CN,O=" + nameBelow + ",CN=" + nameBelow), own, kind, signed);
    }

    /** A certificate to be issued; good for logins for a year, if nothing else is said. */
    public Request request(String subject) {
        return new Request(subject);
    }

    public byte[] certificate() {
        return certificate.clone();
    }

    /** What is revoked, from an hour ago for a week. */
    public byte[] list(Instant thisUpdate, BigInteger... serials) {
        V2TBSCertListGenerator generator = new V2TBSCertListGenerator();
        generator.setIssuer(name);
        generator.setSignature(kind.algorithm);
        generator.setThisUpdate(time(thisUpdate));
        generator.setNextUpdate(time(thisUpdate.plus(Duration.ofDays(7))));
        for (BigInteger serial : serials) {
            generator.addCRLEntry(new ASN1Integer(serial), time(thisUpdate), 0);
        }
        return signed(generator.generateTBSCertList());
    }

    public static byte[] pem(byte... der) {
        return ("-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(der) + "\n-----END CERTIFICATE-----\n")
            .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    private static Time time(Instant moment) {
        return new Time(new ASN1GeneralizedTime(TIME.format(moment)));
    }

    private byte[] signed(ASN1Encodable content) {
        try {
            Signature signature = Signature.getInstance(kind.signature, PROVIDER);
            signature.initSign(keys.getPrivate());
            signature.update(content.toASN1Primitive().getEncoded("DER"));
            ASN1EncodableVector whole = new ASN1EncodableVector();
            whole.add(content);
            whole.add(kind.algorithm);
            whole.add(new DERBitString(signature.sign()));
            return new DERSequence(whole).getEncoded("DER");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a certificate shall say. */
    public final class Request {
        private final String subject;
        private BigInteger serial = new BigInteger(120, RANDOM).setBit(119);
        private Instant from = Instant.now().minus(Duration.ofHours(1));
        private Instant until = Instant.now().plus(Duration.ofDays(365));
        private KeyPair ownKeys;
        private KeyPurposeId purpose = KeyPurposeId.id_kp_clientAuth;
        private int uses = KeyUsage.digitalSignature;
        private BasicConstraints constraints;
        private ASN1ObjectIdentifier unknown;

        private Request(String subject) {
            this.subject = subject;
        }

        public Request serial(BigInteger number) {
            serial = number;
            return this;
        }

        public Request valid(Instant begin, Instant end) {
            from = begin;
            until = end;
            return this;
        }

        public Request keys(KeyPair pair) {
            ownKeys = pair;
            return this;
        }

        public Request purpose(KeyPurposeId wanted) {
            purpose = wanted;
            return this;
        }

        public Request uses(int wanted) {
            uses = wanted;
            return this;
        }

        /** With a critical extension that nobody knows. */
        public Request unknownCritical() {
            unknown = new ASN1ObjectIdentifier("1.2.3.4.5");
            return this;
        }

        Request authority(Integer pathLength) {
            constraints = pathLength == null ? new BasicConstraints(true) : new BasicConstraints(pathLength);
            uses = KeyUsage.keyCertSign | KeyUsage.cRLSign;
            purpose = null;
            return this;
        }

        public byte[] sign() {
            try {
                V3TBSCertificateGenerator generator = new V3TBSCertificateGenerator();
                generator.setSerialNumber(new ASN1Integer(serial));
                generator.setIssuer(name);
                generator.setSubject(new X500Name("C=CN,O=" + (constraints == null ? "景川市" : subject) + ",CN=" + subject));
                generator.setSignature(kind.algorithm);
                generator.setStartDate(time(from));
                generator.setEndDate(time(until));
                generator.setSubjectPublicKeyInfo(SubjectPublicKeyInfo.getInstance((ownKeys == null ? kind.newKeys(2048) : ownKeys).getPublic().getEncoded()));
                ExtensionsGenerator extensions = new ExtensionsGenerator();
                extensions.addExtension(Extension.keyUsage, true, new KeyUsage(uses));
                if (purpose != null) {
                    extensions.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
                }
                if (constraints != null) {
                    extensions.addExtension(Extension.basicConstraints, true, constraints);
                }
                if (unknown != null) {
                    extensions.addExtension(unknown, true, new ASN1Integer(1));
                }
                generator.setExtensions(extensions.generate());
                return signed(generator.generateTBSCertificate());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
