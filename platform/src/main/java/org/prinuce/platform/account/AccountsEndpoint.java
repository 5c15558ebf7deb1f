package org.prinuce.platform.account;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.AccountId;
import org.prinuce.platform.refusal.InvalidField;
import org.prinuce.platform.refusal.NotPermitted;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts, for those who administer them. */
@RestController
@RequestMapping("/api/accounts")
class AccountsEndpoint {

    private static final int LONGEST_NAME = 200;

    private final Accounts accounts;

    AccountsEndpoint(Accounts accounts) {
        this.accounts = accounts;
    }

    record NewAccount(
            @Nullable String account,
            @Nullable String name,
            @Nullable String password,
            @Nullable Boolean mayCreateProgrammes) {}

    record NewPassword(@Nullable String password) {}

    record Listed(AccountId account, String name, boolean mayCreateProgrammes, boolean administers, boolean enabled) {}

    record All(List<Listed> accounts) {}

    @PostMapping
    ResponseEntity<Listed> create(@RequestBody NewAccount wanted, AccountId caller) {
        onlyFor(caller);
        AccountId id = accountId(given("account", wanted.account()));
        String name = given("name", wanted.name()).strip();
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidField("name", "Give a name of at most " + LONGEST_NAME + " characters, on one line.");
        }
        String password = given("password", wanted.password());
        Accounts.checkPassword(password);
        accounts.create(id, name, password, Boolean.TRUE.equals(wanted.mayCreateProgrammes()), false);
        return ResponseEntity.created(URI.create("/api/accounts/" + id))
                .body(listed(accounts.find(id).orElseThrow()));
    }

    @PostMapping("/{id}/set-password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setPassword(@PathVariable String id, @RequestBody NewPassword wanted, AccountId caller) {
        AccountId changed = accountId(id);
        if (!changed.equals(caller)) {
            onlyFor(caller);
        }
        String password = given("password", wanted.password());
        Accounts.checkPassword(password);
        accounts.setPassword(changed, password);
    }

    @GetMapping
    All all(AccountId caller) {
        onlyFor(caller);
        return new All(accounts.all().stream().map(AccountsEndpoint::listed).toList());
    }

    private void onlyFor(AccountId caller) {
        if (accounts.find(caller).filter(Account::administers).isEmpty()) {
            throw new NotPermitted("Only who administers this installation can do this. Ask them.");
        }
    }

    private static Listed listed(Account account) {
        return new Listed(
                account.id(), account.name(), account.mayCreateProgrammes(), account.administers(), account.enabled());
    }

    private static AccountId accountId(String given) {
        try {
            return new AccountId(given);
        } catch (IllegalArgumentException malformed) {
            throw new InvalidField("account", malformed.getMessage() + ".");
        }
    }

    private static String given(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new InvalidField(field, "This is needed.");
        }
        return value;
    }
}
