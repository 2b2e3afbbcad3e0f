package org.tongzhou.core.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongzhou.core.access.DataScope;
import org.tongzhou.core.access.ScopedPermission;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.StaleDataException;

class RoleTest {
    private static final ScopedPermission PUBLISH = new ScopedPermission("notices:publish", List.of(DataScope.values()));

    private final Role role = new Role("archivist", "档案员", Set.of("notices:publish"));

    @Test
    void aRoleIsWhatTheOfficeMadeIt() {
        role.change(0, " 档案管理员\u202e ", Set.of("archives:read", "archives:file"));

        assertThat(role.details(3)).isEqualTo(new RoleDetails("archivist", 0, false, false, "档案管理员", List.of("archives:file", "archives:read"), List.of(), 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "档案员", "a b", "a'--", "*"})
    void namesThatAreNoCodesAreRefused(String name) {
        assertThatThrownBy(() -> new Role(name, "档案员", Set.of())).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void aRoleNeedsATitle() {
        assertThatThrownBy(() -> role.change(0, "\u200b ", Set.of())).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void whoSawAnotherVersionChangesNothing() {
        assertThatThrownBy(() -> role.change(7, "档案员", Set.of())).isInstanceOf(StaleDataException.class);
        assertThatThrownBy(() -> role.requireOwn(7)).isInstanceOf(StaleDataException.class);
    }

    @Test
    void aScopeThatIsNotSaidIsTheNarrowest() {
        assertThat(role.scope(PUBLISH)).isEqualTo(new RoleScope("notices:publish", DataScope.OWN, Set.of()));
    }

    @Test
    void aRoleReachesAsFarAsItWasSaidLast() {
        role.reach(List.of(new RoleScope("notices:publish", DataScope.LISTED, Set.of(3L, 4L))));
        role.reach(List.of(new RoleScope("notices:publish", DataScope.LISTED, Set.of(4L, 5L))));
        assertThat(role.scope(PUBLISH).unitIds()).containsExactlyInAnyOrder(4L, 5L);

        role.reach(List.of(new RoleScope("notices:publish", DataScope.UNIT, Set.of(7L))));

        assertThat(role.details(0).scopes()).containsExactly(new RoleScope("notices:publish", DataScope.UNIT, Set.of()));
        assertThat(role.scope(PUBLISH).unitIds()).as("units are of LISTED alone").isEmpty();
    }

    @Test
    void aPermissionIsGivenByItselfOrAWildcard() {
        assertThat(new Permission("notices:publish").isGivenBy("notices:publish")).isTrue();
        assertThat(new Permission("notices:publish").isGivenBy("notices:*")).isTrue();
        assertThat(new Permission("notices:publish").isGivenBy("notices:read")).isFalse();
    }

    @Test
    void whatUnitsGiveDoesNotGoBeyondThem() {
        Role narrow = new Role("typist", "打字员", Set.of("notices:publish"));
        narrow.reach(List.of(new RoleScope("notices:publish", DataScope.UNIT, Set.of())));
        narrow.leaveToUnits(0, true);
        assertThat(narrow.details(0).ofUnits()).isTrue();

        narrow.reach(List.of(new RoleScope("notices:publish", DataScope.ALL, Set.of())));
        assertThatThrownBy(narrow::requireOfUnits).isInstanceOf(RuleViolationException.class);
        Role keeper = new Role("keeper", "管理员", Set.of("organization:manage-own"));
        assertThatThrownBy(() -> keeper.leaveToUnits(0, true)).isInstanceOf(RuleViolationException.class);
    }
}
