package org.tongzhou.it.organization;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.tongzhou.core.organization.JobRank;
import org.tongzhou.core.organization.OrganizationService;
import org.tongzhou.core.organization.PersonDetails;
import org.tongzhou.core.organization.PostDuty;
import org.tongzhou.core.organization.PostFacts;
import org.tongzhou.core.organization.PostService;
import org.tongzhou.core.organization.StaffFacts;
import org.tongzhou.core.organization.StaffService;
import org.tongzhou.core.organization.UnitDetails;
import org.tongzhou.core.organization.UnitFacts;
import org.tongzhou.core.organization.UnitKind;
import org.tongzhou.core.organization.UnitService;
import org.tongzhou.core.security.AccountChanged;
import org.tongzhou.core.security.AccountRealm;
import org.tongzhou.core.security.PeopleService;
import org.tongzhou.core.shared.OfficeException;
import org.tongzhou.it.ContainerTest;
import org.tongzhou.it.security.Caller;

/** A town of its own for each test, with two offices, a section of each, a clerk in both sections, and who administers town and first office. */
public abstract class OrganizationTest extends ContainerTest {
    protected static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    protected static final LocalDate LONG_AGO = TODAY.minusYears(1);

    @Inject
    protected OrganizationService organization;
    @Inject
    protected UnitService units;
    @Inject
    protected PostService posts;
    @Inject
    protected StaffService staff;
    @Inject
    protected PeopleService people;
    @Inject
    protected AccountRealm realm;
    @Inject
    protected Event<AccountChanged> changed;
    @Resource(lookup = "jdbc/tongzhou")
    protected DataSource dataSource;
    protected final String mark = UUID.randomUUID().toString().substring(0, 8);
    protected final String clerkName = "k" + mark;
    protected final String otherClerkName = "l" + mark;
    protected Caller admin;
    /** Administers the first office, where he has his post. */
    protected Caller keeper;
    protected Caller clerk;
    protected long town;
    protected long office;
    protected long otherOffice;
    protected long section;
    protected long otherSection;
    protected long clerkPost;
    protected long otherClerkPost;
    protected long clerkId;
    protected long otherClerkId;
    protected long keeperId;

    @BeforeEach
    void createTown() throws Exception {
        if (realm == null) {
            return; // the client's side
        }
        admin = account("a" + mark, null, "system-admin");
        commit();
        town = addUnit(null, "镇" + mark, UnitKind.REGION);
        office = addUnit(town, "财政所" + mark, UnitKind.DEPARTMENT);
        otherOffice = addUnit(town, "民政所" + mark, UnitKind.DEPARTMENT);
        section = addUnit(office, "综合科", UnitKind.SECTION);
        otherSection = addUnit(otherOffice, "综合科", UnitKind.SECTION);
        clerkPost = addPost(section, "科员", JobRank.STAFF, null);
        otherClerkPost = addPost(otherSection, "科员", JobRank.STAFF, null);
        clerkId = addPerson("许" + mark, "一", clerkPost);
        otherClerkId = addPerson("许" + mark, "二", otherClerkPost);
        keeperId = addPerson("许" + mark, "三", addPost(office, "主任", JobRank.UNIT_HEAD, 1));
        commit();
        clerk = account(clerkName, clerkId);
        account(otherClerkName, otherClerkId);
        keeper = account("m" + mark, keeperId, "unit-admin");
        commit();
    }

    protected long addUnit(Long parent, String name, UnitKind kind) {
        return admin.get(() -> units.addUnit(parent, facts(name, kind)));
    }

    protected static UnitFacts facts(String name, UnitKind kind, String... issuerCodes) {
        return new UnitFacts(name, "", "", kind, List.of(issuerCodes));
    }

    protected long addPost(long unit, String name, JobRank rank, Integer headcount) {
        return admin.get(() -> posts.addPost(unit, new PostFacts(name, rank, PostDuty.NONE, headcount)));
    }

    protected long addPerson(String familyName, String givenName, long post) {
        return admin.get(() -> staff.addPerson(person(familyName, givenName), post, LONG_AGO));
    }

    protected static StaffFacts person(String familyName, String givenName) {
        return new StaffFacts(familyName, givenName, null, null, null, null, null);
    }

    protected UnitDetails unit(long id) {
        return admin.get(() -> organization.getUnit(id));
    }

    protected PersonDetails file(long id) {
        return admin.get(() -> staff.getPerson(id));
    }

    /** The unit that an account has, as colleagues see it. */
    protected String unitOf(String username) {
        return admin.get(() -> people.findPerson(username)).orElseThrow().unit();
    }

    /** An account without a password, as making one takes half a second; its unit and post are those of the person. */
    protected Caller account(String username, Long personId, String... roles) throws Exception {
        long id = -1 - (UUID.randomUUID().getMostSignificantBits() >>> 1);
        PersonDetails person = personId == null ? null : file(personId);
        insert("""
            INSERT INTO security_accounts (id, version, username, display_name, family_name, given_name, unit, post, locale, enabled,
              password_hash, created_at, person_id) VALUES (?, 1, ?, ?, '', '', ?, ?, 'zh-CN', TRUE, '-', CURRENT_TIMESTAMP, %s)"""
                .formatted(personId), id, username, username, person == null ? "" : person.unit(), person == null ? "" : person.post());
        insert("INSERT INTO security_failed_logins (account_id, failures) VALUES (?, 0)", id);
        for (String role : roles) {
            insert("INSERT INTO security_account_roles (account_id, role_name) VALUES (?, ?)", id, role);
        }
        changed.fire(new AccountChanged(username));
        return new Caller(realm, username);
    }

    private void insert(String statement, Object... values) throws SQLException {
        try (Connection connection = dataSource.getConnection(); PreparedStatement insert = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
    }

    protected void commit() throws Exception {
        transaction.commit();
        transaction.begin();
    }

    /** Refused, and the transaction begins anew. */
    protected void assertRefused(Class<? extends OfficeException> how, ThrowingCallable call) throws Exception {
        assertThatThrownBy(call).isInstanceOf(how);
        transaction.rollback();
        transaction.begin();
    }
}
