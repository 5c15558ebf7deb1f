package org.prinuce.standalone.demonstration;

import java.security.SecureRandom;
import org.prinuce.events.AccountId;
import org.prinuce.platform.account.Accounts;
import org.prinuce.platform.refusal.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives a new installation its first accounts and, if asked, the demonstration data. What it once chose, it keeps. */
@Component
@DependsOnDatabaseInitialization
public class FirstStart {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final String ADMIN = "admin";

    /** Without those that look like another. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LETTERS_OF_A_PASSWORD = 16;

    private final JdbcClient database;
    private final Accounts accounts;

    FirstStart(JdbcClient database, Accounts accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    /**
     * @param port where this process answers
     * @param demonstration whether a new installation gets the demonstration data; an older one keeps to what it has
     * @param adminPassword for a new installation's administrator; empty for one made up here
     * @return how to sign in, for whoever reads what the process prints
     */
    public String prepare(int port, boolean demonstration, String adminPassword) {
        boolean isNew = database.sql("insert into installation (demonstration) values (?) on conflict do nothing")
                        .param(demonstration)
                        .update()
                == 1;
        if (isDemonstration()) {
            Demonstration.accounts().forEach((id, name) -> {
                boolean office = id.equals("office");
                createUnlessThere(id, name, Demonstration.PASSWORD, office);
            });
            load(port);
            return "Sign in as " + String.join(", ", Demonstration.accounts().keySet()) + "; the password is "
                    + Demonstration.PASSWORD + ".";
        }
        boolean nobody = accounts.all().isEmpty();
        if (!isNew && !nobody) {
            return "Sign in with your account.";
        }
        String password = adminPassword.isEmpty() ? madeUp() : adminPassword;
        createUnlessThere(ADMIN, "Administrator", password, true);
        return adminPassword.isEmpty()
                ? "Sign in as " + ADMIN + " with the password " + password + " (shown this once)."
                : "Sign in as " + ADMIN + " with the password you set.";
    }

    private boolean isDemonstration() {
        return database.sql("select demonstration from installation")
                .query(Boolean.class)
                .single();
    }

    private void load(int port) {
        if (database.sql("select loaded from installation").query(Boolean.class).single()) {
            return;
        }
        System.out.printf(
                "%n  http://localhost:%d answers already. The first start loads a demonstration; Ctrl+C"
                        + " stops it, and the next start goes on.%n",
                port);
        try {
            Demonstration.load(port, System.out::println);
            database.sql("update installation set loaded = true").update();
        } catch (IllegalStateException refused) {
            LOG.error("The demonstration data is not complete; the next start tries again: {}", refused.getMessage());
        }
    }

    private void createUnlessThere(String id, String name, String password, boolean runsIt) {
        try {
            accounts.create(new AccountId(id), name, password, runsIt, runsIt);
        } catch (Refused there) {
            LOG.debug("The account {} is there", id, there);
        }
    }

    private static String madeUp() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < LETTERS_OF_A_PASSWORD; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
