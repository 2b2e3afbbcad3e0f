package org.tongzhou.it.organization;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.organization.JobRank;
import org.tongzhou.core.organization.PostRow;
import org.tongzhou.core.organization.PrecedenceService;
import org.tongzhou.core.organization.StaffEntry;
import org.tongzhou.core.organization.StaffFilter;
import org.tongzhou.core.organization.StaffSort;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.StaleDataException;

/** The order of posts of a section, and of the people who hold one. */
class PrecedenceServiceIT extends OrganizationTest {
    @Inject
    PrecedenceService precedence;

    @Test
    void postsChangePlacesAmongThoseOfTheirRank() throws Exception {
        long driver = addPost(section, "司机", JobRank.STAFF, null);
        long chief = addPost(section, "科长", JobRank.SECTION_HEAD, 1);
        commit();
        assertThat(posts()).containsExactly("科长", "科员", "司机");
        int seen = version(driver);
        keeper.run(() -> precedence.shiftPost(driver, seen, true));
        commit();
        assertThat(posts()).containsExactly("科长", "司机", "科员");
        keeper.run(() -> precedence.shiftPost(driver, version(driver), true)); // the higher rank stays before it
        keeper.run(() -> precedence.shiftPost(chief, version(chief), false));
        commit();

        assertThat(posts()).containsExactly("科长", "司机", "科员");
        assertRefused(StaleDataException.class, () -> keeper.run(() -> precedence.shiftPost(driver, seen, false)));
        assertRefused(NotPermittedException.class, () -> keeper.run(() -> precedence.shiftPost(otherClerkPost, 1, true)));
    }

    @Test
    void peopleOfAPostChangePlacesAndTheDirectoryFollows() throws Exception {
        long second = addPerson("许" + mark, "四", clerkPost);
        long third = addPerson("许" + mark, "五", clerkPost);
        commit();
        keeper.run(() -> precedence.shiftPerson(third, true));
        commit();
        assertThat(people()).containsExactly(clerkId, third, second);
        keeper.run(() -> precedence.shiftPerson(clerkId, true));
        keeper.run(() -> precedence.shiftPerson(clerkId, false));
        commit();

        assertThat(people()).containsExactly(third, clerkId, second);
        assertRefused(NotPermittedException.class, () -> keeper.run(() -> precedence.shiftPerson(otherClerkId, true)));
    }

    private List<String> posts() {
        return rows().stream().map(row -> row.facts().name()).toList();
    }

    private int version(long post) {
        return rows().stream().filter(row -> row.id() == post).findFirst().orElseThrow().version();
    }

    private List<PostRow> rows() {
        return admin.get(() -> organization.listPosts(section));
    }

    private List<Long> people() {
        return keeper.get(() -> staff.search(new StaffFilter("", section, null, StaffSort.PRECEDENCE, false), new PageRequest(0, 10))).rows().stream()
            .map(StaffEntry::id).toList();
    }
}
