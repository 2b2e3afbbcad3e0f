package org.tongzhou.it.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.notices.Addressees;
import org.tongzhou.core.notices.NoticeDeskService;
import org.tongzhou.core.notices.NoticeDraft;
import org.tongzhou.core.notices.columns.ColumnFacts;
import org.tongzhou.core.notices.columns.ColumnKind;
import org.tongzhou.core.notices.columns.ColumnService;
import org.tongzhou.core.notices.columns.Parties;
import org.tongzhou.core.organization.JobRank;
import org.tongzhou.core.organization.PostDuty;
import org.tongzhou.core.organization.PostFacts;
import org.tongzhou.core.organization.UnitKind;
import org.tongzhou.core.search.SearchFilter;
import org.tongzhou.core.search.SearchRow;
import org.tongzhou.core.search.SearchService;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.SightRow;
import org.tongzhou.core.security.SightFilter;
import org.tongzhou.core.security.SightService;
import org.tongzhou.core.security.SightSort;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Urgency;
import org.tongzhou.it.organization.OrganizationTest;
import org.tongzhou.it.security.Caller;

/** The columns of a unit with sections. */
class SectionColumnIT extends OrganizationTest {
    private static final PageRequest FIRST = new PageRequest(0, 100);
    @Inject
    ColumnService columns;
    @Inject
    NoticeDeskService desk;
    @Inject
    SearchService search;
    @Inject
    SightService sights;

    @Test
    void aNewSectionFindsWhatStoodInTheColumnBefore() throws Exception {
        Caller publisher = account("p" + mark, addPerson("许" + mark, "五", clerkPost), "publisher");
        commit();
        String label = unit(office).label();
        long column = admin.get(() -> columns.add(null, ColumnFacts.general("资料" + mark, label).readBy(ColumnKind.SECTION, Parties.NONE)));
        commit();
        long id = publish(publisher, column);
        awaitFound(clerk, id);

        long added = addUnit(office, "新设科", UnitKind.SECTION);
        commit();
        Caller newcomer = account("n" + mark, addPerson("许" + mark, "六", addPost(added, "科员", JobRank.STAFF, null)));
        commit();

        awaitFound(newcomer, id);
        awaitFound(clerk, id);
    }

    @Test
    void whoHoldsAPostThatIsRenamedKeepsWhatItWasTold() throws Exception {
        Caller publisher = account("p" + mark, addPerson("许" + mark, "五", addPost(section, "内勤" + mark, JobRank.STAFF, null)), "publisher");
        String taken = "科长" + mark;
        Caller head = account("h" + mark, addPerson("许" + mark, "八", addPost(otherSection, taken, JobRank.STAFF, null)));
        Caller otherClerk = new Caller(realm, otherClerkName);
        commit();
        long id = publisher.get(() -> desk.addDraft(new NoticeDraft("内部" + mark, "<p>文</p>", new Audience(false, Set.of()), Urgency.ROUTINE, false, null)
            .addressing(new Addressees(Set.of("科员"), Set.of(), Set.of()))));
        commit();
        publisher.run(() -> desk.publish(id, desk.getOwn(id).version()));
        commit();

        rename("主办" + mark);
        awaitFound(clerk, id);
        awaitFound(otherClerk, id); // whose post is called as before

        rename(taken);
        awaitFound(clerk, id);
        assertThat(found(head)).as("it was never for those who were called so already").isEmpty();
    }

    private void rename(String name) throws Exception {
        int version = admin.get(() -> organization.listPosts(section)).stream().filter(row -> row.id() == clerkPost).findFirst().orElseThrow().version();
        admin.run(() -> posts.changePost(clerkPost, version, new PostFacts(name, JobRank.STAFF, PostDuty.NONE, null)));
        commit();
    }

    @Test
    void whoReviewsAtTheOtherStepIsToldOfTooWhoSeesIt() throws Exception {
        Caller publisher = account("p" + mark, addPerson("许" + mark, "五", clerkPost), "publisher");
        Caller security = account("s" + mark, null, "security-admin");
        account("b" + mark, addPerson("许" + mark, "七", otherClerkPost));
        commit();
        String label = unit(office).label();
        long column = admin.get(() -> columns.add(null, ColumnFacts.general("资料" + mark, label)));
        commit();
        long id = publish(publisher, column);

        admin.run(() -> columns.change(column, columns.get(column).version(),
            ColumnFacts.general("资料" + mark, label).reviewedBy(Set.of("b" + mark), Set.of(otherClerkName))));
        commit();
        publisher.run(() -> desk.withdraw(id, desk.getOwn(id).version(), "有误"));
        commit();

        assertThat(security.get(() -> sights.search(new SightFilter("notices.notice", id, "", SightSort.NAME, false), FIRST)).rows())
            .extracting((SightRow row) -> row.person().username()).contains("b" + mark, otherClerkName);
    }

    private long publish(Caller publisher, long column) throws Exception {
        long id = publisher.get(() -> desk.addDraft(
            new NoticeDraft("内部" + mark, "<p>文</p>", Audience.EVERYBODY, Urgency.ROUTINE, false, null).inColumn(column)));
        commit();
        publisher.run(() -> desk.publish(id, desk.getOwn(id).version()));
        commit();
        return id;
    }

    private void awaitFound(Caller caller, long id) throws Exception {
        await(() -> found(caller).equals(List.of("" + id)));
    }

    private List<String> found(Caller caller) {
        return caller.get(() -> search.search(SearchFilter.of("内部" + mark), FIRST)).rows().stream().map(SearchRow::key).toList();
    }
}
