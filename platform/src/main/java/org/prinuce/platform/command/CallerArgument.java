package org.prinuce.platform.command;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;
import org.prinuce.platform.refusal.InvalidField;
import org.prinuce.platform.security.SignedIn;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller's method its {@link Caller}. */
public final class CallerArgument implements HandlerMethodArgumentResolver {

    /** The header by which a request can be repeated without a double entry. */
    public static final String KEY_HEADER = "Idempotency-Key";

    private static final int LONGEST_KEY = 200;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    /** @throws InvalidField if the key has another form than 1 to 200 visible ASCII characters */
    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = (HttpServletRequest) web.getNativeRequest();
        String key = request.getHeader(KEY_HEADER);
        if (key == null) {
            return new Caller(SignedIn.account(), null, null);
        }
        if (key.isEmpty() || key.length() > LONGEST_KEY || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new InvalidField(
                    KEY_HEADER, "Give 1 to " + LONGEST_KEY + " letters, digits and signs of ASCII, without a space.");
        }
        return new Caller(SignedIn.account(), key, hash(request));
    }

    private static byte[] hash(HttpServletRequest request) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update((request.getMethod() + ' ' + request.getRequestURI() + '\n').getBytes(StandardCharsets.UTF_8));
            if (request.getAttribute(RequestBody.BYTES) instanceof byte[] body) {
                sha.update(body);
            }
            return sha.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
