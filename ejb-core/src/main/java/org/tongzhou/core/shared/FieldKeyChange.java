package org.tongzhou.core.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/** Changes the key of all encrypted fields. Checks no caller; is called outside of transactions. */
@Dependent
public class FieldKeyChange {
    private static final Lock ONE_AT_A_TIME = new ReentrantLock();

    @Resource(lookup = "jdbc/tongzhou")
    DataSource dataSource;
    @Inject
    FieldCipher cipher;
    @Inject
    Instance<EncryptedColumn> columns;

    /**
     * What was done.
     *
     * @param key        the name of the key that encrypts now
     * @param continued  whether a change that had been cut off was brought to its end, instead of a new key being made
     * @param rewritten  how many fields were encrypted anew
     * @param unreadable how many fields no key can read; they stay as they are
     */
    public record Done(String key, boolean continued, int rewritten, int unreadable) {
    }

    /**
     * Makes a new key and encrypts everything with it. If fields are found that an older key has encrypted, an earlier change was cut off: that one is
     * brought to its end first, and no other key is made.
     */
    public Done change() {
        ONE_AT_A_TIME.lock();
        try {
            FieldRewriting rewriting = new FieldRewriting(dataSource, cipher);
            FieldRewriting.Outcome left = rewriting.rewrite(columns);
            if (left.rewritten() > 0) {
                return new Done(cipher.currentKey(), true, left.rewritten(), left.unreadable());
            }
            cipher.renewKey();
            FieldRewriting.Outcome all = rewriting.rewrite(columns);
            return new Done(cipher.currentKey(), false, all.rewritten(), all.unreadable());
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }
}
