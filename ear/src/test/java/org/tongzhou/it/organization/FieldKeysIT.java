package org.tongzhou.it.organization;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.organization.ContactRow;
import org.tongzhou.core.organization.ContactService;
import org.tongzhou.core.organization.StaffFacts;
import org.tongzhou.core.security.FieldKeyService;
import org.tongzhou.core.shared.FieldKeyChange;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PageRequest;

class FieldKeysIT extends OrganizationTest {
    private static final String MOBILE = "199 0000 0007";
    private static final PageRequest FIRST = new PageRequest(0, 100);

    @Inject
    FieldKeyService keys;
    @Inject
    ContactService contacts;

    @BeforeEach
    void giveTheClerkAMobile() throws Exception {
        if (admin == null) {
            return; // the client's side
        }
        setMobile(MOBILE);
    }

    @Test
    void aMobileIsUnreadableInTheDatabaseAndFoundByAPartOfIt() throws Exception {
        assertThat(stored()).matches("[0-9a-f]{8}:.{40,}").doesNotContain(MOBILE);

        assertThat(file(clerkId).facts().mobile()).isEqualTo(MOBILE);
        for (String wanted : List.of("19900000007", "0007", MOBILE.replace(' ', '-'))) {
            assertThat(clerk.get(() -> contacts.search(wanted, town, FIRST)).rows()).extracting(ContactRow::id).containsExactly(clerkId);
        }
    }

    @Test
    void anotherKeyEncryptsWhatWasThereAndNothingElseChanges() throws Exception {
        finishEarlierChanges();
        String before = stored();
        int version = file(clerkId).version();

        FieldKeyChange.Done done = rotate();

        assertThat(done.continued()).isFalse();
        assertThat(stored()).startsWith(done.key() + ':').isNotEqualTo(before);
        assertThat(file(clerkId).facts().mobile()).isEqualTo(MOBILE);
        assertThat(file(clerkId).version()).isEqualTo(version);
        assertThat(acts(done.key())).containsExactly("security.rotatedFields");
    }

    @Test
    void aChangeThatWasCutOffIsBroughtToItsEndFirst() throws Exception {
        finishEarlierChanges();
        String old = stored();
        String key = rotate().key();
        write(old);

        FieldKeyChange.Done done = rotate();

        assertThat(done.continued()).isTrue();
        assertThat(done.key()).isEqualTo(key);
        assertThat(stored()).startsWith(key + ':');
        assertThat(file(clerkId).facts().mobile()).isEqualTo(MOBILE);
    }

    @Test
    void anAlteredNumberIsNoneAndHindersNobody() throws Exception {
        String whole = stored();
        String altered = whole.substring(0, 20) + (whole.charAt(20) == 'A' ? 'B' : 'A') + whole.substring(21);
        for (String broken : List.of(altered, "00000000" + whole.substring(8), "199 0000 0007")) {
            write(broken);

            assertThat(file(clerkId).facts().mobile()).isNull();
            assertThat(clerk.get(() -> contacts.search("许" + mark, town, FIRST)).total()).isEqualTo(3);
            admin.run(() -> staff.setSubstitute(clerkId, file(clerkId).version(), file(clerkId).appointments().get(0).id(), keeperId));
            commit();
            assertThat(stored()).isEqualTo(broken);
        }
        setMobile(MOBILE);
        assertThat(stored()).matches("[0-9a-f]{8}:.{40,}");
    }

    @Test
    void noAdministratorChangesTheKey() throws Exception {
        assertRefused(NotPermittedException.class, () -> admin.get(keys::rotate));
    }

    private void finishEarlierChanges() throws Exception {
        while (rotate().continued()) {
            // what other tests left
        }
    }

    private FieldKeyChange.Done rotate() throws Exception {
        commit();
        return Operator.run((Callable<FieldKeyChange.Done>) keys::rotate);
    }

    private void setMobile(String number) throws Exception {
        admin.run(() -> staff.changePerson(clerkId, file(clerkId).version(), new StaffFacts("许" + mark, "一", null, null, null, number, null)));
        commit();
    }

    private String stored() throws SQLException {
        return text("SELECT mobile FROM organization_staff WHERE id = " + clerkId);
    }

    private List<String> acts(String key) throws SQLException {
        return List.of(text("SELECT action FROM audit_entries WHERE after_values LIKE '%" + key + "%'"));
    }

    private String text(String query) throws SQLException {
        try (Connection connection = dataSource.getConnection(); ResultSet found = connection.createStatement().executeQuery(query)) {
            assertThat(found.next()).isTrue();
            return found.getString(1);
        }
    }

    /** As somebody does who has got into the database. */
    private void write(String text) throws Exception {
        try (Connection connection = dataSource.getConnection();
             PreparedStatement update = connection.prepareStatement("UPDATE organization_staff SET mobile = ? WHERE id = ?")) {
            update.setString(1, text);
            update.setLong(2, clerkId);
            assertThat(update.executeUpdate()).isOne();
        }
        commit();
    }
}
