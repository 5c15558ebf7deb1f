package org.prinuce.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/**
 * What docker-compose.yml would start, without Docker: each service of ours as a process with the environment written
 * there, but for hosts, which become 127.0.0.1, and ports, which become free ones.
 */
final class Composition implements AutoCloseable {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?::([-?])([^}]*))?}");

    private final Map<String, Map<String, String>> environments = new LinkedHashMap<>();
    private final Map<String, RunningPrinuce> running = new HashMap<>();
    private final Map<String, Integer> ports = new HashMap<>();

    /**
     * @param variables as they would be set around {@code docker compose up}
     * @param postgresPort where the database of the service {@code postgres} is instead
     */
    @SuppressWarnings("unchecked")
    Composition(Path file, Map<String, String> variables, int postgresPort) {
        Map<String, Object> compose = new Yaml().load(read(file));
        Map<String, Map<String, Object>> services = (Map<String, Map<String, Object>>) compose.get("services");
        ports.put("postgres", postgresPort);
        services.forEach((name, service) -> {
            Map<String, String> environment = new HashMap<>();
            ((Map<String, Object>) service.get("environment"))
                    .forEach((key, value) -> environment.put(key, filledIn(value.toString(), variables)));
            environments.put(name, environment);
            ports.computeIfAbsent(name, _ -> RunningPrinuce.freePort());
        });
        environments.values().forEach(environment -> environment.replaceAll((_, value) -> moved(value)));
        environments.forEach(
                (name, environment) -> environment.computeIfPresent("PRINUCE_PORT", (_, _) -> "" + ports.get(name)));
    }

    void start(Path jar, String service) {
        running.put(service, RunningPrinuce.startJar(jar, environments.get(service)));
    }

    void waitUntilReady() {
        running.values().forEach(process -> process.waitUntilItSays("is ready"));
    }

    void kill(String service) {
        running.get(service).kill();
    }

    int port(String service) {
        return ports.get(service);
    }

    private String moved(String value) {
        String moved = value;
        for (Map.Entry<String, Integer> service : ports.entrySet()) {
            moved = moved.replaceAll(
                    "//" + Pattern.quote(service.getKey()) + ":\\d+",
                    Matcher.quoteReplacement("//127.0.0.1:" + service.getValue()));
        }
        return moved;
    }

    private static String filledIn(String value, Map<String, String> variables) {
        return VARIABLE.matcher(value).replaceAll(found -> {
            String given = variables.get(found.group(1));
            if (given == null && "?".equals(found.group(2))) {
                throw new IllegalArgumentException(found.group(1) + " is not set");
            }
            String otherwise = found.group(3) == null ? "" : found.group(3);
            return Matcher.quoteReplacement(given == null ? otherwise : given);
        });
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Override
    public void close() {
        running.values().forEach(RunningPrinuce::close);
    }
}
