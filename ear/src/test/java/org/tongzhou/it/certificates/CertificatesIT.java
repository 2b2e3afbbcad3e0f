package org.tongzhou.it.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.shiro.mgt.DefaultSecurityManager;
import org.apache.shiro.session.mgt.SimpleSession;
import org.apache.shiro.subject.SimplePrincipalCollection;
import org.apache.shiro.subject.support.DelegatingSubject;
import org.apache.shiro.util.ThreadContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.certificates.CertificateDetails;
import org.tongzhou.core.certificates.CertificateFacts;
import org.tongzhou.core.certificates.CertificateFilter;
import org.tongzhou.core.certificates.CertificateReminders;
import org.tongzhou.core.certificates.CertificateService;
import org.tongzhou.core.certificates.CertificateSort;
import org.tongzhou.core.certificates.CertificateStatus;
import org.tongzhou.core.certificates.IssuerRow;
import org.tongzhou.core.certificates.IssuerService;
import org.tongzhou.core.certificates.OwnCertificateService;
import org.tongzhou.core.configuration.ConfigurationService;
import org.tongzhou.core.configuration.ParameterRow;
import org.tongzhou.core.security.AccountDirectory;
import org.tongzhou.core.security.AccountRealm;
import org.tongzhou.core.security.AccountService;
import org.tongzhou.core.security.LoginDesk;
import org.tongzhou.core.security.LoginSource;
import org.tongzhou.core.security.LoginStep;
import org.tongzhou.core.security.LoginStep.Kind;
import org.tongzhou.core.security.NewAccount;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.OfficeException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.it.ContainerTest;
import org.tongzhou.it.security.Caller;

/** Certificates of accounts, and logins with them, in the server. */
class CertificatesIT extends ContainerTest {
    private static final String PASSWORD = "Long enough 1";
    private static final String PASSWORD_ALONE = "security.certificate.passwordAlone";
    private static final String CERTIFICATE_ALONE = "security.certificate.alone";
    private static final PageRequest PAGE = new PageRequest(0, 10);

    @Inject
    IssuerService issuers;
    @Inject
    CertificateService certificates;
    @Inject
    OwnCertificateService own;
    @Inject
    CertificateReminders reminders;
    @Inject
    AccountService accounts;
    @Inject
    AccountDirectory directory;
    @Inject
    AccountRealm realm;
    @Inject
    LoginDesk desk;
    @Inject
    ConfigurationService configuration;
    @Resource
    ManagedExecutorService threads;
    @Resource(lookup = "jdbc/tongzhou")
    DataSource database;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String owner = "o" + mark;
    private final String other = "p" + mark;
    private final LoginSource source = LoginSource.of("it-" + mark);
    private TestAuthority authority;
    private Caller administrator;

    @BeforeEach
    void trustAnAuthority() throws Exception {
        if (accounts == null) {
            return; // the client's side
        }
        authority = TestAuthority.root("it-" + mark, TestAuthority.Kind.SM2);
        Operator.run(() -> {
            accounts.createAccount(NewAccount.named(owner, "许诺"), PASSWORD, false);
            accounts.createAccount(NewAccount.named(other, "邵静"), PASSWORD, false);
            accounts.createAccount(NewAccount.named("s" + mark, "管理员"), PASSWORD, false);
            accounts.grantRole("s" + mark, "security-admin");
        });
        commitAndBegin();
        administrator = new Caller(realm, "s" + mark);
        CertificateFacts facts = administrator.get(() -> issuers.check(authority.certificate()));
        administrator.run(() -> issuers.trust(authority.certificate(), facts.fingerprint(), PASSWORD));
        commitAndBegin();
    }

    /** Nobody else is to see issuers without a revocation list, or another way to log in. */
    @AfterEach
    void clean() throws Exception {
        if (accounts == null) {
            return;
        }
        rollbackAndBegin();
        reset(PASSWORD_ALONE);
        reset(CERTIFICATE_ALONE);
        transaction.commit();
        delete("DELETE FROM certificates_certificates WHERE username LIKE ?");
        delete("DELETE FROM certificates_lists WHERE issuer_id IN (SELECT id FROM certificates_issuers WHERE subject LIKE ?)");
        delete("DELETE FROM certificates_issuers WHERE subject LIKE ?");
    }

    private void reset(String parameter) {
        ParameterRow row = administrator.get(() -> configuration.getParameter(parameter));
        if (!row.isNormal()) {
            administrator.run(() -> configuration.set(parameter, row.parameter().normal(), row.version()));
        }
    }

    private void delete(String sql) throws Exception {
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, '%' + mark + '%');
            statement.executeUpdate();
        }
    }

    @Test
    void aCertificateLogsInAsFarAsTheOfficeAllows() throws Exception {
        byte[] certificate = bound(owner);
        assertThat(desk.enterCertificate(certificate, source).kind()).as("not alone").isEqualTo(Kind.REFUSED);
        assertThat(desk.enterPassword(owner, PASSWORD, source).kind()).as("the password alone").isEqualTo(Kind.DONE);
        LoginStep both = desk.enterPassword(owner, PASSWORD, source, certificate);
        assertThat(both.means()).isEqualTo("PASSWORD_CERTIFICATE");
        assertThat(desk.enterPassword(other, PASSWORD, source, certificate).means()).as("somebody else's proves nothing").isEqualTo("PASSWORD");

        set(PASSWORD_ALONE, 0);
        assertThat(desk.enterPassword(owner, PASSWORD, source).kind()).isEqualTo(Kind.REFUSED);
        assertThat(desk.enterPassword(owner, "wrong", source, certificate).kind()).isEqualTo(Kind.REFUSED);
        assertThat(desk.enterPassword(owner, PASSWORD, source, certificate).kind()).isEqualTo(Kind.DONE);
        assertThat(desk.enterPassword(other, PASSWORD, source).kind()).as("who has none").isEqualTo(Kind.DONE);

        set(CERTIFICATE_ALONE, 1);
        LoginStep alone = desk.enterCertificate(certificate, source);
        assertThat(alone.kind()).isEqualTo(Kind.DONE);
        assertThat(alone.username()).isEqualTo(owner);
        assertThat(directory.find(owner).orElseThrow().isGoodWith(alone.certificate())).isTrue();

        administrator.run(() -> certificates.revoke(find(owner).id(), "丢失", PASSWORD));
        commitAndBegin();
        assertThat(directory.find(owner).orElseThrow().isGoodWith(alone.certificate())).as("its sessions end").isFalse();
        assertThat(desk.enterCertificate(certificate, source).kind()).isEqualTo(Kind.REFUSED);
        assertThat(desk.enterPassword(owner, PASSWORD, source).kind()).as("who had one waits for a new one").isEqualTo(Kind.REFUSED);
    }

    @Test
    void nobodyBindsOneToAnAdministratorsAccount() throws Exception {
        byte[] certificate = authority.request("管理员").sign();

        assertThatThrownBy(() -> administrator.run(() -> certificates.bind("s" + mark, certificate, PASSWORD))).isInstanceOf(RuleViolationException.class)
            .hasFieldOrPropertyWithValue("key", "certificates.administratorsOwn");
        rollbackAndBegin();
    }

    @Test
    void oneCertificateIsForOneAccount() throws Exception {
        byte[] certificate = bound(owner);

        assertThatThrownBy(() -> administrator.run(() -> certificates.bind(other, certificate, PASSWORD))).isInstanceOf(DuplicateException.class);
        rollbackAndBegin();
        byte[] second = authority.request("许诺").sign();
        assertThatThrownBy(() -> administrator.run(() -> certificates.bind(owner, second, PASSWORD))).isInstanceOf(RuleViolationException.class);
        rollbackAndBegin();
        assertThatThrownBy(() -> administrator.run(() -> certificates.bind(other, second, "wrong"))).isInstanceOf(NotPermittedException.class);
        rollbackAndBegin();
        CertificateFilter filter = new CertificateFilter(mark, CertificateStatus.VALID, CertificateSort.NAME, true);
        assertThat(administrator.get(() -> certificates.search(filter, PAGE)).rows()).extracting(CertificateDetails::username).containsExactly(owner);
        assertThat(administrator.get(() -> certificates.export(filter))).hasSize(1);
        for (CertificateStatus status : CertificateStatus.values()) {
            long expected = status == CertificateStatus.VALID ? 1 : 0;
            CertificateFilter each = new CertificateFilter(mark, status, CertificateSort.END, false);
            assertThat(administrator.get(() -> certificates.search(each, PAGE)).total()).as(status.name()).isEqualTo(expected);
        }
    }

    @Test
    void ofTwoWhoBindOneCertificateAtOnceOneIsRefused() throws Exception {
        byte[] certificate = authority.request("许诺").sign();
        transaction.rollback();

        Future<Boolean> one = threads.submit(binding(owner, certificate));
        Future<Boolean> two = threads.submit(binding(other, certificate));

        assertThat(List.of(one.get(), two.get())).containsExactlyInAnyOrder(true, false);
        transaction.begin();
    }

    private Callable<Boolean> binding(String username, byte... certificate) {
        return () -> {
            try {
                administrator.run(() -> certificates.bind(username, certificate, PASSWORD));
                return true;
            } catch (OfficeException e) {
                return false;
            }
        };
    }

    @Test
    void whatTheIssuerRevokesLogsInNoMore() throws Exception {
        byte[] certificate = bound(owner);
        BigInteger serial = new BigInteger(find(owner).facts().serial(), 16);
        Instant now = Instant.now();
        assertThatThrownBy(() -> administrator.get(() -> issuers.readList(authority.list(now.plus(Duration.ofDays(1)))))).isInstanceOf(RuleViolationException.class);
        rollbackAndBegin();
        TestAuthority forger = TestAuthority.root("it-" + mark, TestAuthority.Kind.SM2);
        assertThatThrownBy(() -> administrator.get(() -> issuers.readList(forger.list(now, serial)))).isInstanceOf(RuleViolationException.class);
        rollbackAndBegin();

        assertThat(administrator.get(() -> issuers.readList(authority.list(now.minusSeconds(60), serial, BigInteger.TEN)))).isEqualTo(1);
        commitAndBegin();

        assertThat(find(owner).status()).isEqualTo(CertificateStatus.REVOKED);
        assertThat(desk.enterPassword(owner, PASSWORD, source, certificate).means()).isEqualTo("PASSWORD");
        IssuerRow issuer = administrator.get(issuers::list).stream().filter(row -> row.facts().commonName().equals("it-" + mark)).findFirst().orElseThrow();
        assertThat(issuer.list().entries()).isEqualTo(2);
        assertThat(issuer.listStale()).isFalse();
        assertThatThrownBy(() -> administrator.get(() -> issuers.readList(authority.list(now.minusSeconds(90))))).as("an older one").isInstanceOf(RuleViolationException.class);
        rollbackAndBegin();
        byte[] revoked = authority.request("许诺").serial(BigInteger.TEN).sign();
        assertThatThrownBy(() -> administrator.run(() -> certificates.check(revoked))).isInstanceOf(RuleViolationException.class);
        rollbackAndBegin();
        administrator.run(() -> issuers.withdraw(issuer.id(), "停用", PASSWORD));
        byte[] next = authority.request("许诺").sign();
        assertThatThrownBy(() -> administrator.run(() -> certificates.check(next))).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void theOwnerEnrolsWhatWasShownAtTheLoginAndGivesItUp() throws Exception {
        byte[] certificate = authority.request("许诺").valid(Instant.now().minusSeconds(60), Instant.now().plus(Duration.ofDays(6))).sign();
        assertThatThrownBy(() -> inSession(owner, null, () -> own.enrol(PASSWORD))).isInstanceOf(RuleViolationException.class);
        rollbackAndBegin();

        inSession(owner, certificate, () -> assertThat(own.findShown().orElseThrow().commonName()).isEqualTo("许诺"));
        inSession(owner, certificate, () -> own.enrol(PASSWORD));
        commitAndBegin();

        inSession(owner, certificate, () -> {
            assertThat(own.findShown()).isEmpty();
            assertThat(own.find().orElseThrow().boundBy()).isEqualTo(owner);
        });
        assertThat(reminders.remindAt(Instant.now())).isGreaterThanOrEqualTo(1);
        assertThat(reminders.remindAt(Instant.now())).as("each once").isZero();
        commitAndBegin();
        inSession(owner, certificate, () -> own.withdraw(PASSWORD));
        commitAndBegin();
        assertThat(desk.enterPassword(owner, PASSWORD, source, certificate).means()).isEqualTo("PASSWORD");
        assertThat(find(owner).status()).isEqualTo(CertificateStatus.WITHDRAWN);
    }

    /** Somebody in a session at whose beginning a certificate was shown. */
    private void inSession(String username, byte[] shown, Runnable work) {
        SimpleSession session = new SimpleSession();
        session.setAttribute(CurrentUser.SHOWN_CERTIFICATE, shown);
        ThreadContext.bind(new DelegatingSubject(new SimplePrincipalCollection(username, AccountRealm.NAME), true, null, session, false,
            new DefaultSecurityManager(realm)));
        try {
            work.run();
        } finally {
            ThreadContext.unbindSubject();
        }
    }

    private byte[] bound(String username) throws Exception {
        byte[] certificate = authority.request("许诺").sign();
        administrator.run(() -> certificates.bind(username, certificate, PASSWORD));
        commitAndBegin();
        return certificate;
    }

    private CertificateDetails find(String username) {
        return administrator.get(() -> certificates.search(new CertificateFilter(username, null, CertificateSort.END, false), PAGE)).rows().get(0);
    }

    private void set(String parameter, int value) throws Exception {
        administrator.run(() -> configuration.set(parameter, value, configuration.getParameter(parameter).version()));
        commitAndBegin();
    }

    private void commitAndBegin() throws Exception {
        transaction.commit();
        transaction.begin();
    }

    private void rollbackAndBegin() throws Exception {
        transaction.rollback();
        transaction.begin();
    }
}
