import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Tries whether a PostgreSQL database lets a user in. {@code ./run} starts it from source before it touches the server:
 * {@code java -cp DRIVER CheckDatabase.java HOST PORT DATABASE USER}; the password comes by standard input, so that no process list shows it.
 * Ends with 1 and a sentence that says what is wrong if it does not.
 */
final class CheckDatabase {
    private static final String TIMEOUT_SECONDS = "10";

    private CheckDatabase() {
    }

    public static void main(String[] arguments) throws IOException {
        String address = arguments[0] + ":" + arguments[1];
        String database = arguments[2];
        var login = new Properties();
        login.setProperty("user", arguments[3]);
        login.setProperty("password", new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
        login.setProperty("connectTimeout", TIMEOUT_SECONDS);
        login.setProperty("loginTimeout", TIMEOUT_SECONDS);
        login.setProperty("socketTimeout", TIMEOUT_SECONDS);
        try (Connection connection = DriverManager.getConnection("jdbc:postgresql://" + address + "/" + database, login)) {
            connection.createStatement().execute("SELECT 1");
        } catch (SQLException e) {
            new PrintStream(System.err, true, StandardCharsets.UTF_8).println(reason(e, address, database, arguments[3]));
            System.exit(1);
        }
    }

    /** By PostgreSQL's error codes, appendix A of its manual; 08 is a connection that does not come about. */
    private static String reason(SQLException refusal, String address, String database, String user) {
        String code = refusal.getSQLState() == null ? "" : refusal.getSQLState();
        if (code.startsWith("08")) {
            return "no PostgreSQL answers at " + address + "; check host and port, and whether it runs and listens to this machine.";
        }
        if (code.startsWith("28")) {
            return "PostgreSQL at " + address + " does not let " + user + " in; check user and password (%XX for special characters) and pg_hba.conf.";
        }
        if (code.equals("3D000")) {
            return "PostgreSQL at " + address + " has no database " + database + "; create it: createdb -O " + user + " " + database;
        }
        return "the database " + database + " at " + address + " can't be used: " + refusal.getMessage();
    }
}
