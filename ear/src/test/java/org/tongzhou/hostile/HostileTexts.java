package org.tongzhou.hostile;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts markup behind every text that people have written into a database, whatever door it came in by: all values with a Chinese character, which
 * no code, user name or key has. What is not shown as a text (rich text and templates, which are cleaned at their doors; the layouts of pages) is left alone.
 */
public final class HostileTexts {
    /** Ends a value of an attribute, a script, a comment; the element is what the pages are searched for. */
    static final String MARKUP = "'\"></script>--><b class=stored>";
    private static final String SHORT = "<b class=stored>";
    private static final String COLUMNS = """
        SELECT table_name, column_name, character_maximum_length FROM information_schema.columns
        WHERE table_schema = 'public' AND data_type = 'character varying' AND table_name NOT LIKE 'qrtz%' AND table_name NOT IN ('flyway_schema_history')
        ORDER BY table_name, column_name""";

    private HostileTexts() {
    }

    /** @param arguments the JDBC address of a PostgreSQL database that nobody uses at present */
    public static void main(String... arguments) throws SQLException {
        try (Connection database = DriverManager.getConnection(arguments[0]); Statement statement = database.createStatement()) {
            statement.execute("SET session_replication_role = replica"); // both sides of a reference become the same, but not at once
            int changed = 0;
            for (TextColumn column : columns(statement)) {
                changed += statement.executeUpdate(column.update()) > 0 ? 1 : 0;
            }
            if (changed < 30) {
                throw new IllegalStateException("only " + changed + " columns have texts; is the demonstration's city there?");
            }
            System.out.println(changed + " columns hold markup");
        }
    }

    private static List<TextColumn> columns(Statement statement) throws SQLException {
        List<TextColumn> columns = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                columns.add(new TextColumn(rows.getString(1), rows.getString(2), rows.getInt(3)));
            }
        }
        return columns;
    }

    private record TextColumn(String table, String name, int maxChars) {
        String update() {
            return "UPDATE %1$s SET %2$s = CASE WHEN char_length(%2$s) <= %3$d THEN %2$s || '%4$s' ELSE %2$s || '%5$s' END WHERE %2$s ~ '[一-龥]' AND char_length(%2$s) <= %6$d"
                .formatted(table, name, maxChars - MARKUP.length(), MARKUP.replace("'", "''"), SHORT, maxChars - SHORT.length());
        }
    }
}
