package org.tongzhou.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.organization.Reach;

class StaffAccountScopeTest {
    private static final Set<String> OF_UNITS = Set.of("staff", "publisher");
    private static final Reach ADMINISTERED = Reach.below(Set.of("/1/2/", "/1/7/")).and(Reach.only(Set.of(9L)));

    @Test
    void aUnitsAdministratorKeepsTheAccountsOfItsPeople() {
        assertThat(keeper("/1/2/5/", Set.of("staff"))).isEqualTo(AccountKeeper.UNIT);
        assertThat(keeper("/1/2/", Set.of("staff", "publisher"))).isEqualTo(AccountKeeper.UNIT);
        assertThat(keeper("/1/2/", Set.of())).isEqualTo(AccountKeeper.UNIT);
    }

    @Test
    void theCityKeepsThoseOfAUnitWithoutAdministrator() {
        assertThat(keeper("/1/3/", Set.of("staff"))).isEqualTo(AccountKeeper.CITY);
        assertThat(keeper("/1/22/", Set.of("staff"))).isEqualTo(AccountKeeper.CITY);
    }

    @Test
    void aSectionMayHaveAnAdministratorOfItsOwn() {
        assertThat(StaffAccountScope.keeper(9, "/1/3/9/", Set.of("staff"), ADMINISTERED, OF_UNITS)).isEqualTo(AccountKeeper.UNIT);
    }

    @Test
    void theCityKeepsThoseWithMoreRightsThanAUnitGives() {
        assertThat(keeper("/1/2/", Set.of("staff", "unit-admin"))).isEqualTo(AccountKeeper.CITY);
        assertThat(keeper("/1/2/", Set.of("staff", "leader"))).isEqualTo(AccountKeeper.CITY);
        assertThat(keeper("/1/2/", Set.of("archivist"))).isEqualTo(AccountKeeper.CITY);
    }

    @Test
    void nobodyAtAScreenKeepsThoseOfTheThreeAdministrators() {
        assertThat(keeper("/1/2/", Set.of("staff", "security-admin"))).isEqualTo(AccountKeeper.OPERATOR);
    }

    private static AccountKeeper keeper(String path, Set<String> roles) {
        return StaffAccountScope.keeper(0, path, roles, ADMINISTERED, OF_UNITS);
    }
}
