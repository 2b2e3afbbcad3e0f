package org.tongzhou.it.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.contacts.AddressBookService;
import org.tongzhou.core.contacts.AddressFilter;
import org.tongzhou.core.contacts.AddressRow;
import org.tongzhou.core.contacts.AddressSort;
import org.tongzhou.core.contacts.GroupRow;
import org.tongzhou.core.contacts.GroupService;
import org.tongzhou.core.contacts.PersonalFacts;
import org.tongzhou.core.contacts.StarService;
import org.tongzhou.core.organization.ContactRow;
import org.tongzhou.core.organization.JobRank;
import org.tongzhou.core.organization.StaffFacts;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.it.organization.OrganizationTest;
import org.tongzhou.it.security.Caller;

/** What somebody keeps of people for himself, and that nobody else gets at it. */
class AddressBookIT extends OrganizationTest {
    private static final PageRequest FIRST = new PageRequest(0, 20);
    private static final PersonalFacts ZHAO = new PersonalFacts("赵敏", "省发展改革委", "处长", "0551-6260 1234", "138 0000 4321", "zhao@example.gov.cn",
        "合肥市", "项目联系人");
    private static final PersonalFacts CHEN = named("陈刚");

    @Inject
    AddressBookService book;
    @Inject
    GroupService groups;
    @Inject
    StarService stars;
    private Caller other;

    @BeforeEach
    void knowAnother() {
        if (realm != null) {
            other = new Caller(realm, otherClerkName);
        }
    }

    @Test
    void whoIsKeptIsFoundByNameSoundOrganizationAndPartsOfNumbers() throws Exception {
        add(clerk, ZHAO);
        add(clerk, CHEN);

        for (String text : List.of("赵敏", "zhaom", "zm", "发展改革", "fzgg", "处长", "62601234", "0000-4321", "zhao@example", "赵 4321")) {
            assertThat(names(clerk, new AddressFilter(text, AddressFilter.Part.ALL, null, AddressSort.USUAL, false))).as(text).containsExactly("赵敏");
        }
        assertThat(names(clerk, AddressFilter.ALL)).containsExactly("陈刚", "赵敏"); // by sound
        assertThat(names(clerk, sorted(AddressSort.NAME, true))).containsExactly("赵敏", "陈刚");
        assertThat(names(clerk, sorted(AddressSort.ORGANIZATION, false))).containsExactly("赵敏", "陈刚");
        Slice<AddressRow> second = clerk.get(() -> book.search(AddressFilter.ALL, new PageRequest(1, 1)));
        assertThat(second.total()).isEqualTo(2);
        assertThat(second.rows()).extracting(row -> row.facts().name()).containsExactly("赵敏");
        assertThat(clerk.get(() -> book.export(AddressFilter.ALL))).hasSize(2);
    }

    @Test
    void numbersAreUnreadableInTheDatabase() throws Exception {
        long id = add(clerk, ZHAO);

        assertThat(text("SELECT phone FROM contacts_contacts WHERE id = " + id)).matches("[0-9a-f]{8}:.{38,}").doesNotContain("1234");
        assertThat(text("SELECT mobile FROM contacts_contacts WHERE id = " + id)).matches("[0-9a-f]{8}:.{38,}").doesNotContain("4321");
        assertThat(clerk.get(() -> book.getContact(id)).facts()).isEqualTo(ZHAO);
    }

    @Test
    void whatIsAnothersDoesNotExist() throws Exception {
        long contact = add(clerk, ZHAO);
        long group = clerk.get(() -> groups.addGroup("项目"));
        clerk.run(() -> stars.star(otherClerkId));
        commit();

        for (Caller stranger : List.of(other, admin)) {
            assertThat(names(stranger, AddressFilter.ALL)).isEmpty();
            assertThat(stranger.get(() -> groups.listGroups())).isEmpty();
            assertThat(stranger.get(() -> stars.listStarred())).isEmpty();
            assertRefused(NotFoundException.class, () -> stranger.get(() -> book.getContact(contact)));
            assertRefused(NotFoundException.class, () -> stranger.run(() -> book.changeContact(contact, 1, CHEN, Set.of())));
            assertRefused(NotFoundException.class, () -> stranger.run(() -> book.removeContact(contact, 1)));
            assertRefused(NotFoundException.class, () -> stranger.run(() -> book.restoreContact(contact)));
            assertRefused(NotFoundException.class, () -> stranger.run(() -> groups.renameGroup(group, 1, "别人的")));
            assertRefused(NotFoundException.class, () -> stranger.run(() -> groups.removeGroup(group, 1)));
            assertRefused(NotFoundException.class, () -> stranger.run(() -> groups.putColleague(clerkId, Set.of(group))));
            assertRefused(NotFoundException.class, () -> stranger.get(() -> book.addContact(CHEN, Set.of(group))));
            assertRefused(NotFoundException.class,
                () -> stranger.get(() -> book.search(new AddressFilter("", AddressFilter.Part.ALL, group, AddressSort.USUAL, false), FIRST)));
        }
        assertThat(names(clerk, AddressFilter.ALL)).contains("赵敏");
    }

    @Test
    void nobodyIsServedWhoIsNotLoggedIn() throws Exception {
        List<Supplier<?>> calls = List.of(() -> book.search(AddressFilter.ALL, FIRST), () -> book.export(AddressFilter.ALL), () -> groups.listGroups(),
            () -> stars.listColleagues());
        for (Supplier<?> call : calls) {
            assertRefused(NotPermittedException.class, call::get);
        }
    }

    @Test
    void whoIsRemovedIsTakenBackIntoTheGroups() throws Exception {
        long group = clerk.get(() -> groups.addGroup("项目"));
        long id = clerk.get(() -> book.addContact(ZHAO, Set.of(group)));
        commit();

        clerk.run(() -> book.removeContact(id, version(id)));
        commit();
        assertThat(names(clerk, AddressFilter.ALL)).isEmpty();
        assertThat(names(clerk, of(AddressFilter.Part.REMOVED))).containsExactly("赵敏");
        assertThat(clerk.get(() -> groups.listGroups())).extracting(GroupRow::members).containsExactly(0);
        assertRefused(RuleViolationException.class, () -> clerk.run(() -> book.changeContact(id, version(id), CHEN, Set.of())));
        assertRefused(RuleViolationException.class, () -> clerk.run(() -> book.removeContact(id, version(id))));

        clerk.run(() -> book.restoreContact(id));
        clerk.run(() -> book.restoreContact(id)); // a second click
        commit();
        assertThat(names(clerk, new AddressFilter("", AddressFilter.Part.ALL, group, AddressSort.USUAL, false))).containsExactly("赵敏");
    }

    @Test
    void whoIsLateChangesNothing() throws Exception {
        long id = add(clerk, ZHAO);
        int seen = version(id);
        clerk.run(() -> book.changeContact(id, seen, named("赵敏（新）"), Set.of()));
        commit();

        assertRefused(StaleDataException.class, () -> clerk.run(() -> book.changeContact(id, seen, CHEN, Set.of())));
        assertRefused(StaleDataException.class, () -> clerk.run(() -> book.removeContact(id, seen)));
        assertThat(clerk.get(() -> book.getContact(id)).facts().name()).isEqualTo("赵敏（新）");
    }

    @Test
    void groupsHoldContactsAndColleagues() throws Exception {
        long group = clerk.get(() -> groups.addGroup("  项目组 "));
        clerk.run(() -> book.addContact(ZHAO, Set.of(group)));
        clerk.run(() -> groups.putColleague(otherClerkId, Set.of(group)));
        commit();

        AddressFilter inGroup = new AddressFilter("", AddressFilter.Part.ALL, group, AddressSort.USUAL, false);
        assertThat(names(clerk, inGroup)).containsExactlyInAnyOrder("赵敏", "许" + mark + "二");
        assertThat(names(clerk, AddressFilter.ALL)).hasSize(2);
        assertThat(clerk.get(() -> groups.listGroups())).extracting(GroupRow::name, GroupRow::members).containsExactly(tuple("项目组", 2));
        assertRefused(DuplicateException.class, () -> clerk.get(() -> groups.addGroup("项目组")));
        GroupRow seen = clerk.get(() -> groups.listGroups()).get(0);
        clerk.run(() -> groups.removeGroup(group, seen.version()));
        commit();
        assertThat(names(clerk, AddressFilter.ALL)).containsExactly("赵敏"); // the colleague was only in the group
        assertRefused(NotFoundException.class, () -> clerk.run(() -> groups.putColleague(-7L, Set.of())));
    }

    @Test
    void starredColleaguesStandFirst() throws Exception {
        add(clerk, CHEN);
        clerk.run(() -> stars.star(otherClerkId));
        clerk.run(() -> stars.star(otherClerkId)); // a second click
        commit();

        assertThat(names(clerk, AddressFilter.ALL)).containsExactly("许" + mark + "二", "陈刚");
        assertThat(names(clerk, of(AddressFilter.Part.STARRED))).containsExactly("许" + mark + "二");
        assertThat(names(clerk, of(AddressFilter.Part.OWN))).containsExactly("陈刚");
        assertThat(clerk.get(() -> stars.listColleagues())).extracting(ContactRow::id).containsExactly(otherClerkId);
        clerk.run(() -> stars.unstar(otherClerkId));
        commit();
        assertThat(clerk.get(() -> stars.listColleagues())).isEmpty();
        assertRefused(NotFoundException.class, () -> clerk.run(() -> stars.star(-7L)));
    }

    @Test
    void aLeadersMobileStaysCoveredInOnesOwnList() throws Exception {
        long mayor = admin.get(() -> staff.addPerson(
            new StaffFacts("许" + mark, "长", null, null, null, "199 0000 0001", null),
            addPost(office, "镇长", JobRank.CITY_LEADER, null), LONG_AGO));
        clerk.run(() -> stars.star(mayor));
        commit();

        assertThat(clerk.get(() -> book.export(of(AddressFilter.Part.STARRED))).get(0).facts().mobile()).isEqualTo("199******01");
        assertThat(names(clerk, new AddressFilter("00000001", AddressFilter.Part.ALL, null, AddressSort.USUAL, false))).isEmpty();
    }

    @Test
    void whatIsTooMuchIsRefused() throws Exception {
        for (int i = 0; i < GroupService.GROUPS_MAX; i++) {
            String name = "组" + i;
            clerk.get(() -> groups.addGroup(name));
        }
        assertRefused(RuleViolationException.class, () -> clerk.get(() -> groups.addGroup("多一组")));
        fill(AddressBookService.CONTACTS_MAX);
        assertRefused(RuleViolationException.class, () -> clerk.get(() -> book.addContact(CHEN, Set.of())));
        for (PersonalFacts bad : List.of(named(" \u3000"), named("长".repeat(61)), new PersonalFacts("赵", null, null, "不是电话", null, null, null, null),
            new PersonalFacts("赵", null, null, null, null, "no mail", null, null), new PersonalFacts("赵", null, null, null, null, null, null, "长".repeat(501)))) {
            assertThatThrownBy(() -> other.get(() -> book.addContact(bad, Set.of()))).isInstanceOf(ConstraintViolationException.class);
            transaction.rollback();
            transaction.begin();
        }
    }

    private static PersonalFacts named(String name) {
        return new PersonalFacts(name, null, null, null, null, null, null, null);
    }

    private static AddressFilter of(AddressFilter.Part part) {
        return new AddressFilter("", part, null, AddressSort.USUAL, false);
    }

    private static AddressFilter sorted(AddressSort sort, boolean descending) {
        return new AddressFilter("", AddressFilter.Part.ALL, null, sort, descending);
    }

    private long add(Caller caller, PersonalFacts facts) throws Exception {
        long id = caller.get(() -> book.addContact(facts, Set.of()));
        commit();
        return id;
    }

    private int version(long id) {
        return clerk.get(() -> book.getContact(id)).version();
    }

    private List<String> names(Caller caller, AddressFilter filter) {
        return caller.get(() -> book.search(filter, FIRST)).rows().stream().map(row -> row.facts().name()).toList();
    }

    private String text(String query) throws SQLException {
        try (Connection connection = dataSource.getConnection(); ResultSet found = connection.createStatement().executeQuery(query)) {
            assertThat(found.next()).isTrue();
            return found.getString(1);
        }
    }

    /** As many contacts, without a call for each. */
    private void fill(int contacts) throws Exception {
        commit();
        try (Connection connection = dataSource.getConnection(); PreparedStatement insert = connection.prepareStatement(
            "INSERT INTO contacts_contacts (id, version, username, name, changed_at) VALUES (?, 1, ?, '人', CURRENT_TIMESTAMP)")) {
            for (int i = 0; i < contacts; i++) {
                insert.setLong(1, -1 - (UUID.randomUUID().getMostSignificantBits() >>> 1));
                insert.setString(2, clerkName);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        commit();
    }
}
