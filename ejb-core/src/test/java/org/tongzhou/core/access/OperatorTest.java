package org.tongzhou.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.tongzhou.core.shared.NotPermittedException;

class OperatorTest {
    private final CurrentUser currentUser = new CurrentUser();

    @Test
    void commandsPassTheDoorsTheyNeedAndNoOthers() {
        Operator.run(() -> {
            assertThatCode(() -> Door.check("pages:import")).doesNotThrowAnyException();
            assertThatThrownBy(() -> Door.check("seals:apply"))
                .isInstanceOfSatisfying(NotPermittedException.class, e -> assertThat(e.key()).isEqualTo("access.notPermitted"));
        });
    }

    @Test
    void theOperatorIsNamedDuringTheCommandOnly() throws Exception {
        String caller = Operator.run((Callable<String>) currentUser::username);

        assertThat(caller).isEqualTo("operator");
        assertThatThrownBy(currentUser::username).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void withoutASubjectTheDoorAsksForALogin() {
        assertThatThrownBy(() -> Door.check(Door.ENTER))
            .isInstanceOfSatisfying(NotPermittedException.class, e -> assertThat(e.key()).isEqualTo("access.loginRequired"));
        assertThat(currentUser.isPermitted("pages:import")).isFalse();
    }
}
