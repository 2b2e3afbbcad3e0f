package org.tongzhou.it.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.attachments.AttachmentRow;
import org.tongzhou.core.attachments.AttachmentService;
import org.tongzhou.core.attachments.Attachments;
import org.tongzhou.core.attachments.Cleanup;
import org.tongzhou.core.attachments.FileType;
import org.tongzhou.core.attachments.StorageService;
import org.tongzhou.core.attachments.StorageState;
import org.tongzhou.core.configuration.ConfigurationService;
import org.tongzhou.core.security.AccountRealm;
import org.tongzhou.core.security.AccountService;
import org.tongzhou.core.security.NewAccount;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.OfficeException;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.it.ContainerTest;
import org.tongzhou.it.security.Caller;

/** Files that wait, and those that objects have; the objects are of a kind that nobody answers for. */
class AttachmentsIT extends ContainerTest {
    @Inject
    AttachmentService service;
    @Inject
    Attachments attachments;
    @Inject
    StorageService storage;
    @Inject
    ConfigurationService configuration;
    @Inject
    AccountService accounts;
    @Inject
    AccountRealm realm;
    @Resource
    ManagedExecutorService threads;
    @Resource(lookup = "jdbc/tongzhou")
    DataSource dataSource;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String kind = "test.thing" + mark;
    private Caller writer;
    private Caller other;
    private Caller administrator;

    @BeforeEach
    void createPeople() throws Exception {
        if (accounts == null) {
            return; // the client's side
        }
        writer = caller("f" + mark, "staff");
        other = caller("g" + mark, "staff");
        administrator = caller("h" + mark, "system-admin");
        commit();
    }

    private Caller caller(String username, String role) {
        Operator.run(() -> accounts.createAccount(NewAccount.named(username, username), "Long enough", false));
        Operator.run(() -> accounts.grantRole(username, role));
        return new Caller(realm, username);
    }

    @Test
    void whatWaitsIsItsBringersAlone() throws Exception {
        AttachmentRow waiting = upload("请示.txt", "一");

        assertThat(waiting.name()).isEqualTo("请示.txt");
        assertThat(content(writer, waiting.id())).isEqualTo("一" + mark);
        assertRefused(NotFoundException.class, () -> content(other, waiting.id()));
        assertRefused(NotFoundException.class, () -> other.run(() -> service.withdraw(waiting.id())));
        assertRefused(NotFoundException.class, () -> other.run(() -> attachments.claim(kind, 1, List.of(waiting.id()), FileType.DOCUMENTS)));
        writer.run(() -> service.withdraw(waiting.id()));
        commit();
        assertRefused(NotFoundException.class, () -> content(writer, waiting.id()));
    }

    @Test
    void anObjectTakesWhatWaitedForItOnce() throws Exception {
        AttachmentRow first = upload("一.txt", "一");
        AttachmentRow second = upload("二.txt", "二");

        writer.run(() -> attachments.claim(kind, 7, List.of(second.id(), first.id(), first.id()), FileType.DOCUMENTS));
        commit();

        assertThat(attachments.list(kind, 7)).extracting(AttachmentRow::name).containsExactly("一.txt", "二.txt");
        assertRefused(RuleViolationException.class, () -> claim(8, first));
        assertRefused(NotFoundException.class, () -> writer.run(() -> service.withdraw(first.id())));
        assertRefused(NotFoundException.class, () -> content(writer, first.id())); // nobody answers for this kind, not even to its bringer
        assertRefused(NotFoundException.class, () -> attachments.remove(kind, 8, first.id()));
        writer.run(() -> attachments.removeAll(kind, 7));
        commit();
        assertThat(attachments.list(kind, 7)).isEmpty();
    }

    @Test
    void whatIsRolledBackClaimsNothing() throws Exception {
        AttachmentRow waiting = upload("一.txt", "一");
        claim(7, waiting);
        writer.run(() -> attachments.add(kind, 7, "二.txt", bytes("二")));
        assertThat(attachments.list(kind, 7)).hasSize(2);
        transaction.rollback();
        transaction.begin();

        assertThat(attachments.list(kind, 7)).isEmpty();
        assertThat(content(writer, waiting.id())).isEqualTo("一" + mark);
    }

    @Test
    void whatIsNoneOfTheTypesTakenIsRefused() throws Exception {
        assertRefused(RuleViolationException.class, () -> upload("a.exe", "一"));
        assertRefused(RuleViolationException.class, () -> upload("a.pdf", "no PDF"));
        assertRefused(RuleViolationException.class, () -> upload("", "一"));
        assertRefused(RuleViolationException.class, () -> writer.get(() -> service.upload("a.txt", stream(new byte[0]), FileType.DOCUMENTS)));
        assertRefused(RuleViolationException.class, () -> writer.get(() -> service.upload("a.txt", stream(bytes("")), FileType.SCANS)));
        AttachmentRow text = upload("a.txt", "一");
        assertRefused(RuleViolationException.class, () -> writer.run(() -> attachments.claim(kind, 7, List.of(text.id()), FileType.SCANS)));
    }

    @Test
    void harmIsRefusedAndTheAuditKnows() throws Exception {
        String eicar = "X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

        assertRefused(RuleViolationException.class, () -> writer.get(() -> service.upload("a.txt", stream(eicar.getBytes(UTF_8)), FileType.DOCUMENTS)));
        assertThat(count("SELECT COUNT(*) FROM audit_entries WHERE actor = ? AND action = 'attachments.refuse'", "f" + mark)).isEqualTo(1);
    }

    @Test
    void ofTwoWhoFillTheLastPlaceOneIsRefused() throws Exception {
        AttachmentRow first = upload("一.txt", "一");
        AttachmentRow second = upload("二.txt", "二");

        whileSet("attachments.filesMax", 1, () -> {
            transaction.rollback();
            assertThat(together(() -> claimCommitted(9, first), () -> claimCommitted(9, second))).containsExactlyInAnyOrder("", "attachments.tooMany");
            transaction.begin();
        });

        assertThat(attachments.list(kind, 9)).hasSize(1);
    }

    @Test
    void aPersonStoresNoMoreThanTheQuota() throws Exception {
        byte[] large = new byte[6 * 1024 * 1024];
        Arrays.fill(large, (byte) 'a');

        whileSet("attachments.personQuota", 10, () -> {
            AttachmentRow first = uploadLarge("一.txt", large);
            assertRefused(RuleViolationException.class, () -> uploadLarge("二.txt", large));
            claim(7, first);
            commit();
            assertRefused(RuleViolationException.class, () -> writer.run(() -> attachments.add(kind, 7, "三.txt", large)));
            writer.run(() -> attachments.removeAll(kind, 7));
            commit();
            uploadLarge("二.txt", large);
        });
    }

    @Test
    void cleaningTakesWhatNobodyClaimedForADayAndTellsBefore() throws Exception {
        AttachmentRow forgotten = upload("一.txt", "一");
        AttachmentRow fresh = upload("二.txt", "二");
        AttachmentRow removed = upload("三.txt", "三");
        AttachmentRow claimed = upload("四.txt", "一"); // the same content as the first
        claim(7, claimed);
        writer.run(() -> service.withdraw(removed.id()));
        commit();
        age(forgotten);
        commit();

        Cleanup found = administrator.get(storage::rehearseCleaning);
        assertThat(found.waiting()).isPositive();
        assertThat(found.unused()).isPositive();
        assertThat(content(writer, forgotten.id())).isNotEmpty();
        Cleanup done = administrator.get(storage::clean);
        commit();

        assertThat(done.waiting()).isEqualTo(found.waiting());
        assertThat(done.unused()).isEqualTo(found.unused());
        assertThat(done.missing()).isZero();
        assertRefused(NotFoundException.class, () -> content(writer, forgotten.id()));
        assertThat(content(writer, fresh.id())).isEqualTo("二" + mark);
        assertThat(administrator.get(storage::clean)).satisfies(again -> assertThat(again.isNothing()).isTrue());
        assertThat(content(writer, upload("五.txt", "三").id())).as("comes again after it was deleted").isEqualTo("三" + mark);
    }

    @Test
    void theStateSaysWhatIsStoredAndStaffDoNotSeeIt() throws Exception {
        AttachmentRow file = upload("一.txt", "一");
        claim(7, file);
        commit();

        StorageState state = administrator.get(storage::getState);
        assertThat(state.place()).endsWith("files");
        assertThat(state.use()).filteredOn(use -> kind.equals(use.kind())).singleElement()
            .satisfies(use -> assertThat(use.sizeBytes()).isEqualTo(file.sizeBytes()));
        assertThat(state.largest()).isNotEmpty();
        assertRefused(NotPermittedException.class, () -> writer.get(storage::getState));
        assertRefused(NotPermittedException.class, () -> writer.get(storage::rehearseCleaning));
        assertRefused(NotPermittedException.class, () -> writer.get(storage::clean));
    }

    private AttachmentRow uploadLarge(String name, byte[] content) {
        return writer.get(() -> service.upload(name, stream(content), EnumSet.of(FileType.TEXT)));
    }

    private AttachmentRow upload(String name, String content) {
        return writer.get(() -> service.upload(name, stream(bytes(content)), FileType.DOCUMENTS));
    }

    /** Another content for each test. */
    private byte[] bytes(String content) {
        return (content + mark).getBytes(UTF_8);
    }

    private static InputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }

    private void claim(long owner, AttachmentRow file) {
        writer.run(() -> attachments.claim(kind, owner, List.of(file.id()), FileType.DOCUMENTS));
    }

    private String content(Caller caller, long id) {
        try (InputStream content = caller.get(() -> service.open(id)).open()) {
            return new String(content.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String claimCommitted(long owner, AttachmentRow file) throws Exception {
        transaction.begin();
        try {
            claim(owner, file);
            transaction.commit();
            return "";
        } catch (OfficeException e) {
            transaction.rollback();
            return e.key();
        }
    }

    private List<String> together(Callable<String> one, Callable<String> another) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<String>> results = new ArrayList<>();
        for (Callable<String> call : List.of(one, another)) {
            results.add(threads.submit(() -> {
                start.await();
                return call.call();
            }));
        }
        return List.of(results.get(0).get(), results.get(1).get());
    }

    /** Set back also if the test fails, as others count on it. */
    private void whileSet(String key, int value, ThrowingCallable test) throws Exception {
        int before = administrator.get(() -> configuration.getParameter(key)).value();
        set(key, value);
        try {
            test.call();
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        } finally {
            if (transaction.getStatus() == Status.STATUS_NO_TRANSACTION) {
                transaction.begin();
            }
            set(key, before);
        }
    }

    private void set(String key, int value) throws Exception {
        administrator.run(() -> configuration.set(key, value, configuration.getParameter(key).version()));
        commit();
    }

    private void age(AttachmentRow file) throws Exception {
        try (Connection connection = dataSource.getConnection();
            PreparedStatement update = connection.prepareStatement("UPDATE attachments_files SET added_at = ? WHERE id = ?")) {
            update.setTimestamp(1, Timestamp.valueOf("2026-01-01 00:00:00"));
            update.setLong(2, file.id());
            update.executeUpdate();
        }
    }

    private long count(String query, String argument) throws Exception {
        try (Connection connection = dataSource.getConnection(); PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, argument);
            try (var result = select.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    private void commit() throws Exception {
        transaction.commit();
        transaction.begin();
    }

    /** Refused, and the transaction begins anew. */
    private void assertRefused(Class<? extends OfficeException> how, ThrowingCallable call) throws Exception {
        assertThatThrownBy(call).isInstanceOf(how);
        transaction.rollback();
        transaction.begin();
    }
}
