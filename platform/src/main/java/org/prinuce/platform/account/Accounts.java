package org.prinuce.platform.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.prinuce.events.AccountId;
import org.prinuce.platform.refusal.InvalidField;
import org.prinuce.platform.refusal.NotFound;
import org.prinuce.platform.refusal.Refused;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The accounts of this installation. */
@Component
@DependsOnDatabaseInitialization
public class Accounts {

    /** Shortest password that the API accepts, in characters. */
    public static final int SHORTEST_PASSWORD = 10;

    /** Longest password, in bytes of UTF-8: bcrypt heeds no more. */
    public static final int LONGEST_PASSWORD = 72;

    private static final String SELECT =
            "select id, name, may_create_programmes, administers, enabled, version from account ";

    /** How long another process's change may go unnoticed. */
    private static final Duration FRESH_FOR = Duration.ofSeconds(1);

    private final JdbcClient database;
    private final PasswordEncoder bcrypt = new BCryptPasswordEncoder();

    /** Compared with where there is no account, so that the time taken does not tell. */
    private final String nobodysPassword = hash("nobody has this password");

    private final Cache<AccountId, Optional<Account>> recent = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(FRESH_FOR)
            .build();

    Accounts(JdbcClient database) {
        this.database = database;
    }

    /** The account, as it was at most a second ago. */
    public Optional<Account> find(AccountId id) {
        return recent.get(
                id,
                _ -> database.sql(SELECT + "where id = ?")
                        .param(id.value())
                        .query(Accounts::account)
                        .optional());
    }

    /** The name shown for an account; its id where it has none here. */
    public String nameOf(AccountId id) {
        return find(id).map(Account::name).orElse(id.value());
    }

    /** Every account, by id. */
    public List<Account> all() {
        return database.sql(SELECT + "order by id").query(Accounts::account).list();
    }

    /**
     * @param password accepted as it is; who takes it from a request calls {@link #checkPassword} first
     * @throws Refused if the id is taken
     */
    public void create(AccountId id, String name, String password, boolean mayCreateProgrammes, boolean administers) {
        int created = database.sql("insert into account (id, name, password, may_create_programmes, administers)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(id.value(), name, hash(password), mayCreateProgrammes, administers)
                .update();
        recent.invalidate(id);
        if (created == 0) {
            throw Refused.refuse(AccountRule.AN_ACCOUNT_ID_IS_USED_ONCE, "account");
        }
    }

    /**
     * Ends every session of the account, too.
     *
     * @throws NotFound if there is no such account
     */
    public void setPassword(AccountId id, String password) {
        int changed = database.sql("update account set password = ?, version = version + 1 where id = ?")
                .params(hash(password), id.value())
                .update();
        recent.invalidate(id);
        if (changed == 0) {
            throw new NotFound("such account");
        }
    }

    /** @throws InvalidField if the password is too short or too long to be kept */
    public static void checkPassword(String password) {
        if (password.length() < SHORTEST_PASSWORD
                || password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD) {
            throw new InvalidField(
                    "password", "Give a password of " + SHORTEST_PASSWORD + " to " + LONGEST_PASSWORD + " characters.");
        }
    }

    /** The account, if it may sign in with this password. Takes as long where there is none: some 80 ms. */
    public Optional<Account> withPassword(AccountId id, String password) {
        String hash = database.sql("select password from account where id = ? and enabled")
                .param(id.value())
                .query(String.class)
                .optional()
                .orElse(nobodysPassword);
        boolean right = bcrypt.matches(password, hash);
        return right
                ? database.sql(SELECT + "where id = ? and enabled")
                        .param(id.value())
                        .query(Accounts::account)
                        .optional()
                : Optional.empty();
    }

    private String hash(String password) {
        return String.valueOf(bcrypt.encode(password));
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                new AccountId(row.getString("id")),
                row.getString("name"),
                row.getBoolean("may_create_programmes"),
                row.getBoolean("administers"),
                row.getBoolean("enabled"),
                row.getLong("version"));
    }
}
