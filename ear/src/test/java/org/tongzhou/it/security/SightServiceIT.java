package org.tongzhou.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.notices.NoticeDeskService;
import org.tongzhou.core.notices.NoticeDraft;
import org.tongzhou.core.organization.ContactService;
import org.tongzhou.core.organization.Sight;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.SightFilter;
import org.tongzhou.core.security.SightRow;
import org.tongzhou.core.security.SightService;
import org.tongzhou.core.security.SightSort;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.shared.Urgency;
import org.tongzhou.it.organization.OrganizationTest;

/** What is told of who sees a thing is what the services show. */
class SightServiceIT extends OrganizationTest {
    @Inject
    SightService sights;
    @Inject
    NoticeDeskService desk;
    @Inject
    ContactService contacts;
    private Caller security;
    private Caller publisher;

    @BeforeEach
    void createPeople() throws Exception {
        if (realm == null) {
            return; // the client's side
        }
        security = account("s" + mark, null, "security-admin");
        publisher = account("p" + mark, addPerson("许" + mark, "五", clerkPost), "publisher");
        commit();
    }

    @Test
    void aFileIsSeenByThePersonAndWhoKeepsTheUnit() {
        assertThat(see("organization.file", clerkId)).contains(clerkName, "m" + mark, "a" + mark).doesNotContain(otherClerkName, "s" + mark, "p" + mark);
        assertThat(see("organization.file", otherClerkId)).contains(otherClerkName, "a" + mark).doesNotContain("m" + mark, clerkName);
        assertThat(see("organization.people", section)).contains("m" + mark).doesNotContain(clerkName);
        assertThat(whys("organization.file", clerkId, "m" + mark)).singleElement().satisfies(why -> assertThat(why.reach().units()).containsExactly(unit(office).label()));
        assertThat(keeper.get(() -> staff.getPerson(clerkId)).id()).as("as it is told").isEqualTo(clerkId);
    }

    @Test
    void aMobileIsSeenByThoseOfTheRankAndWhoSeesTheFile() {
        assertThat(see("organization.mobile", clerkId)).as("a clerk's, by everybody").contains(clerkName, otherClerkName, "p" + mark, "m" + mark);
        long mayor = leader();

        assertThat(see("organization.mobile", mayor)).doesNotContain(clerkName, "m" + mark).contains("a" + mark);
    }

    @Test
    void aNoticeIsSeenByThoseItAddressesAndThoseWhoPublishForTheUnit() throws Exception {
        String addressed = unitOf(otherClerkName);
        long id = publisher.get(() -> desk.addDraft(new NoticeDraft("通知" + mark, "内容", Audience.ofUnits(List.of(addressed)), Urgency.ROUTINE, false, null)));
        commit();
        assertThat(see("notices.notice", id)).contains("p" + mark).doesNotContain(otherClerkName, clerkName);
        assertThat(security.get(() -> sights.find("notices.notice", "通知" + mark))).as("a draft is not found by what it says").isEmpty();
        assertThat(security.get(() -> sights.findLabel("notices.notice", id))).hasValueSatisfying(label -> assertThat(label).startsWith("№ " + id).doesNotContain("通知"));
        int version = publisher.get(() -> desk.getOwn(id)).version();
        publisher.run(() -> desk.publish(id, version));
        commit();

        assertThat(see("notices.notice", id)).contains("p" + mark, otherClerkName).doesNotContain(clerkName, "m" + mark);
        assertThat(whys("notices.notice", id, "p" + mark)).extracting(Sight.Why::key).contains("notices.seen.author", "notices:publish");
        assertThat(security.get(() -> sights.find("notices.notice", mark))).singleElement().satisfies(found -> assertThat(found.id()).isEqualTo(id));
        publisher.run(() -> desk.withdraw(id, publisher.get(() -> desk.getOwn(id)).version(), "撤回"));
        commit();
        assertThat(see("notices.notice", id)).doesNotContain(otherClerkName);
    }

    @Test
    void theListHasPagesAndIsSearchedAndTakenAway() {
        Slice<SightRow> second = security.get(() -> sights.search(filter("organization.mobile", clerkId, ""), new PageRequest(10, 10)));
        assertThat(second.total()).isGreaterThan(20);
        assertThat(second.rows()).hasSize(10);
        assertThat(security.get(() -> sights.search(filter("organization.mobile", clerkId, clerkName), new PageRequest(0, 10))).rows())
            .extracting(row -> row.person().username()).containsExactly(clerkName);
        assertThat(security.get(() -> sights.export(filter("organization.mobile", clerkId, clerkName)))).hasSize(1);
    }

    @Test
    void onlyTheSecurityAdministratorAsksAndOnlyOfWhatThereIs() throws Exception {
        assertThat(security.get(sights::listKinds)).contains("applications.application", "notices.notice", "organization.file", "organization.mobile").isSorted();
        assertRefused(NotFoundException.class, () -> see("no.such", 1));
        for (String kind : security.get(sights::listKinds)) {
            assertRefused(NotFoundException.class, () -> see(kind, Long.MAX_VALUE));
        }
        for (Caller stranger : List.of(admin, keeper, clerk)) {
            assertRefused(NotPermittedException.class, () -> stranger.get(() -> sights.search(filter("organization.file", clerkId, ""), new PageRequest(0, 1))));
            assertRefused(NotPermittedException.class, () -> stranger.get(() -> sights.find("organization.file", "")));
        }
    }

    /** Of the demo city; they have the ranks that are hidden. */
    private long leader() {
        return security.get(() -> contacts.listLeaders()).get(0).contact().id();
    }

    private Set<String> see(String kind, long id) {
        return Set.copyOf(Stream.iterate(0, page -> page + 1)
            .map(page -> security.get(() -> sights.search(filter(kind, id, ""), new PageRequest(page * 100, 100))).rows())
            .takeWhile(rows -> !rows.isEmpty()).flatMap(List::stream).map(row -> row.person().username()).toList());
    }

    private List<Sight.Why> whys(String kind, long id, String username) {
        return security.get(() -> sights.search(filter(kind, id, username), new PageRequest(0, 1))).rows().get(0).whys();
    }

    private static SightFilter filter(String kind, long id, String text) {
        return new SightFilter(kind, id, text, SightSort.NAME, false);
    }
}
