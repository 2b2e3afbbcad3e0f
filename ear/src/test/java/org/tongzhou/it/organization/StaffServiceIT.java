package org.tongzhou.it.organization;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.notices.NoticeDeskService;
import org.tongzhou.core.notices.NoticeDraft;
import org.tongzhou.core.organization.AppointmentKind;
import org.tongzhou.core.organization.ContactRow;
import org.tongzhou.core.organization.ContactService;
import org.tongzhou.core.organization.JobRank;
import org.tongzhou.core.organization.PersonDetails;
import org.tongzhou.core.organization.PostDuty;
import org.tongzhou.core.organization.PostFacts;
import org.tongzhou.core.organization.PostRow;
import org.tongzhou.core.organization.StaffEntry;
import org.tongzhou.core.organization.StaffFacts;
import org.tongzhou.core.organization.StaffFilter;
import org.tongzhou.core.organization.StaffSort;
import org.tongzhou.core.organization.StaffStatus;
import org.tongzhou.core.security.AccountService;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.shared.StaleDataException;
import org.tongzhou.core.shared.Urgency;
import org.tongzhou.core.todo.TodoFilter;
import org.tongzhou.core.todo.TodoRow;
import org.tongzhou.core.todo.TodoService;
import org.tongzhou.it.security.Caller;

class StaffServiceIT extends OrganizationTest {
    private static final PageRequest FIRST = new PageRequest(0, 100);

    @Inject
    AccountService accounts;
    @Inject
    NoticeDeskService desk;
    @Inject
    TodoService todos;
    @Inject
    ContactService contacts;

    @Test
    void anotherOwnPostIsThatOfTheAccountAtOnce() throws Exception {
        admin.run(() -> staff.appoint(clerkId, file(clerkId).version(), otherClerkPost, AppointmentKind.MAIN, TODAY, null));
        commit();

        assertThat(unitOf(clerkName)).isEqualTo("民政所" + mark + "综合科");
        PersonDetails file = file(clerkId);
        assertThat(file.appointments()).extracting(PersonDetails.Held::present).containsExactly(true, false);
        assertThat(file.appointments()).extracting(PersonDetails.Held::until).containsExactly(null, TODAY.minusDays(1));
    }

    @Test
    void aPostIsHeldFromItsDayOn() throws Exception {
        admin.run(() -> staff.appoint(clerkId, file(clerkId).version(), otherClerkPost, AppointmentKind.MAIN, TODAY.plusDays(10), null));
        commit();

        assertThat(unitOf(clerkName)).isEqualTo("财政所" + mark + "综合科");
        assertThat(file(clerkId).unitId()).isEqualTo(section);
        assertThat(admin.get(() -> organization.listPosts(otherSection)).get(0).holders()).hasSize(1);
    }

    @Test
    void aSecondPostChangesNoHome() throws Exception {
        admin.run(() -> staff.appoint(clerkId, file(clerkId).version(), otherClerkPost, AppointmentKind.SECONDED, TODAY, TODAY.plusDays(30)));
        commit();

        assertThat(unitOf(clerkName)).isEqualTo("财政所" + mark + "综合科");
        assertThat(admin.get(() -> organization.listPosts(otherSection)).get(0).holders()).hasSize(2);
        assertRefused(DuplicateException.class, () -> admin.run(() -> staff.appoint(clerkId, file(clerkId).version(), otherClerkPost,
            AppointmentKind.CONCURRENT, TODAY, null)));
        PersonDetails file = file(clerkId);
        admin.run(() -> staff.endAppointment(clerkId, file.version(), file.appointments().get(0).id(), TODAY));
        commit();
        assertThat(file(clerkId).appointments().get(0).until()).isEqualTo(TODAY);
    }

    @Test
    void aFullPostTakesNobodyMore() throws Exception {
        long single = addPost(section, "科长", JobRank.SECTION_HEAD, 1);
        admin.run(() -> staff.appoint(clerkId, file(clerkId).version(), single, AppointmentKind.CONCURRENT, TODAY, null));
        commit();

        assertRefused(RuleViolationException.class, () -> admin.run(() -> staff.appoint(otherClerkId, file(otherClerkId).version(), single,
            AppointmentKind.CONCURRENT, TODAY, null)));
        assertRefused(RuleViolationException.class, () -> admin.run(() -> posts.abolishPost(single, post(section, "科长").version())));
    }

    @Test
    void ofTwoWhoChangeAFileTheSecondIsLate() throws Exception {
        int seen = file(clerkId).version();
        admin.run(() -> staff.changePerson(clerkId, seen, person("何" + mark, "一")));
        commit();

        assertRefused(StaleDataException.class, () -> admin.run(() -> staff.changePerson(clerkId, seen, person("贺" + mark, "一"))));
        assertRefused(StaleDataException.class, () -> admin.run(() -> staff.appoint(clerkId, seen, otherClerkPost, AppointmentKind.MAIN, TODAY, null)));
        assertRefused(StaleDataException.class, () -> admin.run(() -> staff.startLeaving(clerkId, seen)));
        assertThat(admin.get(() -> people.findPerson(clerkName)).orElseThrow().name()).isEqualTo("何" + mark + "一");
    }

    @Test
    void whoHasOpenWorkCannotLeaveAndWhoHasLeftIsOut() throws Exception {
        Operator.run(() -> accounts.grantRole(otherClerkName, "publisher"));
        commit();
        Caller publisher = new Caller(realm, otherClerkName);
        long notice = publisher.get(() -> desk.addDraft(new NoticeDraft("题" + mark, "文", Audience.ofUnits(Set.of(unit(section).label())), Urgency.ROUTINE,
            false, Instant.now().plus(Duration.ofDays(3)))));
        publisher.run(() -> desk.publish(notice, desk.getOwn(notice).version()));
        commit();
        admin.run(() -> staff.startLeaving(clerkId, file(clerkId).version()));
        commit();

        assertThat(admin.get(() -> staff.listOpenWork(clerkId))).extracting(part -> part.count()).containsExactly(1L);
        assertRefused(RuleViolationException.class, () -> admin.run(() -> staff.finishLeaving(clerkId, file(clerkId).version())));
        assertThat(clerk.get(accounts::getOwnAccount).enabled()).isTrue();

        assertRefused(RuleViolationException.class, () -> admin.run(() -> staff.handOver(clerkId, file(clerkId).version(), clerkId)));
        admin.run(() -> staff.handOver(clerkId, file(clerkId).version(), keeperId));
        commit();
        assertThat(todosOf(clerk)).isEmpty();
        assertThat(todosOf(keeper)).containsExactly("题" + mark);
        admin.run(() -> staff.finishLeaving(clerkId, file(clerkId).version()));
        commit();

        assertThat(file(clerkId).status()).isEqualTo(StaffStatus.LEFT);
        assertRefused(NotPermittedException.class, () -> clerk.get(accounts::getOwnAccount));
    }

    @Test
    void whoComesIntoAUnitIsAskedWhatItIsAskedAndNothingElse() throws Exception {
        Operator.run(() -> accounts.grantRole(otherClerkName, "publisher"));
        commit();
        Caller publisher = new Caller(realm, otherClerkName);
        for (long unit : List.of(section, otherSection)) {
            long notice = publisher.get(() -> desk.addDraft(new NoticeDraft("题" + unit + mark, "文", Audience.ofUnits(Set.of(unit(unit).label())),
                Urgency.ROUTINE, false, Instant.now().plus(Duration.ofDays(3)))));
            publisher.run(() -> desk.publish(notice, desk.getOwn(notice).version()));
        }
        commit();
        assertThat(todosOf(clerk)).containsExactly("题" + section + mark);

        admin.run(() -> staff.appoint(clerkId, file(clerkId).version(), otherClerkPost, AppointmentKind.MAIN, TODAY, null));
        commit();

        assertThat(todosOf(clerk)).containsExactly("题" + otherSection + mark);
    }

    private List<String> todosOf(Caller caller) {
        return caller.get(() -> todos.search(TodoFilter.ALL, FIRST)).rows().stream().map(TodoRow::title).filter(title -> title.endsWith(mark)).toList();
    }

    @Test
    void peopleAreFoundInTheirOrderAndOnASecondPage() throws Exception {
        for (int number = 10; number < 35; number++) {
            addPerson("众" + mark, "人" + number, clerkPost);
        }
        commit();
        StaffFilter filter = new StaffFilter("众" + mark, town, null, StaffSort.PRECEDENCE, false);

        Slice<StaffEntry> all = search(admin, filter, FIRST);
        Slice<StaffEntry> second = search(admin, filter, new PageRequest(20, 20));

        assertThat(all.total()).isEqualTo(25);
        assertThat(second.rows()).containsExactlyElementsOf(all.rows().subList(20, 25));
        assertThat(search(admin, inTown(""), FIRST).rows()).extracting(StaffEntry::id).startsWith(keeperId, clerkId).endsWith(otherClerkId);
    }

    @Test
    void aUnitsAdministratorSeesAndKeepsHisOwnPeopleOnly() throws Exception {
        assertThat(search(keeper, inTown(""), FIRST).rows()).extracting(StaffEntry::id).containsExactly(keeperId, clerkId);
        assertThat(keeper.get(() -> staff.export(inTown("")))).hasSize(2);
        assertThat(keeper.get(posts::listChoices)).extracting(choice -> choice.unitId()).containsOnly(office, section);
        keeper.run(() -> staff.changePerson(clerkId, file(clerkId).version(), person("何" + mark, "一")));
        commit();

        int version = file(otherClerkId).version();
        StaffFacts facts = person("何" + mark, "二");
        PostFacts post = new PostFacts("文书", JobRank.STAFF, PostDuty.NONE, null);
        assertRefused(NotPermittedException.class, () -> keeper.get(() -> staff.getPerson(otherClerkId)));
        assertRefused(NotPermittedException.class, () -> keeper.get(() -> staff.addPerson(facts, otherClerkPost, TODAY)));
        assertRefused(NotPermittedException.class, () -> keeper.run(() -> staff.changePerson(otherClerkId, version, facts)));
        assertRefused(NotPermittedException.class, () -> keeper.run(() -> staff.appoint(otherClerkId, version, clerkPost, AppointmentKind.MAIN, TODAY, null)));
        assertRefused(NotPermittedException.class, () -> keeper.run(() -> staff.appoint(clerkId, file(clerkId).version(), otherClerkPost,
            AppointmentKind.MAIN, TODAY, null)));
        assertRefused(NotPermittedException.class, () -> keeper.run(() -> staff.setSubstitute(otherClerkId, version, 1, clerkId)));
        assertRefused(NotPermittedException.class, () -> keeper.run(() -> staff.endAppointment(otherClerkId, version, 1, TODAY)));
        assertRefused(NotPermittedException.class, () -> keeper.run(() -> staff.startLeaving(otherClerkId, version)));
        assertRefused(NotPermittedException.class, () -> keeper.run(() -> staff.cancelLeaving(otherClerkId, version)));
        assertRefused(NotPermittedException.class, () -> keeper.run(() -> staff.finishLeaving(otherClerkId, version)));
        assertRefused(NotPermittedException.class, () -> keeper.run(() -> staff.handOver(otherClerkId, version, clerkId)));
        assertRefused(NotPermittedException.class, () -> keeper.get(() -> staff.listOpenWork(otherClerkId)));
        assertRefused(NotPermittedException.class, () -> keeper.get(() -> posts.addPost(otherSection, post)));
        assertRefused(NotPermittedException.class, () -> keeper.run(() -> posts.changePost(otherClerkPost, 1, post)));
        assertRefused(NotPermittedException.class, () -> keeper.run(() -> posts.abolishPost(otherClerkPost, 1)));
    }

    @Test
    void whatIsNoPersonIsRefused() throws Exception {
        StaffFacts nameless = person("\u3000", "\u200b");
        StaffFacts called = new StaffFacts("何", "一", null, "<script>", null, null, null);
        StaffFacts written = new StaffFacts("何", "一", null, null, null, null, "no mail");

        for (StaffFacts facts : List.of(nameless, called, written, person("何".repeat(31), "一"))) {
            Assertions.assertThatThrownBy(() -> admin.get(() -> staff.addPerson(facts, clerkPost, TODAY))).isInstanceOf(ConstraintViolationException.class);
            transaction.rollback();
            transaction.begin();
        }
    }

    @Test
    void theDirectoryIsInTheOrderOfPostsAndHidesLeadersMobiles() throws Exception {
        StaffFacts facts = new StaffFacts("周" + mark, "长", null, "8210001", "101", "199 0000 0001", null);
        long mayor = admin.get(() -> staff.addPerson(facts, addPost(town, "镇长", JobRank.CITY_LEADER, 1), LONG_AGO));
        commit();

        Slice<ContactRow> all = clerk.get(() -> contacts.search("", town, FIRST));
        assertThat(all.rows()).extracting(ContactRow::id).containsExactly(mayor, keeperId, clerkId, otherClerkId);
        assertThat(all.rows().get(0).mobile()).isEqualTo("199******01");
        assertThat(admin.get(() -> contacts.search("", town, FIRST)).rows().get(0).mobile()).isEqualTo("199 0000 0001");
        assertThat(clerk.get(() -> contacts.search("00000001", town, FIRST)).total()).isZero();
        assertThat(clerk.get(() -> contacts.search("8210001", town, FIRST)).total()).isEqualTo(1);
        assertThat(clerk.get(() -> contacts.search("", town, new PageRequest(3, 3))).rows()).extracting(ContactRow::id).containsExactly(otherClerkId);
        assertThat(clerk.get(contacts::findOwnUnit).orElseThrow().id()).isEqualTo(section);
    }

    @Test
    void whoLooksAtAFileIsNoted() throws Exception {
        assertRefused(NotPermittedException.class, () -> keeper.get(() -> staff.openPerson(otherClerkId)));

        assertThat(keeper.get(() -> staff.openPerson(clerkId)).id()).isEqualTo(clerkId);
        commit();
        try (Connection connection = dataSource.getConnection();
             PreparedStatement query = connection.prepareStatement("SELECT object_id FROM audit_entries WHERE action = ? AND actor = ? AND succeeded = ?")) {
            query.setString(1, "organization.viewPerson");
            query.setString(2, "m" + mark);
            query.setBoolean(3, true);
            try (ResultSet found = query.executeQuery()) {
                assertThat(found.next()).isTrue();
                assertThat(found.getString(1)).isEqualTo(String.valueOf(clerkId));
                assertThat(found.next()).isFalse();
            }
        }
    }

    @Test
    void whoStandsInIsNamed() throws Exception {
        PersonDetails file = file(clerkId);
        admin.run(() -> staff.setSubstitute(clerkId, file.version(), file.appointments().get(0).id(), keeperId));
        commit();

        assertThat(file(clerkId).appointments().get(0).substituteId()).isEqualTo(keeperId);
    }

    private Slice<StaffEntry> search(Caller caller, StaffFilter filter, PageRequest page) {
        return caller.get(() -> staff.search(filter, page));
    }

    private StaffFilter inTown(String text) {
        return new StaffFilter(text, town, null, StaffSort.PRECEDENCE, false);
    }

    private PostRow post(long unit, String name) {
        return admin.get(() -> organization.listPosts(unit)).stream().filter(row -> row.facts().name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void whoHasLeftComesBackToAnotherPostFromALaterDay() throws Exception {
        int here = file(clerkId).version();
        assertRefused(RuleViolationException.class, () -> keeper.run(() -> staff.comeBack(clerkId, here, clerkPost, TODAY.plusDays(1))));
        keeper.run(() -> staff.startLeaving(clerkId, file(clerkId).version()));
        commit();
        keeper.run(() -> staff.finishLeaving(clerkId, file(clerkId).version()));
        commit();
        int gone = file(clerkId).version();

        assertRefused(RuleViolationException.class, () -> keeper.run(() -> staff.comeBack(clerkId, gone, clerkPost, TODAY)));
        assertRefused(NotPermittedException.class, () -> keeper.run(() -> staff.comeBack(clerkId, gone, otherClerkPost, TODAY.plusDays(1))));
        keeper.run(() -> staff.comeBack(clerkId, gone, clerkPost, TODAY.plusDays(1)));
        commit();

        assertThat(file(clerkId).status()).isEqualTo(StaffStatus.ACTIVE);
        assertThat(admin.get(() -> people.findPerson(clerkName))).isEmpty(); // the account stays shut
        assertRefused(StaleDataException.class, () -> keeper.run(() -> staff.comeBack(clerkId, gone, clerkPost, TODAY.plusDays(2))));
    }
}
