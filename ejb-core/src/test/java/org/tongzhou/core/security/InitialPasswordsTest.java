package org.tongzhou.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InitialPasswordsTest {
    @Test
    void eachIsLongMixedAndAnother() {
        Set<String> made = Stream.generate(() -> InitialPasswords.make("xunuo")).limit(200).collect(Collectors.toSet());

        assertThat(made).hasSize(200).allMatch(password -> password.matches("(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])[A-Za-z2-9]{16}"));
    }
}
