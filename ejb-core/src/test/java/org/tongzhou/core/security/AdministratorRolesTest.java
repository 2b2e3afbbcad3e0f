package org.tongzhou.core.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.shared.RuleViolationException;

class AdministratorRolesTest {
    @Test
    void nobodyIsTwoOfTheThree() {
        for (String one : AdministratorRoles.NAMES) {
            for (String other : AdministratorRoles.NAMES) {
                if (!one.equals(other)) {
                    assertRefused(List.of("staff", one), other, "security.administratorHoldsOthers");
                }
            }
        }
    }

    @Test
    void anAdministratorDoesNoBusiness() {
        assertRefused(List.of("audit-admin"), "publisher", "security.administratorHoldsNothingElse");
        assertRefused(List.of("publisher", "staff"), "security-admin", "security.administratorHoldsOthers");
    }

    @Test
    void aRefusalCallsRolesAsPeopleDo() {
        assertThatThrownBy(() -> AdministratorRoles.requireCompatible("xunuo", List.of("publisher"), "audit-admin"))
            .isInstanceOfSatisfying(RuleViolationException.class, refusal -> assertThat(refusal.text(Locale.SIMPLIFIED_CHINESE))
                .contains("信息发布员", "审计管理员").doesNotContain("publisher", "audit-admin"));
    }

    @Test
    void everybodyIsStaffAndBusinessRolesGoTogether() {
        for (String administrator : AdministratorRoles.NAMES) {
            assertThatCode(() -> AdministratorRoles.requireCompatible("x", List.of("staff"), administrator)).doesNotThrowAnyException();
            assertThatCode(() -> AdministratorRoles.requireCompatible("x", List.of(administrator), "staff")).doesNotThrowAnyException();
        }
        assertThatCode(() -> AdministratorRoles.requireCompatible("x", List.of("staff", "publisher"), "leader")).doesNotThrowAnyException();
    }

    private static void assertRefused(List<String> held, String added, String key) {
        assertThatThrownBy(() -> AdministratorRoles.requireCompatible("x", held, added))
            .isInstanceOfSatisfying(RuleViolationException.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
