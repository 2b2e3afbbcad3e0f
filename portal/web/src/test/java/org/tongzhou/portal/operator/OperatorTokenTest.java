package org.tongzhou.portal.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorTokenTest {
    private static final String SECRET = "0123456789abcdefghij";

    @TempDir
    Path folder;
    private OperatorToken token;

    @BeforeEach
    void writeToken() throws IOException {
        token = new OperatorToken(Files.writeString(folder.resolve("token"), SECRET + "\n"));
    }

    @Test
    void theTextOfTheFileIsTheToken() {
        assertThat(token.isIn("Bearer " + SECRET)).isTrue();
    }

    @Test
    void anotherTextIsRefused() {
        assertThat(token.isIn("Bearer " + SECRET + "x")).isFalse();
        assertThat(token.isIn("Bearer ")).isFalse();
        assertThat(token.isIn(SECRET)).isFalse();
        assertThat(token.isIn(null)).isFalse();
    }

    @Test
    void withoutAFileNothingIsAccepted() {
        assertThat(new OperatorToken(null).isIn("Bearer ")).isFalse();
        assertThat(new OperatorToken(folder.resolve("missing")).isIn("Bearer ")).isFalse();
    }

    @Test
    void anEmptyFileOpensNothing() throws IOException {
        OperatorToken empty = new OperatorToken(Files.writeString(folder.resolve("empty"), "\n"));

        assertThat(empty.isIn("Bearer ")).isFalse();
    }
}
