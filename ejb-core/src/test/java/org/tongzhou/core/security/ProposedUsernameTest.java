package org.tongzhou.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProposedUsernameTest {
    @Test
    void itIsTheSoundOfTheName() {
        assertThat(ProposedUsername.of("王磊", username -> false)).isEqualTo("wanglei");
    }

    @Test
    void whoComesLaterGetsTheFirstNumberThatIsFree() {
        Set<String> taken = Set.of("wanglei", "wanglei2", "wanglei4");

        assertThat(ProposedUsername.of("王磊", taken::contains)).isEqualTo("wanglei3");
    }

    @Test
    void nobodyGetsTheNameOfTheOperator() {
        assertThat(ProposedUsername.of("Operator", username -> false)).isEqualTo("operator2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"曾", "吕", "a", "😀", "1234", "<b>O'Neil</b>", "欧阳阿卜杜热合曼买买提吐尔逊江阿布都热依木"})
    void whateverTheNameTheProposalIsAllowed(String name) {
        assertThat(Account.isUsername(ProposedUsername.of(name, username -> false))).isTrue();
    }
}
