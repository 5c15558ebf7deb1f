package org.prinuce.command.imports;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * a {@link Body} for a {@link Caller}, and {@code …/{thing}/withdraw} withdraws. A new kind is imported without a word about it here.
 */
@Component
final class Kinds {

    private static final String THINGS = "/api/programmes/{programme}/";
    private static final Pattern WITHDRAWAL = Pattern.compile(Pattern.quote(THINGS) + "([^/{}]+)/\\{[^/]+}/withdraw");

    private final ObjectProvider<RequestMappingHandlerMapping> addresses;

    Kinds(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> addresses) {
        this.addresses = addresses;
    }

    Collection<Kind> all() {
        Map<String, Kind> kinds = new TreeMap<>();
        Map<RequestMappingInfo, HandlerMethod> methods = addresses.getObject().getHandlerMethods();
        Map<String, Method> withdrawals = withdrawals(methods);
        methods.forEach((address, method) ->
                kind(address, method, withdrawals).ifPresent(kind -> kinds.put(kind.name(), kind)));
        return kinds.values();
    }

    /** What withdraws a thing, by the name of its kind. */
    private static Map<String, Method> withdrawals(Map<RequestMappingInfo, HandlerMethod> methods) {
        Map<String, Method> withdrawals = new HashMap<>();
        methods.forEach((address, method) -> address.getPatternValues().forEach(pattern -> {
            Matcher withdrawal = WITHDRAWAL.matcher(pattern);
            if (withdrawal.matches()) {
                withdrawals.put(withdrawal.group(1), method.getMethod());
            }
        }));
        return withdrawals;
    }

    /** @throws NotFound if there is none of that name */
    Kind named(String name) {
        return all().stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("such kind of entry"));
    }

    private static Optional<Kind> kind(
            RequestMappingInfo address, HandlerMethod method, Map<String, Method> withdrawals) {
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
        String name = patterns.getFirst().substring(THINGS.length());
        // What could never be taken back is not imported.
        Method withdraw = withdrawals.get(name);
        if (withdraw == null) {
            return Optional.empty();
        }
        log.setAccessible(true);
        withdraw.setAccessible(true);
        return Kind.bodyOf(log)
                .map(body ->
                        new Kind(name, body, method.createWithResolvedBean().getBean(), log, withdraw));
    }
}
