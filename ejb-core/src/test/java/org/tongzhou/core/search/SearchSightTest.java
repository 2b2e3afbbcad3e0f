package org.tongzhou.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.security.Person;

class SearchSightTest {
    private static final SearchSight LEADER = SearchSight.ofRole("leader");
    private static final SearchSight CLERK = SearchSight.ofPost("科员");

    @Test
    void whoIsBothBearsTheMarkOfBothInWhateverOrder() {
        Set<SearchSight> both = SearchSight.of(new Person("xunuo", "办公室", Set.of("leader")), "科员");
        Set<SearchSight> one = SearchSight.of(new Person("xunuo", "办公室", Set.of("leader")), "");

        assertThat(both).contains(LEADER, CLERK, LEADER.and(CLERK), CLERK.and(LEADER), CLERK.and(SearchSight.ofPerson("xunuo")), CLERK.inUnit("办公室"));
        assertThat(one).contains(LEADER).doesNotContain(CLERK, LEADER.and(CLERK));
        assertThat(LEADER.and(LEADER)).isEqualTo(LEADER);
    }

    @Test
    void whoIsInASectionBearsTheMarksOfItsUnit() {
        Set<SearchSight> own = SearchSight.of(new Person("xunuo", "办公室综合科", "办公室", Set.of("leader")), "");

        assertThat(own).contains(SearchSight.ofUnit("办公室综合科"), SearchSight.ofUnit("办公室"), LEADER.inUnit("办公室综合科"), LEADER.inUnit("办公室"));
        assertThat(SearchSight.of(new Person("mayor", "", Set.of()), "")).doesNotContain(SearchSight.ofUnit(""));
    }
}
