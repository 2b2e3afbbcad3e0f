package org.tongzhou.it.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.transaction.RollbackException;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import javax.naming.InitialContext;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.audit.AuditDetails;
import org.tongzhou.core.audit.AuditFilter;
import org.tongzhou.core.audit.AuditRow;
import org.tongzhou.core.audit.AuditSort;
import org.tongzhou.core.security.LoginSource;
import org.tongzhou.core.security.LoginStep.Kind;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.it.security.Caller;

class AuditIT extends AuditTest {
    private static final int WRITERS = 20;
    private static final String ADDRESS = "10.1.2.3";

    @Resource
    ManagedExecutorService executor;
    /** What the acts of a test are done to; in no other name. */
    private final String object = "object-" + mark;

    @Test
    void whatIsDoneIsWrittenWithItsActorAndItsChange() throws Exception {
        create("u" + mark, "publisher");
        assertThat(doneTo("u" + mark)).as("before the commit").isEmpty();
        commitAndBegin();

        List<AuditRow> rows = doneTo("u" + mark);

        assertThat(rows).extracting(AuditRow::action).containsExactly("security.create", "security.grant");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.actor()).isEqualTo(Operator.USERNAME);
            assertThat(row.address()).isEqualTo("localhost");
            assertThat(row.objectName()).isEqualTo("人" + mark);
        });
        AuditDetails grant = auditor.get(() -> audit.get(rows.get(1).number()));
        assertThat(grant.before()).isEmpty();
        assertThat(grant.after()).containsEntry("role", "publisher").hasSize(1);
    }

    @Test
    void whatIsRolledBackWasNotDone() throws Exception {
        create("u" + mark);
        rollbackAndBegin();

        assertThat(doneTo("u" + mark)).isEmpty();
    }

    @Test
    void whatCannotBeWrittenDownDoesNotHappen() throws Exception {
        create("u" + mark);
        execute("UPDATE audit_head SET id = 2"); // within this transaction: there is no end to append to

        assertThatThrownBy(() -> transaction.commit()).isInstanceOf(RollbackException.class);

        transaction.begin();
        assertThat(Operator.run((java.util.concurrent.Callable<Slice<?>>) () -> accounts.listAccounts(new PageRequest(0, 500))).rows())
            .noneSatisfy(account -> assertThat(account.toString()).contains("u" + mark));
        assertThat(verify(verification).findings()).isEmpty();
    }

    @Test
    void loginsAreWrittenWithTheirAddressAndTheirFailures() throws Exception {
        String username = "u" + mark;
        create(username);
        commitAndBegin();

        for (int i = 0; i < 5; i++) {
            desk.enterPassword(username, "something else", LoginSource.of(ADDRESS));
        }
        assertThat(desk.enterPassword(username, PASSWORD, LoginSource.of(ADDRESS)).kind()).as("locked").isEqualTo(Kind.REFUSED);
        String other = "v" + mark;
        create(other);
        commitAndBegin();
        assertThat(desk.enterPassword(other, PASSWORD, LoginSource.of("10.1.2.4")).kind()).isEqualTo(Kind.DONE);

        List<AuditRow> rows = doneTo(username).stream().filter(row -> !row.action().equals("security.create")).toList();
        assertThat(rows).extracting(AuditRow::action).containsExactlyInAnyOrder("security.login", "security.login", "security.login", "security.login",
            "security.login", "security.lock", "security.login");
        assertThat(rows).allSatisfy(row -> assertThat(row.address()).isEqualTo(ADDRESS));
        assertThat(rows).extracting(row -> auditor.get(() -> audit.get(row.number())).after().get("reason"))
            .containsExactlyInAnyOrder("PASSWORD", "PASSWORD", "PASSWORD", "PASSWORD", "PASSWORD", "LOCKED", null);
        assertThat(doneTo(other)).last().satisfies(row -> assertThat(row).extracting(AuditRow::actor, AuditRow::succeeded).containsExactly(other, true));
    }

    @Test
    void whatIsRefusedIsWrittenDownOnce() throws Exception {
        Caller staff = create("u" + mark, "staff");
        commitAndBegin();
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> staff.get(audit::listActions)).isInstanceOf(NotPermittedException.class);
            rollbackAndBegin();
        }
        assertThatThrownBy(() -> staff.run(() -> accounts.disableAccount("a" + mark))).isInstanceOf(NotPermittedException.class);
        rollbackAndBegin();

        List<AuditRow> refused = doneBy("u" + mark);
        assertThat(refused).extracting(AuditRow::action).containsOnly("access.refuse");
        assertThat(refused).extracting(AuditRow::objectId).containsExactly("AuditService.listActions", "AccountService.disableAccount");
        assertThat(refused).noneMatch(AuditRow::succeeded);
        assertThat(auditor.get(() -> audit.get(refused.get(0).number())).after()).containsEntry("asked", "audit:read");
    }

    private List<AuditRow> doneBy(String actor) {
        AuditFilter filter = new AuditFilter(null, null, actor, "", "", "", null, AuditSort.TIME, false);
        return auditor.get(() -> audit.search(filter, new PageRequest(0, 100))).rows();
    }

    @Test
    void aPasswordInTheFieldOfTheUserNameIsNotKept() {
        String typed = "Geheim!" + mark;
        desk.enterPassword(typed, "x", LoginSource.of("10.1.2.5"));

        assertThat(doneTo(typed)).isEmpty();
    }

    @Test
    void twentyTransactionsAtOnceLeaveNoGap() throws Exception {
        UserTransaction transactions = InitialContext.doLookup("java:comp/UserTransaction");
        List<Future<?>> done = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            boolean commits = i % 4 != 0;
            done.add(executor.submit(() -> {
                transactions.begin();
                acts.tell(AuditedAct.of("audit.test", "test", object, "并发"));
                acts.tell(AuditedAct.of("audit.test", "test", object, "并发"));
                if (commits) {
                    transactions.commit();
                } else {
                    transactions.rollback();
                }
                return null;
            }));
        }
        for (Future<?> each : done) {
            each.get();
        }

        assertThat(doneTo(object)).hasSize(WRITERS / 4 * 3 * 2);
        assertThat(verify(verification).findings()).isEmpty();
    }

    @Test
    void whatIsToldWithoutATransactionIsWrittenAtOnce() throws Exception {
        transaction.rollback();
        acts.tell(AuditedAct.of("audit.test", "test", object, "单独").by("x" + mark, "10.1.2.3"));
        transaction.begin();

        assertThat(doneTo(object)).extracting(AuditRow::objectName).containsExactly("单独");
    }

    @Test
    void theDatabaseRefusesToChangeWhatIsWritten() {
        assertThatThrownBy(() -> execute("UPDATE audit_entries SET actor = 'nobody' WHERE number = (SELECT MAX(number) FROM audit_entries)"))
            .isInstanceOf(SQLException.class);
    }

    @Test
    void theListHasASecondPageAndFilters() throws Exception {
        for (int i = 0; i < 5; i++) {
            acts.tell(AuditedAct.of("audit.test", "test", object, "第" + i).by("w" + i, "10.9." + i + ".1"));
        }
        commitAndBegin();

        assertThat(doneTo(object)).hasSize(5);
        AuditFilter all = new AuditFilter(null, null, "", "audit.", object, "", null, AuditSort.ACTOR, true);
        Slice<AuditRow> second = auditor.get(() -> audit.search(all, new PageRequest(2, 2)));
        assertThat(second.total()).isEqualTo(5);
        assertThat(second.rows()).extracting(AuditRow::actor).containsExactly("w2", "w1");
        AuditFilter address = new AuditFilter(null, null, "w3", "audit.test", object, "10.9.3", true, AuditSort.TIME, true);
        assertThat(auditor.get(() -> audit.search(address, new PageRequest(0, 10))).rows()).extracting(AuditRow::objectName).containsExactly("第3");
        AuditFilter failed = new AuditFilter(null, null, "", "", object, "", false, AuditSort.TIME, true);
        assertThat(auditor.get(() -> audit.search(failed, new PageRequest(0, 10))).rows()).isEmpty();
        assertThat(auditor.get(audit::listActions)).contains("audit.test", "security.create").isSorted();
        assertThatThrownBy(() -> auditor.get(() -> audit.get(Long.MAX_VALUE))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void anExportIsWrittenDownItself() throws Exception {
        acts.tell(AuditedAct.of("audit.test", "test", object, "导出"));
        commitAndBegin();
        List<AuditDetails> taken = new ArrayList<>();
        AuditFilter filter = new AuditFilter(null, null, "", "", object, "", null, AuditSort.TIME, true);

        auditor.run(() -> audit.export(filter, "csv", taken::add));

        assertThat(taken).extracting(entry -> entry.row().objectName()).contains("导出");
        AuditFilter exports = new AuditFilter(null, null, "a" + mark, "audit.export", "", "", null, AuditSort.TIME, true);
        assertThat(auditor.get(() -> audit.search(exports, new PageRequest(0, 10))).rows()).hasSize(1);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
