package org.tongzhou.it.audit;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.audit.AuditFilter;
import org.tongzhou.core.audit.AuditRow;
import org.tongzhou.core.audit.AuditService;
import org.tongzhou.core.audit.AuditSort;
import org.tongzhou.core.audit.AuditVerification;
import org.tongzhou.core.audit.AuditVerificationService;
import org.tongzhou.core.security.AccountRealm;
import org.tongzhou.core.security.AccountService;
import org.tongzhou.core.security.LoginDesk;
import org.tongzhou.core.security.NewAccount;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.it.ContainerTest;
import org.tongzhou.it.security.Caller;

/** An audit administrator for each test of the audit, and names that no other test has. */
abstract class AuditTest extends ContainerTest {
    static final String PASSWORD = "Long enough";

    @Inject
    AccountService accounts;
    @Inject
    AuditService audit;
    @Inject
    AuditVerificationService verification;
    @Inject
    LoginDesk desk;
    @Inject
    AccountRealm realm;
    @Inject
    Acts acts;
    @Resource(lookup = "jdbc/tongzhou")
    DataSource dataSource;
    final String mark = UUID.randomUUID().toString().substring(0, 8);
    Caller auditor;

    @BeforeEach
    void createAuditor() throws Exception {
        if (accounts == null) {
            return; // the client's side
        }
        auditor = create("a" + mark, "audit-admin");
        commitAndBegin();
    }

    Caller create(String username, String... roles) {
        Operator.run(() -> {
            accounts.createAccount(NewAccount.named(username, "人" + mark), PASSWORD, false);
            List.of(roles).forEach(role -> accounts.grantRole(username, role));
        });
        return new Caller(realm, username);
    }

    /** What was done to an object, the oldest first. */
    List<AuditRow> doneTo(String object) {
        AuditFilter filter = new AuditFilter(null, null, "", "", object, "", null, AuditSort.TIME, false);
        return auditor.get(() -> audit.search(filter, new PageRequest(0, 100))).rows();
    }

    static AuditVerification verify(AuditVerificationService service) throws Exception {
        return Operator.run((Callable<AuditVerification>) service::verify);
    }

    void commitAndBegin() throws Exception {
        transaction.commit();
        transaction.begin();
    }

    void rollbackAndBegin() throws Exception {
        transaction.rollback();
        transaction.begin();
    }
}
