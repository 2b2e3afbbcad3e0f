package org.tongzhou.it.organization;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.organization.ContactService;
import org.tongzhou.core.organization.ImportCounts;
import org.tongzhou.core.organization.ImportStatus;
import org.tongzhou.core.organization.OrganizationChanged;
import org.tongzhou.core.organization.TransferSheet;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;

/** A whole city's people in one file; what it takes is in the server's log. */
class ImportOfManyIT extends OrganizationImportTest {
    private static final Logger LOG = System.getLogger(ImportOfManyIT.class.getName());
    private static final int PEOPLE_OF_ALL = 10_000;
    private static final int UNITS_OF_ALL = 50;
    private static final PageRequest FIRST = new PageRequest(0, 20);

    @Inject
    ContactService contacts;
    @Inject
    Event<OrganizationChanged> organizationChanged;

    @Test
    void tenThousandPeopleAreBroughtAtOnce() throws Exception {
        byte[] book = city();

        ImportStatus checked = timed("checked", () -> check(admin, book));
        assertThat(checked.problems()).isEmpty();
        ImportStatus written = timed("written", () -> confirm(admin));

        assertThat(written.state()).isEqualTo(ImportStatus.State.DONE);
        assertThat(written.counts().get(TransferSheet.PEOPLE)).isEqualTo(new ImportCounts(PEOPLE_OF_ALL, 0, 0, 0));
        timed("directory read anew", () -> contacts());
        assertThat(timed("directory searched", () -> contacts()).total()).isEqualTo(PEOPLE_OF_ALL + 3);
        assertThat(timed("tree", () -> admin.get(organization::listUnits))).extracting(row -> row.label()).contains("局" + mark + "49");
        assertThat(timed("checked again", () -> check(admin, book)).counts().get(TransferSheet.PEOPLE)).isEqualTo(new ImportCounts(0, 0, PEOPLE_OF_ALL, 0));
    }

    /** Other tests read the whole directory after each change. */
    @AfterEach
    void forgetThem() throws Exception {
        if (realm == null) {
            return; // the client's side
        }
        delete("DELETE FROM organization_appointments WHERE person_id IN (SELECT id FROM organization_staff WHERE family_name = ?)");
        delete("DELETE FROM organization_staff WHERE family_name = ?");
        organizationChanged.fire(new OrganizationChanged());
        commit();
    }

    private void delete(String statement) throws SQLException {
        try (Connection connection = dataSource.getConnection(); PreparedStatement delete = connection.prepareStatement(statement)) {
            delete.setString(1, "众" + mark);
            delete.executeUpdate();
        }
    }

    private Slice<?> contacts() {
        return clerk.get(() -> contacts.search("", town, FIRST));
    }

    private byte[] city() {
        Sheet units = Sheet.of("单位", UNITS);
        Sheet posts = Sheet.of("岗位", POSTS);
        Sheet people = Sheet.of("人员", PEOPLE);
        for (int number = 0; number < UNITS_OF_ALL; number++) {
            units.row("镇" + mark, "局" + mark + number, "政府部门", null);
            posts.row("局" + mark + number, "科员", "科员", null).row("局" + mark + number, "科长", "科室正职", null);
        }
        for (int number = 0; number < PEOPLE_OF_ALL; number++) {
            people.row(null, "众" + mark, Integer.toString(number), number % 2 == 0 ? "男" : "女", "局" + mark + number % UNITS_OF_ALL,
                number % 10 == 0 ? "科长" : "科员", LONG_AGO, Long.toString(13_900_000_000L + number));
        }
        return book(units, posts, people);
    }

    private static <T> T timed(String what, Callable<T> work) throws Exception {
        Runtime memory = Runtime.getRuntime();
        long start = System.nanoTime();
        T result = work.call();
        LOG.log(Level.INFO, "10000 people {0}: {1} ms, {2} MB in use", what, (System.nanoTime() - start) / 1_000_000,
            (memory.totalMemory() - memory.freeMemory()) >> 20);
        return result;
    }
}
