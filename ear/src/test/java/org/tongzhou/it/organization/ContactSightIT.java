package org.tongzhou.it.organization;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.organization.ContactField;
import org.tongzhou.core.organization.ContactRow;
import org.tongzhou.core.organization.ContactService;
import org.tongzhou.core.organization.FieldAudience;
import org.tongzhou.core.organization.FieldSightRow;
import org.tongzhou.core.organization.JobRank;
import org.tongzhou.core.organization.LeaderCard;
import org.tongzhou.core.organization.MobileSightRow;
import org.tongzhou.core.organization.ContactSightService;
import org.tongzhou.core.organization.StaffFacts;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.it.security.Caller;

/** Whose mobile is seen by whom, as the administrator says, and the cards of leaders. */
class ContactSightIT extends OrganizationTest {
    private static final String MOBILE = "199 0000 0007";

    @Inject
    ContactSightService sights;
    @Inject
    ContactService contacts;
    private List<MobileSightRow> before;
    private List<FieldSightRow> fieldsBefore;

    @BeforeEach
    void rememberTheTable() throws Exception {
        if (admin != null) {
            before = admin.get(sights::listSights);
            fieldsBefore = admin.get(sights::listFields);
            admin.run(() -> staff.changePerson(keeperId, file(keeperId).version(), new StaffFacts("许" + mark, "三", null, null, null, MOBILE, null)));
            commit();
        }
    }

    @AfterEach
    void putTheTableBack() throws Exception {
        if (admin != null) {
            for (FieldSightRow row : fieldsBefore) {
                set(row.field(), row.audience());
            }
            set(before.stream().filter(row -> row.owner() == JobRank.UNIT_HEAD).findFirst().orElseThrow().reader());
        }
    }

    @Test
    void whatIsSetCountsAtOnce() throws Exception {
        assertThat(mobile(clerk)).isEqualTo(MOBILE);

        set(JobRank.UNIT_DEPUTY);

        assertThat(mobile(clerk)).isEqualTo("199******07");
        assertThat(clerk.get(() -> contacts.search("00000007", office, new PageRequest(0, 10))).total()).isZero();
        assertThat(mobile(keeper)).isEqualTo(MOBILE); // his own
        assertThat(mobile(admin)).isEqualTo(MOBILE);
        assertThat(admin.get(sights::listSights)).extracting(MobileSightRow::owner).containsExactly(JobRank.values());
    }

    @Test
    void aFieldIsSeenInTheOwnUnitOnlyOrByNobodyElse() throws Exception {
        admin.run(() -> staff.changePerson(keeperId, file(keeperId).version(), new StaffFacts("许" + mark, "三", null, "82100042", "B" + mark, MOBILE, "k" + mark + "@example.org")));
        commit();
        Caller stranger = new Caller(realm, otherClerkName);
        assertThat(contact(stranger).email()).isEqualTo("k" + mark + "@example.org");

        set(ContactField.EMAIL, FieldAudience.SAME_UNIT);
        set(ContactField.ROOM, FieldAudience.KEEPERS);
        set(ContactField.MOBILE, FieldAudience.SAME_UNIT);

        assertThat(contact(stranger).email()).isNull();
        assertThat(contact(stranger).mobile()).isEqualTo("199******07");
        assertThat(contact(stranger).officePhone()).as("untouched").isEqualTo("82100042");
        assertThat(contact(clerk).email()).as("a colleague, in a section of the unit").isEqualTo("k" + mark + "@example.org");
        assertThat(contact(clerk).mobile()).isEqualTo(MOBILE);
        for (Caller reader : List.of(clerk, stranger)) {
            assertThat(contact(reader).room()).isNull();
            assertThat(reader.get(() -> contacts.search("B" + mark, office, new PageRequest(0, 10))).total()).as("nor found by it").isZero();
        }
        assertThat(contact(keeper).room()).as("his own").isEqualTo("B" + mark);
        assertThat(contact(admin).room()).isEqualTo("B" + mark);
        FieldSightRow late = fieldsBefore.get(0);
        set(late.field(), FieldAudience.KEEPERS);
        assertRefused(StaleDataException.class, () -> admin.run(() -> sights.changeSights(List.of(new FieldSightRow(late.field(), FieldAudience.SAME_UNIT, late.version())), List.of())));
    }

    @Test
    void onlyTheCitysAdministratorSetsItAndNobodyTooLate() throws Exception {
        for (Caller stranger : List.of(clerk, keeper)) {
            assertRefused(NotPermittedException.class, () -> stranger.get(sights::listSights));
            assertRefused(NotPermittedException.class, () -> stranger.get(sights::listFields));
            assertRefused(NotPermittedException.class, () -> stranger.run(() -> sights.changeSights(List.of(), before)));
        }
        List<MobileSightRow> late = rows(JobRank.SECTION_HEAD);
        set(JobRank.UNIT_DEPUTY);
        assertRefused(StaleDataException.class, () -> admin.run(() -> sights.changeSights(List.of(), late)));
    }

    @Test
    void leadersStandByBodyAndRankWithWhoStandsIn() throws Exception {
        long deputy = admin.get(() -> staff.addPerson(person("许" + mark, "副"), addPost(town, "副镇长", JobRank.DEPUTY_CITY_LEADER, null), LONG_AGO));
        long mayor = admin.get(() -> staff.addPerson(person("许" + mark, "长"), addPost(town, "镇长", JobRank.CITY_LEADER, null), LONG_AGO));
        admin.run(() -> staff.setSubstitute(mayor, file(mayor).version(), file(mayor).appointments().get(0).id(), deputy));
        commit();

        List<LeaderCard> mine = clerk.get(contacts::listLeaders).stream().filter(card -> card.contact().name().contains(mark)).toList();
        assertThat(mine).extracting(card -> card.contact().id()).containsExactly(mayor, deputy);
        assertThat(mine.get(0).substitute()).isEqualTo("许" + mark + "副");
        assertThat(mine.get(1).substitute()).isNull();
        assertRefused(NotPermittedException.class, () -> contacts.listLeaders());
    }

    private String mobile(Caller reader) {
        return reader.get(() -> contacts.findContact(keeperId)).map(ContactRow::mobile).orElseThrow();
    }

    private ContactRow contact(Caller reader) {
        return reader.get(() -> contacts.findContact(keeperId)).orElseThrow();
    }

    private void set(ContactField field, FieldAudience audience) throws Exception {
        int version = admin.get(sights::listFields).stream().filter(row -> row.field() == field).findFirst().orElseThrow().version();
        admin.run(() -> sights.changeSights(List.of(new FieldSightRow(field, audience, version)), List.of()));
        commit();
    }

    private void set(JobRank reader) throws Exception {
        admin.run(() -> sights.changeSights(List.of(), rows(reader)));
        commit();
    }

    /** The table as it is, but for heads of units. */
    private List<MobileSightRow> rows(JobRank reader) {
        return admin.get(sights::listSights).stream()
            .map(row -> row.owner() == JobRank.UNIT_HEAD ? new MobileSightRow(row.owner(), reader, row.version()) : row).toList();
    }
}
