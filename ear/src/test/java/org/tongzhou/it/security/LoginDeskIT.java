package org.tongzhou.it.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.inject.Inject;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.apache.shiro.authc.AuthenticationException;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.security.AccountRealm;
import org.tongzhou.core.security.AccountService;
import org.tongzhou.core.security.KnownDevices;
import org.tongzhou.core.security.LoginDesk;
import org.tongzhou.core.security.LoginSource;
import org.tongzhou.core.security.LoginStep;
import org.tongzhou.core.security.LoginStep.Kind;
import org.tongzhou.core.security.NewAccount;
import org.tongzhou.core.security.SecondFactorSecret;
import org.tongzhou.core.security.SecondFactorService;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.it.ContainerTest;

class LoginDeskIT extends ContainerTest {
    private static final String PASSWORD = "Long enough";
    private static final String OTHER = "Other, too";

    @Inject
    AccountService accounts;
    @Inject
    SecondFactorService factors;
    @Inject
    LoginDesk desk;
    @Inject
    KnownDevices devices;
    @Inject
    AccountRealm realm;
    private final String username = "t" + UUID.randomUUID().toString().substring(0, 8);
    private final String address = UUID.randomUUID().toString();
    private final LoginSource source = LoginSource.of(address);

    @BeforeEach
    void create() throws Exception {
        if (accounts == null) {
            return; // the client's side
        }
        Operator.run(() -> accounts.createAccount(NewAccount.named(username, "许诺"), PASSWORD, false));
        commitAndBegin();
    }

    @Test
    void aPasswordThatSomebodyElseHasSetIsReplacedBeforeTheLogin() throws Exception {
        Operator.run(() -> accounts.resetPassword(username, OTHER, true));
        commitAndBegin();

        LoginStep step = desk.enterPassword(username, OTHER, source);

        assertThat(step.kind()).isEqualTo(Kind.NEW_PASSWORD);
        assertThatThrownBy(() -> step.token(address)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> desk.choosePassword(step, "short", source)).isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> desk.choosePassword(step, OTHER, source)).isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> desk.choosePassword(step, PASSWORD, source)).as("the one before").isInstanceOf(RuleViolationException.class);
        assertThat(desk.choosePassword(step, "Third, then", source).kind()).isEqualTo(Kind.DONE);
        assertThat(desk.enterPassword(username, "Third, then", source).kind()).isEqualTo(Kind.DONE);
        assertThat(desk.enterPassword(username, OTHER, source).kind()).isEqualTo(Kind.REFUSED);
    }

    @Test
    void aStepIsOverOnceThePasswordThatItProvedIsAnother() throws Exception {
        Operator.run(() -> accounts.resetPassword(username, OTHER, true));
        commitAndBegin();
        LoginStep thief = desk.enterPassword(username, OTHER, source);
        LoginStep owner = desk.enterPassword(username, OTHER, source);

        assertThat(desk.choosePassword(owner, "Third, then", source).kind()).isEqualTo(Kind.DONE);

        assertThat(desk.choosePassword(thief, "Fourth, then", source).kind()).isEqualTo(Kind.REFUSED);
        assertThat(desk.enterPassword(username, "Third, then", source).kind()).isEqualTo(Kind.DONE);
    }

    @Test
    void aStepWithoutACodeIsOverOnceASecondFactorIsInUse() throws Exception {
        Operator.run(() -> accounts.resetPassword(username, OTHER, true));
        commitAndBegin();
        LoginStep before = desk.enterPassword(username, OTHER, source);
        use(OTHER);

        assertThat(desk.choosePassword(before, "Third, then", source).kind()).isEqualTo(Kind.REFUSED);
    }

    @Test
    void onlyWhatWasProvedLogsIn() throws Exception {
        LoginStep done = desk.enterPassword(username, PASSWORD, source);

        assertThat(realm.getAuthenticationInfo(done.token(address)).getPrincipals().getPrimaryPrincipal()).isEqualTo(username);
        assertThat(desk.choosePassword(done, "Third, then", source).kind()).as("nothing is due").isEqualTo(Kind.REFUSED);
        Operator.run(() -> accounts.disableAccount(username));
        commitAndBegin();
        assertThatThrownBy(() -> realm.getAuthenticationInfo(done.token(address))).isInstanceOf(AuthenticationException.class);
    }

    @Test
    void anAuthenticatorIsAskedForOnceItHasProvedItself() throws Exception {
        Caller owner = new Caller(realm, username);
        assertThatThrownBy(() -> owner.get(() -> factors.begin("wrong", "同舟"))).isInstanceOf(NotPermittedException.class);
        rollbackAndBegin();
        SecondFactorSecret secret = owner.get(() -> factors.begin(PASSWORD, "同舟"));
        commitAndBegin();
        assertThat(desk.enterPassword(username, PASSWORD, source).kind()).as("not confirmed yet").isEqualTo(Kind.DONE);
        assertThatThrownBy(() -> owner.get(() -> factors.confirm("000000x"))).isInstanceOf(RuleViolationException.class);
        rollbackAndBegin();

        List<String> recovery = owner.get(() -> factors.confirm(code(secret, -30)));
        commitAndBegin();

        LoginStep asked = desk.enterPassword(username, PASSWORD, source);
        assertThat(asked.kind()).isEqualTo(Kind.CODE);
        assertThat(desk.enterCode(asked, code(secret, -30), source).kind()).as("used when it was confirmed").isEqualTo(Kind.CODE);
        String fresh = code(secret, 30);
        String asShown = fresh.substring(0, 3) + " " + fresh.substring(3).replace('1', '１');
        assertThat(desk.enterCode(asked, asShown, source).kind()).isEqualTo(Kind.DONE);
        assertThat(desk.enterCode(asked, fresh, source).kind()).as("used").isEqualTo(Kind.CODE);
        assertThat(desk.enterCode(asked, recovery.get(0), source).kind()).isEqualTo(Kind.DONE);
        assertThat(desk.enterCode(asked, recovery.get(0), source).kind()).isEqualTo(Kind.CODE);
        assertThat(owner.get(factors::getState).recoveryCodes()).isEqualTo(recovery.size() - 1);
    }

    @Test
    void whoHasLostTheAuthenticatorIsLetInByTheOffice() throws Exception {
        use();

        Operator.run(() -> factors.removeOf(username));
        commitAndBegin();

        assertThat(desk.enterPassword(username, PASSWORD, source).kind()).isEqualTo(Kind.DONE);
        assertThatThrownBy(() -> Operator.run(() -> factors.removeOf(username))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void theOwnerGivesItUpByThePassword() throws Exception {
        use();
        Caller owner = new Caller(realm, username);
        assertThatThrownBy(() -> owner.run(() -> factors.remove("wrong"))).isInstanceOf(NotPermittedException.class);
        rollbackAndBegin();

        owner.run(() -> factors.remove(PASSWORD));
        commitAndBegin();

        assertThat(owner.get(factors::getState).inUse()).isFalse();
    }

    @Test
    void wrongCodesLockTheAccountAsWrongPasswordsDo() throws Exception {
        use();
        LoginStep asked = desk.enterPassword(username, PASSWORD, source);

        for (int i = 0; i < 5; i++) {
            assertThat(desk.enterCode(asked, "wrong" + i, source).kind()).isEqualTo(Kind.CODE);
        }

        assertThat(desk.enterCode(asked, "wrong", source).kind()).isEqualTo(Kind.REFUSED);
        assertThat(desk.enterPassword(username, PASSWORD, source).kind()).isEqualTo(Kind.REFUSED);
    }

    @Test
    void whoeverLocksAnAccountDoesNotKeepItsOwnerOut() {
        String cookie = devices.remember(username);
        failFiveTimes(source);

        LoginSource known = devices.source(username, address, cookie);
        assertThat(desk.enterPassword(username, PASSWORD, source).kind()).isEqualTo(Kind.REFUSED);
        assertThat(desk.enterPassword(username, PASSWORD, known).kind()).isEqualTo(Kind.DONE);
        assertThat(desk.enterPassword(username, PASSWORD, source).kind()).as("strangers are forgiven nothing").isEqualTo(Kind.REFUSED);
        assertThat(devices.source("other", address, cookie)).isEqualTo(source);
        assertThat(devices.source(username, address, "AAAA" + cookie.substring(4))).isEqualTo(source);
        assertThat(devices.source(username, address, "x".repeat(10_000))).isEqualTo(source);
    }

    @Test
    void aKnownDeviceIsNoPlaceToGuessFrom() {
        LoginSource stolen = devices.source(username, address, devices.remember(username));
        failFiveTimes(stolen);

        assertThat(desk.enterPassword(username, PASSWORD, stolen).kind()).isEqualTo(Kind.REFUSED);
        assertThat(desk.enterPassword(username, PASSWORD, source).kind()).as("elsewhere").isEqualTo(Kind.DONE);
    }

    private void failFiveTimes(LoginSource from) {
        for (int i = 0; i < 5; i++) {
            assertThat(desk.enterPassword(username, "wrong", from).kind()).isEqualTo(Kind.REFUSED);
        }
    }

    @Test
    void wrongPasswordsOfTheOwnerCountAsLoginsDo() throws Exception {
        Caller owner = new Caller(realm, username);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> owner.run(() -> accounts.changePassword("wrong", OTHER))).isInstanceOf(NotPermittedException.class);
            rollbackAndBegin();
        }

        assertThatThrownBy(() -> owner.run(() -> accounts.changePassword(PASSWORD, OTHER))).isInstanceOf(NotPermittedException.class);
    }

    private void use() throws Exception {
        use(PASSWORD);
    }

    private void use(String password) throws Exception {
        Caller owner = new Caller(realm, username);
        SecondFactorSecret secret = owner.get(() -> factors.begin(password, "同舟"));
        owner.get(() -> factors.confirm(code(secret, 0)));
        commitAndBegin();
    }

    private static String code(SecondFactorSecret secret, int secondsFromNow) {
        var generator = new TimeBasedOneTimePasswordGenerator();
        try {
            return generator.generateOneTimePasswordString(
                new SecretKeySpec(Base32.decode(secret.secret()), generator.getAlgorithm()), Instant.now().plusSeconds(secondsFromNow));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private void commitAndBegin() throws Exception {
        transaction.commit();
        transaction.begin();
    }

    /** After a refusal, which has marked the transaction for rollback. */
    private void rollbackAndBegin() throws Exception {
        transaction.rollback();
        transaction.begin();
    }
}
