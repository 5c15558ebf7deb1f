package org.prinuce.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.prinuce.standalone.Prinuce;

/** A process of the product, and somebody who may create programmes. */
final class Product implements AutoCloseable {

    private static final String ADMIN_PASSWORD = "a password for benchmarks";

    private static final int NOT_YET = 503;

    private final Process process;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String account;
    private final String password;

    private Product(Process process, int port, String account, String password) {
        this.process = process;
        this.port = port;
        this.account = account;
        this.password = password;
    }

    /** All of it, as the README starts it: the views are folded along, and sessions kept, in the same process. */
    static Product standalone(Path data) throws IOException {
        return start(Map.of("PRINUCE_DATA", data.toString()), "office", "prinuce");
    }

    /** The command side of the split set-up: no views, and sessions in the database. */
    static Product commandSide(Database database) throws IOException {
        return start(
                Map.of(
                        "PRINUCE_ROLE", "command-side",
                        "PRINUCE_DATABASE_URL", database.url(),
                        "PRINUCE_DATABASE_USER", database.user(),
                        "PRINUCE_DATABASE_PASSWORD", database.password(),
                        "PRINUCE_ADMIN_PASSWORD", ADMIN_PASSWORD),
                "admin",
                ADMIN_PASSWORD);
    }

    /** The query side of the split set-up, where a command side has made the accounts. */
    static Product querySide(Database database) throws IOException {
        return start(
                Map.of(
                        "PRINUCE_ROLE", "query-side",
                        "PRINUCE_DATABASE_URL", database.url(),
                        "PRINUCE_DATABASE_USER", database.user(),
                        "PRINUCE_DATABASE_PASSWORD", database.password(),
                        "JDK_JAVA_OPTIONS", "-Xmx1g"),
                "admin",
                ADMIN_PASSWORD);
    }

    private static Product start(Map<String, String> environment, String account, String password) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), Prinuce.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        builder.environment().put("PRINUCE_PORT", Integer.toString(port));
        Process process = builder.start();
        Product product = new Product(process, port, account, password);
        product.waitUntilReady();
        return product;
    }

    private void waitUntilReady() throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            all.append(line).append('\n');
            if (line.contains("Sign in as") || line.contains("The query side is ready")) {
                Thread.ofVirtual().start(() -> readOn(said));
                return;
            }
        }
        throw new IllegalStateException("The product did not start: " + all);
    }

    /** Whoever writes must not wait for a reader. */
    private static void readOn(BufferedReader said) {
        try {
            while (said.readLine() != null) {}
        } catch (IOException closed) {
            // the process has ended
        }
    }

    int port() {
        return port;
    }

    /** A new session, as a browser keeps one: the header lines by which its requests are known. */
    String signIn() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                post("/api/session", "{\"account\":\"%s\",\"password\":\"%s\"}".formatted(account, password), "");
        Map<String, String> cookies = new TreeMap<>();
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String[] parts = cookie.split("[=;]", 3);
            cookies.put(parts[0], parts[1]);
        }
        String all = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return "Cookie: " + all + "\r\nX-XSRF-TOKEN: " + cookies.get("XSRF-TOKEN") + "\r\n";
    }

    /**
     * @param session what {@link #signIn} gave
     * @throws IllegalStateException if it is refused
     */
    HttpResponse<String> post(String path, String body, String session) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        session.lines().map(line -> line.split(": ", 2)).forEach(header -> request.header(header[0], header[1]));
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + " was refused: " + answer.body());
        }
        return answer;
    }

    /** @throws IllegalStateException if it is refused */
    void get(String path, String session) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = ask(path, session);
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    path + " was refused: " + new String(answer.body(), StandardCharsets.UTF_8));
        }
    }

    /** Waits until the views that answer this have read what there is. */
    void waitFor(String path, String session) throws IOException, InterruptedException {
        while (ask(path, session).statusCode() == NOT_YET) {
            Thread.sleep(500);
        }
        get(path, session);
    }

    private HttpResponse<byte[]> ask(String path, String session) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        session.lines().map(line -> line.split(": ", 2)).forEach(header -> request.header(header[0], header[1]));
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
