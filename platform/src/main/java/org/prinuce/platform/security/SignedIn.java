package org.prinuce.platform.security;

import java.io.Serializable;
import java.security.Principal;
import org.prinuce.events.AccountId;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who is signed in, as a session keeps it.
 *
 * @param version of the account at sign-in; once the account changes, the session ends
 */
public record SignedIn(String name, long version) implements Principal, Serializable {

    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return name;
    }

    /**
     * The account that makes the request being handled on this thread.
     *
     * @throws AuthenticationCredentialsNotFoundException if nobody is signed in
     */
    public static AccountId account() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            return new AccountId(signedIn.name());
        }
        throw new AuthenticationCredentialsNotFoundException("Nobody is signed in");
    }
}
