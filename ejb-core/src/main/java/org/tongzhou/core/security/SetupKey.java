package org.tongzhou.core.security;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.tongzhou.core.shared.SecretFile;

/**
 * The key with which the first administrators are appointed, in the file {@code setup.key} of the data directory: made by a start of an office that has
 * none, worth something as long as it has none. Who can read the server's files hands it on, as a link that is used once.
 */
@Singleton
@Startup
@DependsOn({"DatabaseMigration", "DemoAccounts"})
public class SetupKey {
    private static final int BYTES = 32;
    private static final Path FILE = Path.of(System.getProperty("tongzhou.data", "."), "setup.key");

    @Inject
    AccountRepository accounts;

    @PostConstruct
    void make() {
        try {
            if (accounts.hasAdministrators()) {
                Files.deleteIfExists(FILE);
            } else {
                byte[] key = new byte[BYTES];
                new SecureRandom().nextBytes(key);
                SecretFile.make(FILE, Base64.getUrlEncoder().withoutPadding().encodeToString(key) + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the key of the set-up cannot be written", e);
        }
    }

    /** It is worth nothing any more once there are administrators. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void spent(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountChanged event) {
        if (Files.exists(FILE)) {
            make();
        }
    }

    /** Whether this is the key; nothing is while there is none. */
    public boolean matches(String typed) {
        try {
            return Files.exists(FILE) && MessageDigest.isEqual(
                Files.readString(FILE).strip().getBytes(StandardCharsets.UTF_8), typed.strip().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the key of the set-up cannot be read", e);
        }
    }
}
