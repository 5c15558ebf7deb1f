package org.prinuce.command.imports;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.prinuce.command.body.Body;
import org.prinuce.events.ProgrammeId;
import org.prinuce.platform.command.Caller;
import org.prinuce.platform.refusal.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every kind of entry there is, found by its endpoint: what {@code POST /api/programmes/{programme}/<things>} logs from
 * a {@link Body} for a {@link Caller}. A new kind is imported without a word about it here.
 */
@Component
final class Kinds {

    private static final String THINGS = "/api/programmes/{programme}/";

    private final ObjectProvider<RequestMappingHandlerMapping> addresses;

    Kinds(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> addresses) {
        this.addresses = addresses;
    }

    Collection<Kind> all() {
        Map<String, Kind> kinds = new TreeMap<>();
        addresses
                .getObject()
                .getHandlerMethods()
                .forEach((address, method) -> kind(address, method).ifPresent(kind -> kinds.put(kind.name(), kind)));
        return kinds.values();
    }

    /** @throws NotFound if there is none of that name */
    Kind named(String name) {
        return all().stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("such kind of entry"));
    }

    private static Optional<Kind> kind(RequestMappingInfo address, HandlerMethod method) {
        List<String> patterns = List.copyOf(address.getPatternValues());
        boolean logs = address.getMethodsCondition().getMethods().contains(RequestMethod.POST)
                && patterns.size() == 1
                && patterns.getFirst().startsWith(THINGS)
                && patterns.getFirst().indexOf('/', THINGS.length()) < 0;
        Method log = method.getMethod();
        List<Class<?>> takes = Arrays.asList(log.getParameterTypes());
        boolean fits = takes.size() == 3 && takes.contains(ProgrammeId.class) && takes.contains(Caller.class);
        // What has no address of its own below the programme (a partner, a role, a model) is not a thing logged.
        boolean own = method.getBeanType().isAnnotationPresent(RequestMapping.class)
                && List.of(method.getBeanType()
                                .getAnnotation(RequestMapping.class)
                                .value())
                        .equals(patterns);
        if (!logs || !fits || !own) {
            return Optional.empty();
        }
        log.setAccessible(true);
        return takes.stream()
                .filter(Body.class::isAssignableFrom)
                .findFirst()
                .map(body -> new Kind(
                        patterns.getFirst().substring(THINGS.length()),
                        body.asSubclass(Body.class),
                        method.createWithResolvedBean().getBean(),
                        log));
    }
}
