package org.prinuce.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.AccountId;
import org.prinuce.platform.account.Account;
import org.prinuce.platform.account.Accounts;
import org.prinuce.platform.refusal.InvalidField;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out in a browser. */
@RestController
@RequestMapping("/api/session")
class SessionEndpoint {

    private final LocalSignIn signIn;
    private final Accounts accounts;
    private final SecurityContextRepository contexts;
    private final CsrfTokenRepository csrfTokens;

    SessionEndpoint(
            LocalSignIn signIn, Accounts accounts, SecurityContextRepository contexts, CsrfTokenRepository csrfTokens) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.contexts = contexts;
        this.csrfTokens = csrfTokens;
    }

    record Credentials(@Nullable String account, @Nullable String password) {}

    record Session(AccountId account, String name, boolean mayCreateProgrammes, boolean administers) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Session signIn(@RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        SignedIn signedIn = signIn.verify(
                given("account", credentials.account()),
                given("password", credentials.password()),
                request.getRemoteAddr());
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        request.getSession(true);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(LocalSignIn.authenticated(signedIn));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        csrfTokens.saveToken(csrfTokens.generateToken(request), request, response);
        return session(signedIn.name());
    }

    @GetMapping
    Session current() {
        return session(SignedIn.account().value());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        csrfTokens.saveToken(csrfTokens.generateToken(request), request, response);
    }

    private Session session(String name) {
        Account account = accounts.find(new AccountId(name)).orElseThrow();
        return new Session(account.id(), account.name(), account.mayCreateProgrammes(), account.administers());
    }

    private static String given(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new InvalidField(field, "Enter your " + field + ".");
        }
        return value;
    }
}
