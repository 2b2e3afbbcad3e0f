package org.tongzhou.core.security;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.tongzhou.core.shared.FieldCipher;

/** The second factors of accounts, whose secrets are encrypted in the database; serves logins and the owners' service. */
@Dependent
class SecondFactors {
    @Inject
    SecondFactorRepository factors;
    @Inject
    FieldCipher cipher;

    Optional<SecondFactor> find(Account account) {
        return factors.find(account);
    }

    boolean isInUse(Account account) {
        return factors.find(account).filter(SecondFactor::isInUse).isPresent();
    }

    /** Uses up a code of the application or a recovery code; false if it is neither. */
    boolean accept(Account account, String code, Instant now) {
        return factors.find(account).filter(SecondFactor::isInUse)
            .filter(factor -> factor.accept(secret(account, factor), code.strip(), now) || factor.acceptRecovery(code)).isPresent();
    }

    /** Begins with a new secret. @return the secret */
    String begin(Account account) {
        String secret = TotpCodes.newSecret();
        String encrypted = cipher.encrypt(purpose(account), secret);
        factors.find(account).ifPresentOrElse(factor -> factor.begin(encrypted), () -> factors.add(new SecondFactor(account.getId(), encrypted)));
        return secret;
    }

    /** Whether a code proves that the application has the secret. */
    boolean proves(Account account, SecondFactor factor, String code, Instant now) {
        return factor.accept(secret(account, factor), code.strip(), now);
    }

    void remove(SecondFactor factor) {
        factors.remove(factor);
    }

    private String secret(Account account, SecondFactor factor) {
        return cipher.decrypt(purpose(account), factor.getSecret());
    }

    private static String purpose(Account account) {
        return "security.secondFactor." + account.getId();
    }
}
