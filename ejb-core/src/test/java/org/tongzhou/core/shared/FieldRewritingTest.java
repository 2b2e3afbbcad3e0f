package org.tongzhou.core.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldRewritingTest {
    private static final int ROWS = FieldRewriting.BATCH_ROWS * 2 + 7;
    private static final EncryptedColumn MOBILES = new EncryptedColumn("organization_staff", "id", "mobile", id -> "test.mobile." + id);

    private final DataSource database = TestDatabases.derby("rewriting");
    @TempDir
    private Path folder;
    private Path keys;
    private FieldCipher cipher;

    @BeforeEach
    void enterPeople() throws SQLException {
        keys = folder.resolve("field.keys");
        cipher = FieldKeys.cipher(keys);
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate("DELETE FROM organization_staff");
            for (int number = 1; number <= ROWS; number++) {
                statement.executeUpdate(("INSERT INTO organization_staff (id, version, family_name, given_name, mobile, sort_number, status, status_since, "
                    + "appointment_changes) VALUES (%1$d, 1, '王', '一', '199 0000 %1$04d', 0, 'ACTIVE', DATE('2026-03-02'), 0)").formatted(number));
            }
            connection.commit();
        }
    }

    @Test
    void whatStandsInPlainTextIsEncryptedOnce() throws SQLException {
        assertThat(rewrite(MOBILES)).isEqualTo(new FieldRewriting.Outcome(ROWS, 0));
        assertThat(rewrite(MOBILES)).isEqualTo(FieldRewriting.Outcome.NONE);

        assertThat(stored()).noneMatch(text -> text.contains("199 0000")).allMatch(text -> text.startsWith(cipher.currentKey() + ':'));
        assertThat(cipher.decrypt("test.mobile.7", stored().get(6))).isEqualTo("199 0000 0007");
    }

    @Test
    void aChangeOfTheKeyThatWasCutOffIsBroughtToItsEnd() throws SQLException {
        rewrite(MOBILES);
        cipher.renewKey();
        EncryptedColumn dying = new EncryptedColumn("organization_staff", "id", "mobile", id -> {
            if (id > FieldRewriting.BATCH_ROWS + 3) {
                throw new UnsupportedOperationException("the power fails");
            }
            return "test.mobile." + id;
        });

        assertThatThrownBy(() -> rewrite(dying)).isInstanceOf(UnsupportedOperationException.class);
        assertThat(stored()).filteredOn(text -> text.startsWith(cipher.currentKey())).hasSize(FieldRewriting.BATCH_ROWS);
        assertThat(cipher.decrypt("test.mobile." + ROWS, stored().get(ROWS - 1))).isEqualTo("199 0000 %04d".formatted(ROWS));

        assertThat(rewrite(MOBILES).rewritten()).isEqualTo(ROWS - FieldRewriting.BATCH_ROWS);
        assertThat(stored()).allMatch(text -> text.startsWith(cipher.currentKey()));
    }

    @Test
    void whatNoKeyCanReadStaysAsItIs() throws SQLException {
        rewrite(MOBILES);
        String other = stored().get(1);
        set(1, other); // another row's number
        set(2, "0000abcd" + other.substring(8));
        cipher.renewKey();

        assertThat(rewrite(MOBILES)).isEqualTo(new FieldRewriting.Outcome(ROWS - 2, 2));
        assertThat(stored().subList(0, 2)).containsExactly(other, "0000abcd" + other.substring(8));
    }

    @Test
    void aServerFindsTheKeyThatAnotherOneHasMade() throws IOException {
        FieldCipher other = FieldKeys.cipher(keys);
        other.renewKey();

        assertThat(cipher.decrypt("test", other.encrypt("test", "199"))).isEqualTo("199");
        assertThat(Files.readAllLines(keys)).hasSize(2);
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    private FieldRewriting.Outcome rewrite(EncryptedColumn column) {
        return new FieldRewriting(database, cipher).rewrite(List.of(column));
    }

    private List<String> stored() throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = database.getConnection();
             ResultSet rows = connection.createStatement().executeQuery("SELECT mobile FROM organization_staff ORDER BY id")) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private void set(long id, String text) throws SQLException {
        try (Connection connection = database.getConnection();
             PreparedStatement update = connection.prepareStatement("UPDATE organization_staff SET mobile = ? WHERE id = ?")) {
            update.setString(1, text);
            update.setLong(2, id);
            update.executeUpdate();
        }
    }
}
