package org.tongzhou.it.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.organization.AppointmentKind;
import org.tongzhou.core.organization.StaffEntry;
import org.tongzhou.core.organization.StaffFilter;
import org.tongzhou.core.organization.StaffSort;
import org.tongzhou.core.organization.StaffStatus;
import org.tongzhou.core.organization.UnitRow;
import org.tongzhou.core.organization.UnitStatus;

/** The city of the demonstration as the server has made it. */
class DemoCityIT extends OrganizationTest {
    @Test
    void theCityHasItsUnitsAndPeopleEachWithAnAccount() throws SQLException {
        UnitRow city = find("景川市").stream().filter(row -> row.label().equals("景川市")).findFirst().orElseThrow();
        List<StaffEntry> everybody = admin.get(() -> staff.export(new StaffFilter("", city.id(), null, StaffSort.PRECEDENCE, false)));

        assertThat(everybody).hasSize(420).extracting(StaffEntry::id).isSubsetOf(peopleWithAccounts());
        assertThat(everybody.get(0).main().post()).isEqualTo("市委书记");
        assertThat(admin.get(organization::listUnits)).extracting(UnitRow::label)
            .contains("市财政局预算科", "市政府办公室综合科", "市政府领导", "东澄区政府办公室", "市水务集团");
    }

    @Test
    void theSingleCasesAreThere() {
        assertThat(people("王磊")).extracting(entry -> entry.main().unit()).containsExactlyInAnyOrder("市财政局预算科", "市公安局治安科");
        assertThat(people("王磊")).flatExtracting(StaffEntry::others).extracting(StaffEntry.Place::kind).containsExactly(AppointmentKind.SECONDED);
        assertThat(people("何清和")).flatExtracting(StaffEntry::others).extracting(StaffEntry.Place::unit).containsExactly("高新区管委会");
        assertThat(admin.get(() -> staff.export(new StaffFilter("", null, StaffStatus.LEAVING, StaffSort.PRECEDENCE, false)))).isNotEmpty();
        assertThat(find("投资促进局")).extracting(UnitRow::status).contains(UnitStatus.MERGED);
    }

    @Test
    void theNamedPeopleHaveTheirAccounts() {
        Stream.of("zhouhuaijin", "taozhengping", "shaojing", "xunuo", "heqinghe").forEach(username ->
            assertThat(admin.get(() -> people.findPerson(username))).as(username).isPresent());
        assertThat(unitOf("xunuo")).isEqualTo("市政府办公室综合科");
    }

    private Set<Long> peopleWithAccounts() throws SQLException {
        Set<Long> ids = new HashSet<>();
        try (Connection connection = dataSource.getConnection();
             ResultSet rows = connection.createStatement().executeQuery("SELECT person_id FROM security_accounts WHERE person_id IS NOT NULL")) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return ids;
    }

    private List<UnitRow> find(String text) {
        return admin.get(() -> organization.searchUnits(text));
    }

    private List<StaffEntry> people(String name) {
        return admin.get(() -> staff.export(new StaffFilter(name, null, null, StaffSort.PRECEDENCE, false)));
    }
}
