package org.tongzhou.core.security;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Optional;
import org.tongzhou.core.shared.EncryptedColumn;
import org.tongzhou.core.shared.FieldCipher;

/** The second factors of accounts, whose secrets are encrypted in the database; serves logins and the owners' service. */
@Dependent
class SecondFactors {
    private static final Logger LOG = System.getLogger(SecondFactors.class.getName());

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
            .filter(factor -> factor.acceptRecovery(code) || proves(account, factor, code, now)).isPresent();
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
        return secret(account, factor).filter(secret -> factor.accept(secret, digits(code), now)).isPresent();
    }

    void remove(SecondFactor factor) {
        factors.remove(factor);
    }

    /** The secret; none if its key is lost: recovery codes count all the same. */
    private Optional<String> secret(Account account, SecondFactor factor) {
        try {
            return Optional.of(cipher.decrypt(purpose(account), factor.getSecret()));
        } catch (IllegalStateException e) {
            LOG.log(Level.ERROR, "the authenticator of account " + account.getId() + " cannot be asked; see field.keys", e);
            return Optional.empty();
        }
    }

    /** A code as applications show it, with blanks, and as input methods write it, in full width. */
    private static String digits(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    private static String purpose(Account account) {
        return purpose(account.getId());
    }

    private static String purpose(long accountId) {
        return "security.secondFactor." + accountId;
    }

    @Produces
    @Dependent
    static EncryptedColumn secrets() {
        return new EncryptedColumn("security_second_factors", "account_id", "secret", SecondFactors::purpose);
    }
}
