package org.prinuce.platform.web;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
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

/** An address takes the parameters that its description names and no others: a slip in a name is said, not passed over. */
final class KnownParameters implements HandlerInterceptor {

    private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    /** @throws InvalidField on a parameter that is not described */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getQueryString() != null && handler instanceof HandlerMethod method) {
            Set<String> names = known.computeIfAbsent(method, KnownParameters::of);
            Set<String> asked = ServletUriComponentsBuilder.fromRequest(request)
                    .build()
                    .getQueryParams()
                    .keySet();
            asked.stream().filter(it -> !names.contains(it)).findFirst().ifPresent(unknown -> {
                throw new InvalidField(
                        unknown,
                        names.isEmpty()
                                ? "This address takes no parameters."
                                : "There is no such parameter here. Known are: " + String.join(", ", names) + ".");
            });
        }
        return true;
    }

    private static Set<String> of(HandlerMethod method) {
        return Stream.concat(
                        Arrays.stream(method.getMethod().getAnnotationsByType(Parameter.class))
                                .map(Parameter::name),
                        Arrays.stream(method.getMethodParameters()).flatMap(KnownParameters::namesOf))
                .collect(TreeSet::new, Set::add, Set::addAll);
    }

    private static Stream<String> namesOf(MethodParameter parameter) {
        if (parameter.hasParameterAnnotation(ParameterObject.class)) {
            return Arrays.stream(parameter.getParameterType().getRecordComponents())
                    .map(RecordComponent::getName);
        }
        RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
        // A map takes whatever there is: what it may be is described on the method.
        if (asked == null || Map.class.isAssignableFrom(parameter.getParameterType())) {
            return Stream.empty();
        }
        return Stream.of(asked.name().isEmpty() ? parameter.getParameter().getName() : asked.name());
    }
}
