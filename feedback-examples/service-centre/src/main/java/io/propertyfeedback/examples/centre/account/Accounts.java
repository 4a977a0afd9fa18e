package io.propertyfeedback.examples.centre.account;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** The accounts, in a table of the host's own beside the library's. Read once at the start. Thread-safe. */
public final class Accounts {
    private static final String TABLE = """
            create table if not exists account (position int not null, id varchar(64) primary key,
            english varchar(100) not null, chinese varchar(100) not null, roles varchar(200) not null,
            communities varchar(500) not null, department varchar(64), hash varchar(100) not null)""";
    /** Earlier versions made the table without it. */
    private static final String PHONE = "alter table account add column if not exists phone varchar(30)";

    private static final String INSERT = "insert into account values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SELECT = "select * from account order by position";

    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Map<String, String> hashes = new LinkedHashMap<>();

    private Accounts() {}

    /** Reads the table, and makes it where it is missing. */
    public static Accounts in(DataSource database) {
        Accounts read = new Accounts();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
            statement.execute(PHONE);
            try (ResultSet row = statement.executeQuery(SELECT)) {
                while (row.next()) {
                    read.add(account(row), row.getString("hash"));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The accounts cannot be read", failure);
        }
        return read;
    }

    /**
     * Writes accounts into the table.
     *
     * @param people    in the order in which they are listed
     * @param passwords by account id; whoever has none cannot log in
     */
    public static void write(DataSource database, List<Account> people, Map<String, String> passwords) {
        try (Connection connection = database.getConnection();
                Statement table = connection.createStatement()) {
            table.execute(TABLE);
            table.execute(PHONE);
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                int position = 0;
                for (Account account : people) {
                    String password = passwords.get(account.id());
                    insert.setInt(1, position++);
                    insert.setString(2, account.id());
                    insert.setString(3, account.english());
                    insert.setString(4, account.chinese());
                    insert.setString(5, joined(account.roles()));
                    insert.setString(6, joined(account.communities()));
                    insert.setString(7, account.department());
                    insert.setString(8, password == null ? "" : Passwords.hash(password));
                    insert.setString(9, account.phone());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The accounts cannot be written", failure);
        }
    }

    public Collection<Account> all() {
        return List.copyOf(accounts.values());
    }

    public Optional<Account> find(String id) {
        return Optional.ofNullable(accounts.get(id));
    }

    /** The account, if the password is its own; takes as long when there is no such account. */
    public Optional<Account> login(String id, String password) {
        boolean fits = Passwords.fits(password, hashes.getOrDefault(id, ""));
        return fits ? find(id) : Optional.empty();
    }

    private void add(Account account, String hash) {
        accounts.put(account.id(), account);
        hashes.put(account.id(), hash);
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString("id"),
                row.getString("english"),
                row.getString("chinese"),
                split(row.getString("roles")),
                split(row.getString("communities")),
                row.getString("department"),
                row.getString("phone"));
    }

    private static String joined(Set<String> ids) {
        return String.join(" ", new TreeSet<>(ids));
    }

    private static Set<String> split(String ids) {
        return ids.isEmpty() ? Set.of() : Set.of(ids.split(" "));
    }
}
