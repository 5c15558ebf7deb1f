package org.prinuce.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.prinuce.events.AccountId;
import org.prinuce.platform.account.Account;
import org.prinuce.platform.account.Accounts;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks an account and its password. A program sends both with every request, and bcrypt takes some 80 ms on purpose;
 * so credentials that were right are remembered for a few minutes, as a hash under a key that only this process has.
 */
@Component
class LocalSignIn implements AuthenticationProvider {

    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(5);

    private final Accounts accounts;
    private final Throttle perAccountAndAddress = new Throttle(5, InstantSource.system());
    private final Throttle perAddress = new Throttle(50, InstantSource.system());
    private final Cache<ByteBuffer, SignedIn> remembered = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(REMEMBERED_FOR)
            .build();
    private final SecretKeySpec key;

    LocalSignIn(Accounts accounts) {
        this.accounts = accounts;
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String address =
                given.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        return authenticated(verify(given.getName(), String.valueOf(given.getCredentials()), String.valueOf(address)));
    }

    static Authentication authenticated(SignedIn signedIn) {
        return UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of());
    }

    /**
     * @param address where the request comes from
     * @throws BadCredentialsException if there is no such account, or the password is another
     * @throws TooManyTries if it must wait
     */
    SignedIn verify(String account, String password, String address) {
        AccountId id = accountId(account);
        ByteBuffer credentials = keyedHash(id.value(), password);
        SignedIn known = remembered.getIfPresent(credentials);
        if (known != null && isCurrent(known)) {
            return known;
        }
        remembered.invalidate(credentials);
        // Many requests of one program at once are one try.
        SignedIn signedIn = remembered.get(credentials, _ -> tryPassword(id, password, address));
        if (signedIn == null) {
            throw new BadCredentialsException("The account or the password is not right");
        }
        return signedIn;
    }

    /** Whether the account is still as it was when this was made. */
    boolean isCurrent(SignedIn signedIn) {
        return accounts.find(new AccountId(signedIn.name()))
                .filter(account -> account.enabled() && account.version() == signedIn.version())
                .isPresent();
    }

    private @org.jspecify.annotations.Nullable SignedIn tryPassword(AccountId id, String password, String address) {
        String both = id.value() + ' ' + address;
        perAddress.beforeTry(address);
        perAccountAndAddress.beforeTry(both);
        Optional<Account> account = accounts.withPassword(id, password);
        if (account.isPresent()) {
            perAccountAndAddress.forgive(both);
            perAddress.forgive(address);
        }
        return account.map(found -> new SignedIn(found.id().value(), found.version()))
                .orElse(null);
    }

    private static AccountId accountId(String account) {
        try {
            return new AccountId(account.strip());
        } catch (IllegalArgumentException malformed) {
            throw new BadCredentialsException("The account or the password is not right", malformed);
        }
    }

    private ByteBuffer keyedHash(String account, String password) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update(account.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return ByteBuffer.wrap(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
