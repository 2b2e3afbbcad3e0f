package org.tongzhou.it.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.tongzhou.core.notices.NoticeDeskService;
import org.tongzhou.core.notices.NoticeDraft;
import org.tongzhou.core.notices.NoticeFilter;
import org.tongzhou.core.notices.NoticeRow;
import org.tongzhou.core.notices.NoticeService;
import org.tongzhou.core.notices.NoticeSort;
import org.tongzhou.core.notices.NoticesOfAccounts;
import org.tongzhou.core.notices.OwnNotice;
import org.tongzhou.core.security.AccountChanged;
import org.tongzhou.core.security.AccountRealm;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.shared.OfficeException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.shared.Urgency;
import org.tongzhou.it.ContainerTest;
import org.tongzhou.it.security.Caller;

/** Two who publish for units of their own, and a reader of the first unit and one of a third, for each test of notices. */
public abstract class NoticesTest extends ContainerTest {
    private static final String ACCOUNT = """
        INSERT INTO security_accounts (id, version, username, display_name, family_name, given_name, unit, post, locale, enabled,
          password_hash, created_at) VALUES (?, 1, ?, ?, '', '', ?, '', 'zh-CN', TRUE, '-', CURRENT_TIMESTAMP)""";
    protected static final PageRequest FIRST = new PageRequest(0, 100);

    @Inject
    protected NoticeService notices;
    @Inject
    protected NoticeDeskService desk;
    @Inject
    protected AccountRealm realm;
    @Inject
    protected Event<AccountChanged> changed;
    @Inject
    protected NoticesOfAccounts followers;
    @Resource(lookup = "jdbc/tongzhou")
    protected DataSource dataSource;
    protected final String mark = UUID.randomUUID().toString().substring(0, 8);
    protected final String unit = "秘书科" + mark;
    protected final String otherUnit = "信息科" + mark;
    protected final String thirdUnit = "档案室" + mark;
    protected final String readerName = "r" + mark;
    protected final String strangerName = "t" + mark;
    protected Caller publisher;
    protected Caller otherPublisher;
    protected Caller reader;
    protected Caller stranger;

    @BeforeEach
    void createPeople() throws Exception {
        if (realm == null) {
            return; // the client's side
        }
        publisher = create("p" + mark, unit, "publisher");
        otherPublisher = create("q" + mark, otherUnit, "publisher");
        reader = create(readerName, unit);
        stranger = create(strangerName, thirdUnit);
        commit();
    }

    /** An account without a password, as making one takes half a second; nobody logs in here. */
    protected Caller create(String username, String unitName, String... roles) throws SQLException {
        long id = -1 - (UUID.randomUUID().getMostSignificantBits() >>> 1);
        update(ACCOUNT, id, username, "读者" + username, unitName);
        for (String role : roles) {
            update("INSERT INTO security_account_roles (account_id, role_name) VALUES (?, ?)", id, role);
        }
        changed.fire(new AccountChanged(username));
        return new Caller(realm, username);
    }

    /** So many more in the reader's unit, who have a role and never act. */
    protected void createColleagues(int number, String role) throws SQLException {
        try (Connection connection = dataSource.getConnection(); PreparedStatement insert = connection.prepareStatement(ACCOUNT)) {
            long first = Long.MIN_VALUE + (UUID.randomUUID().getMostSignificantBits() >>> 2);
            for (int i = 0; i < number; i++) {
                insert.setLong(1, first + i);
                insert.setString(2, mark + i);
                insert.setString(3, "同事" + i);
                insert.setString(4, unit);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        update("INSERT INTO security_account_roles (account_id, role_name) SELECT id, CAST(? AS VARCHAR(40)) FROM security_accounts WHERE unit = ? AND display_name LIKE '同事%'", role, unit);
    }

    protected void removeColleagues() throws SQLException {
        update("DELETE FROM security_account_roles WHERE account_id IN (SELECT id FROM security_accounts WHERE unit = ? AND display_name LIKE '同事%')", unit);
        update("DELETE FROM security_accounts WHERE unit = ? AND display_name LIKE '同事%'", unit);
    }

    protected void update(String statement, Object... values) throws SQLException {
        try (Connection connection = dataSource.getConnection(); PreparedStatement update = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        }
    }

    /** Sets one of a notice's moments, past the office. */
    protected void let(long id, String what, Instant moment) throws Exception {
        update("UPDATE notices_notices SET " + what + " = ? WHERE id = ?", Timestamp.valueOf(LocalDateTime.ofInstant(moment, ZoneOffset.UTC)), id);
        commit();
    }

    protected static Instant inDays(int days) {
        return Instant.parse("2099-01-01T00:00:00Z").plus(Duration.ofDays(days));
    }

    /** To the reader's unit, without a reply. */
    protected NoticeDraft draft(String title) {
        return new NoticeDraft(title, "<p>内容</p>", Audience.ofUnits(Set.of(unit)), Urgency.ROUTINE, false, null);
    }

    protected NoticeDraft asking(String title, Instant due) {
        return new NoticeDraft(title, "<p>请反馈</p>", Audience.ofUnits(Set.of(unit)), Urgency.ROUTINE, false, due);
    }

    /** A published notice, committed. */
    protected long publish(NoticeDraft draft) throws Exception {
        long id = publisher.get(() -> desk.addDraft(draft));
        commit();
        publishOwn(id);
        commit();
        return id;
    }

    protected void publishOwn(long id) {
        publisher.run(() -> desk.publish(id, own(id).version()));
    }

    protected void withdraw(long id, String reason) throws Exception {
        publisher.run(() -> desk.withdraw(id, own(id).version(), reason));
        commit();
    }

    protected OwnNotice own(long id) {
        return publisher.get(() -> desk.getOwn(id));
    }

    /** Since when it says what it says now, as somebody reads it. */
    protected Instant said(Caller who, long id) throws Exception {
        Instant since = who.get(() -> notices.open(id)).saidSince();
        commit();
        return since;
    }

    /** To what it says now. */
    protected void reply(Caller who, long id, String text) throws Exception {
        Instant seen = said(who, id);
        who.run(() -> notices.reply(id, seen, text));
    }

    /** The notices of this test that somebody sees, for whom there may be others. */
    protected List<NoticeRow> seenBy(Caller caller) {
        return search(caller, new NoticeFilter("", unit, false, false, NoticeSort.PUBLISHED, true), FIRST).rows();
    }

    protected Slice<NoticeRow> search(Caller caller, NoticeFilter filter, PageRequest page) {
        return caller.get(() -> notices.search(filter, page));
    }

    /** That a parameter is refused with this message; the transaction is over then. */
    protected void assertInvalid(String message, ThrowingCallable work) throws Exception {
        assertThatThrownBy(work).isInstanceOfSatisfying(ConstraintViolationException.class,
            refused -> assertThat(refused.getConstraintViolations()).extracting("messageTemplate").containsExactly(message));
        transaction.rollback();
        transaction.begin();
    }

    /** That the work is refused with this message; its transaction is over then. */
    protected void assertRefused(Class<? extends OfficeException> type, String key, ThrowingCallable work) throws Exception {
        assertThatThrownBy(work).isInstanceOf(type).hasFieldOrPropertyWithValue("key", key);
        transaction.rollback();
        transaction.begin();
    }

    /** What accounts have changed to is committed, and what waits for people, which follows some seconds later, has followed. */
    protected void follow() throws Exception {
        commit();
        followers.follow();
    }

    protected void commit() throws Exception {
        transaction.commit();
        transaction.begin();
    }
}
