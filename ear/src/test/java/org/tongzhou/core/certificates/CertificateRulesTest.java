package org.tongzhou.core.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.it.certificates.TestAuthority;
import org.tongzhou.it.certificates.TestAuthority.Kind;

/** Which certificates, issuers and lists are taken. It stands with the authority that makes them. */
class CertificateRulesTest {
    private static final Instant NOW = Instant.now();
    private static final TestAuthority ROOT = TestAuthority.root("Root", Kind.EC);

    @ParameterizedTest
    @EnumSource
    void aCertificateIsReadAndItsIssuerFound(Kind kind) {
        TestAuthority root = TestAuthority.root("Root " + kind, kind);
        TestAuthority middle = root.below("Middle", 0);
        OfficeCertificate certificate = read(TestAuthority.pem(middle.request("许诺").serial(new BigInteger("ABC123", 16)).sign()));

        certificate.requireForPerson();
        List<TrustedIssuer> path = IssuerPath.require(certificate, trusted(root, middle), NOW);

        assertThat(path).extracting(TrustedIssuer::getSubject).containsExactly("C=CN,O=Middle,CN=Middle", "C=CN,O=Root " + kind + ",CN=Root " + kind);
        CertificateFacts facts = certificate.facts();
        assertThat(facts.commonName()).isEqualTo("许诺");
        assertThat(facts.serial()).isEqualTo("ABC123");
        assertThat(facts.algorithm()).isEqualTo(kind == Kind.RSA ? "RSA 2048" : kind == Kind.EC ? "EC 256" : "SM2");
        assertThat(facts.notAfter()).isBetween(NOW.plus(Duration.ofDays(364)), NOW.plus(Duration.ofDays(366)));
        assertThat(root.list(NOW.minusSeconds(60), BigInteger.TEN)).satisfies(list -> assertThat(new ListFile(list).isSignedBy(issuer(root))).isTrue());
    }

    @Test
    void whoOnlyCallsHimselfByTheIssuersNameIsNotBelieved() {
        TestAuthority forger = TestAuthority.root("Root", Kind.EC);

        refused("certificates.issuerUnknown", () -> IssuerPath.require(read(forger.request("许诺").sign()), trusted(ROOT), NOW));
        assertThat(new ListFile(forger.list(NOW)).isSignedBy(issuer(ROOT))).isFalse();
    }

    @Test
    void ofTwoIssuersWithOneNameTheOneThatHasSignedIsTaken() {
        TestAuthority successor = TestAuthority.root("Root", Kind.EC);

        List<TrustedIssuer> path = IssuerPath.require(read(successor.request("许诺").sign()), trusted(ROOT, successor), NOW);

        assertThat(path).extracting(TrustedIssuer::getFingerprint).containsExactly(read(successor.certificate()).fingerprint());
    }

    @Test
    void thereAreNoMoreIssuersThanEachOneAboveAllows() {
        TestAuthority middle = ROOT.below("Middle", 0);
        TestAuthority tooLow = middle.below("Too low", null);

        refused("certificates.pathTooLong", () -> IssuerPath.require(read(tooLow.request("许诺").sign()), trusted(ROOT, middle, tooLow), NOW));
    }

    @Test
    void aPersonsCertificateIssuesNothing() {
        TestAuthority person = ROOT.below("Middle", 0);

        refused("certificates.issuerUnknown", () -> IssuerPath.require(read(person.request("许诺").sign()), trusted(ROOT), NOW));
        refused("certificates.noAuthority", () -> read(ROOT.request("许诺").sign()).requireForIssuer());
    }

    @Test
    void anIssuerOutOfItsTimeProvesNothing() {
        refused("certificates.issuerExpired", () -> IssuerPath.require(read(ROOT.request("许诺").sign()), trusted(ROOT), NOW.plus(Duration.ofDays(400))));
        refused("certificates.issuerExpired", () -> IssuerPath.require(read(ROOT.request("许诺").sign()), trusted(ROOT), NOW.minus(Duration.ofDays(400))));
    }

    @Test
    void whatIsMeantForSomethingElseIsRefused() {
        refused("certificates.wrongUse", () -> read(ROOT.request("许诺").purpose(KeyPurposeId.id_kp_serverAuth).sign()).requireForPerson());
        refused("certificates.wrongUse", () -> read(ROOT.request("许诺").uses(KeyUsage.keyEncipherment).sign()).requireForPerson());
        refused("certificates.isAuthority", () -> read(ROOT.certificate()).requireForPerson());
        refused("certificates.unreadable", () -> read(ROOT.request("许诺").unknownCritical().sign()).requireForPerson());
    }

    @Test
    void aWeakKeyIsRefused() {
        TestAuthority rsa = TestAuthority.root("Root", Kind.RSA);

        refused("certificates.weak", () -> read(rsa.request("许诺").keys(Kind.RSA.newKeys(1024)).sign()).requireForPerson());
    }

    @Test
    void whatIsNoCertificateIsRefused() {
        byte[] good = ROOT.request("许诺").sign();
        byte[] twice = new String(TestAuthority.pem(good), StandardCharsets.US_ASCII).repeat(2).getBytes(StandardCharsets.US_ASCII);
        byte[] cut = Arrays.copyOf(good, good.length - 20);
        byte[] more = Arrays.copyOf(good, good.length + 20);

        refused("certificates.unreadable", () -> read(new byte[0]));
        refused("certificates.unreadable", () -> read("nothing".getBytes(StandardCharsets.UTF_8)));
        refused("certificates.unreadable", () -> read(cut));
        refused("certificates.unreadable", () -> read(more));
        refused("certificates.tooLarge", () -> read(new byte[20_000]));
        refused("certificates.severalInFile", () -> read(twice));
        refused("certificates.listUnreadable", () -> new ListFile(good));
        refused("certificates.unreadable", () -> read(ROOT.list(NOW)));
    }

    @Test
    void aListTakesTheOlderOnesPlaceOnly() {
        RevocationList known = new RevocationList(1L);
        Instant hourAgo = NOW.minus(Duration.ofHours(1));

        assertThat(known.take(new ListFile(ROOT.list(hourAgo, new BigInteger("1A", 16))), NOW)).isTrue();
        assertThat(known.has("1A")).isTrue();
        assertThat(known.has("A")).isFalse();
        assertThat(known.take(new ListFile(ROOT.list(hourAgo.minusSeconds(9))), NOW)).isFalse();
        assertThat(known.take(new ListFile(ROOT.list(hourAgo.plusSeconds(9))), NOW)).isTrue();
        assertThat(known.has("1A")).isFalse();
    }

    @Test
    void aCertificateIsWhatItsTimeItsEndAndItsIssuerSay() {
        TrustedIssuer issuer = issuer(ROOT);
        OfficeCertificate read = read(ROOT.request("许诺").valid(NOW.plusSeconds(100), NOW.plusSeconds(1000)).sign());
        ClientCertificate certificate = new ClientCertificate("xunuo", issuer, read.facts(), "secadmin", NOW);

        assertThat(certificate.status(NOW)).isEqualTo(CertificateStatus.NOT_YET);
        assertThat(certificate.status(NOW.plusSeconds(500))).isEqualTo(CertificateStatus.VALID);
        assertThat(certificate.status(NOW.plusSeconds(2000))).isEqualTo(CertificateStatus.EXPIRED);
        certificate.withdraw(NOW);
        assertThat(certificate.status(NOW.plusSeconds(500))).isEqualTo(CertificateStatus.WITHDRAWN);
        refused("certificates.ofAnother", () -> certificate.bindAgain("shaojing", "secadmin", NOW));
        certificate.bindAgain("xunuo", "xunuo", NOW);
        issuer.withdraw("离任", NOW);
        assertThat(certificate.status(NOW.plusSeconds(500))).isEqualTo(CertificateStatus.UNTRUSTED);
        refused("certificates.reasonMissing", () -> certificate.revoke(" ", NOW));
        certificate.revoke("丢失", NOW);
        assertThat(certificate.status(NOW.plusSeconds(500))).isEqualTo(CertificateStatus.REVOKED);
        refused("certificates.revokedForGood", () -> certificate.bindAgain("xunuo", "xunuo", NOW));
    }

    @Test
    void eachReminderComesOnce() {
        ClientCertificate certificate = new ClientCertificate("xunuo", issuer(ROOT), read(ROOT.request("许诺").sign()).facts(), "secadmin", NOW);

        assertThat(certificate.remind(30)).isTrue();
        assertThat(certificate.remind(30)).isFalse();
        assertThat(certificate.remind(1)).isTrue();
        assertThat(certificate.remind(7)).isFalse();
    }

    private static OfficeCertificate read(byte... file) {
        return CertificateFile.certificate(file);
    }

    private static TrustedIssuer issuer(TestAuthority authority) {
        return new TrustedIssuer(read(authority.certificate()), "secadmin", NOW);
    }

    private static List<TrustedIssuer> trusted(TestAuthority... authorities) {
        return Arrays.stream(authorities).map(CertificateRulesTest::issuer).toList();
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleViolationException.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
