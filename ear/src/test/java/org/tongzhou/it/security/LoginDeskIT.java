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
import org.tongzhou.core.security.LoginDesk;
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
    AccountRealm realm;
    private final String username = "t" + UUID.randomUUID().toString().substring(0, 8);
    private final String address = UUID.randomUUID().toString();

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

        LoginStep step = desk.enterPassword(username, OTHER, address);

        assertThat(step.kind()).isEqualTo(Kind.NEW_PASSWORD);
        assertThatThrownBy(() -> step.token(address)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> desk.choosePassword(step, "short", address)).isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> desk.choosePassword(step, OTHER, address)).isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> desk.choosePassword(step, PASSWORD, address)).as("the one before").isInstanceOf(RuleViolationException.class);
        assertThat(desk.choosePassword(step, "Third, then", address).kind()).isEqualTo(Kind.DONE);
        assertThat(desk.enterPassword(username, "Third, then", address).kind()).isEqualTo(Kind.DONE);
        assertThat(desk.enterPassword(username, OTHER, address).kind()).isEqualTo(Kind.REFUSED);
    }

    @Test
    void aStepIsOverOnceThePasswordThatItProvedIsAnother() throws Exception {
        Operator.run(() -> accounts.resetPassword(username, OTHER, true));
        commitAndBegin();
        LoginStep thief = desk.enterPassword(username, OTHER, address);
        LoginStep owner = desk.enterPassword(username, OTHER, address);

        assertThat(desk.choosePassword(owner, "Third, then", address).kind()).isEqualTo(Kind.DONE);

        assertThat(desk.choosePassword(thief, "Fourth, then", address).kind()).isEqualTo(Kind.REFUSED);
        assertThat(desk.enterPassword(username, "Third, then", address).kind()).isEqualTo(Kind.DONE);
    }

    @Test
    void aStepWithoutACodeIsOverOnceASecondFactorIsInUse() throws Exception {
        Operator.run(() -> accounts.resetPassword(username, OTHER, true));
        commitAndBegin();
        LoginStep before = desk.enterPassword(username, OTHER, address);
        use(OTHER);

        assertThat(desk.choosePassword(before, "Third, then", address).kind()).isEqualTo(Kind.REFUSED);
    }

    @Test
    void onlyWhatWasProvedLogsIn() throws Exception {
        LoginStep done = desk.enterPassword(username, PASSWORD, address);

        assertThat(realm.getAuthenticationInfo(done.token(address)).getPrincipals().getPrimaryPrincipal()).isEqualTo(username);
        assertThat(desk.choosePassword(done, "Third, then", address).kind()).as("nothing is due").isEqualTo(Kind.REFUSED);
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
        assertThat(desk.enterPassword(username, PASSWORD, address).kind()).as("not confirmed yet").isEqualTo(Kind.DONE);
        assertThatThrownBy(() -> owner.get(() -> factors.confirm("000000x"))).isInstanceOf(RuleViolationException.class);
        rollbackAndBegin();

        List<String> recovery = owner.get(() -> factors.confirm(code(secret, -30)));
        commitAndBegin();

        LoginStep asked = desk.enterPassword(username, PASSWORD, address);
        assertThat(asked.kind()).isEqualTo(Kind.CODE);
        assertThat(desk.enterCode(asked, code(secret, -30), address).kind()).as("used when it was confirmed").isEqualTo(Kind.CODE);
        String fresh = code(secret, 30);
        String asShown = fresh.substring(0, 3) + " " + fresh.substring(3).replace('1', '１');
        assertThat(desk.enterCode(asked, asShown, address).kind()).isEqualTo(Kind.DONE);
        assertThat(desk.enterCode(asked, fresh, address).kind()).as("used").isEqualTo(Kind.CODE);
        assertThat(desk.enterCode(asked, recovery.get(0), address).kind()).isEqualTo(Kind.DONE);
        assertThat(desk.enterCode(asked, recovery.get(0), address).kind()).isEqualTo(Kind.CODE);
        assertThat(owner.get(factors::getState).recoveryCodes()).isEqualTo(recovery.size() - 1);
    }

    @Test
    void whoHasLostTheAuthenticatorIsLetInByTheOffice() throws Exception {
        use();

        Operator.run(() -> factors.removeOf(username));
        commitAndBegin();

        assertThat(desk.enterPassword(username, PASSWORD, address).kind()).isEqualTo(Kind.DONE);
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
        LoginStep asked = desk.enterPassword(username, PASSWORD, address);

        for (int i = 0; i < 5; i++) {
            assertThat(desk.enterCode(asked, "wrong" + i, address).kind()).isEqualTo(Kind.CODE);
        }

        assertThat(desk.enterCode(asked, "wrong", address).kind()).isEqualTo(Kind.REFUSED);
        assertThat(desk.enterPassword(username, PASSWORD, address).kind()).isEqualTo(Kind.REFUSED);
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
