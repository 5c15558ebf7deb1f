package org.prinuce.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.prinuce.platform.refusal.InvalidField;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * An address takes the parameters that it names and no others: a slip in a name is said, not passed over. Whatever
 * takes all of them in a map says itself what it does not know.
 */
final class KnownParameters implements HandlerInterceptor {

    private final Map<HandlerMethod, Optional<Set<String>>> known = new ConcurrentHashMap<>();

    /** @throws InvalidField on a parameter that is not known */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getQueryString() != null && handler instanceof HandlerMethod method) {
            known.computeIfAbsent(method, KnownParameters::of)
                    .ifPresent(names -> InvalidField.unlessKnown(
                            ServletUriComponentsBuilder.fromRequest(request)
                                    .build()
                                    .getQueryParams()
                                    .keySet(),
                            names));
        }
        return true;
    }

    private static Optional<Set<String>> of(HandlerMethod method) {
        MethodParameter[] all = method.getMethodParameters();
        return Arrays.stream(all).anyMatch(KnownParameters::takesAll)
                ? Optional.empty()
                : Optional.of(Arrays.stream(all)
                        .flatMap(KnownParameters::namesOf)
                        .collect(TreeSet::new, Set::add, Set::addAll));
    }

    private static boolean takesAll(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestParam.class)
                && Map.class.isAssignableFrom(parameter.getParameterType());
    }

    private static Stream<String> namesOf(MethodParameter parameter) {
        if (parameter.hasParameterAnnotation(ParameterObject.class)) {
            return Arrays.stream(parameter.getParameterType().getRecordComponents())
                    .map(RecordComponent::getName);
        }
        RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
        if (asked == null) {
            return Stream.empty();
        }
        return Stream.of(asked.name().isEmpty() ? parameter.getParameter().getName() : asked.name());
    }
}
