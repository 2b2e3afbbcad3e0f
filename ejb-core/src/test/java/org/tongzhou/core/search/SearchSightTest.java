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
}
