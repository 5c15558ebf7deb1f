package org.prinuce.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prinuce.standalone.postgres.OwnPostgres;

/** Whatever happens to the process, its server or its ports: the next start needs nobody's help. */
class LauncherIT {

    @TempDir
    private Path data;

    private final int port = RunningPrinuce.freePort();

    private Map<String, String> environment() {
        return Map.of("PRINUCE_DATA", data.toString(), "PRINUCE_PORT", "" + port, "PRINUCE_DEMO", "false");
    }

    @Test
    void a_new_folder_becomes_a_durable_database_that_only_this_machine_reaches() throws Exception {
        try (RunningPrinuce prinuce = RunningPrinuce.start(environment())) {
            prinuce.waitUntilItSays("Prinuce is at http://localhost:" + port);

            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(show(setting)).as(setting).isEqualTo("on");
            }
            assertThat(show("listen_addresses")).isEqualTo("127.0.0.1");
            assertThatThrownBy(() -> DriverManager.getConnection(url(), "prinuce", "guessed")
                            .close())
                    .hasMessageContaining("password authentication failed");
            Optional<InetAddress> outside = addressOfThisMachine();
            if (outside.isPresent()) {
                assertThatThrownBy(() -> {
                            try (Socket socket = new Socket()) {
                                socket.connect(new InetSocketAddress(outside.get(), port), 2_000);
                            }
                        })
                        .isInstanceOf(ConnectException.class);
            }

            prinuce.stop();
            assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void after_kill_9_the_next_start_takes_over_what_was_left() throws Exception {
        String password;
        try (RunningPrinuce first = RunningPrinuce.start(environment())) {
            String line = first.waitUntilItSays("Sign in as admin");
            password = line.replaceAll(".*password (\\S+) \\(.*", "$1");
            assertThat(new Client(port).signIn("admin", password).status()).isEqualTo(200);
            first.kill();
        }
        assertThat(postgres()).as("the server is orphaned").isPresent();

        try (RunningPrinuce second = RunningPrinuce.start(environment())) {
            second.waitUntilItSays("Prinuce is at");
            assertThat(second.everythingSaid()).contains("PostgreSQL still runs from last time");
            assertThat(second.everythingSaid()).doesNotContain("shown this once");
            assertThat(new Client(port).signIn("admin", password).status()).isEqualTo(200);
            second.kill();
        }

        // Now the server is killed, too, and its number has gone to another program.
        ProcessHandle server = postgres().orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
        Path pidFile = data.resolve("postgres/postmaster.pid");
        java.lang.Process other = new ProcessBuilder("sleep", "300").start();
        try (ServerSocket _ = holdUsualPort()) {
            List<String> lines = Files.readAllLines(pidFile);
            lines.set(0, Long.toString(other.pid()));
            Files.write(pidFile, lines);

            try (RunningPrinuce third = RunningPrinuce.start(environment())) {
                third.waitUntilItSays("Prinuce is at");
                assertThat(third.everythingSaid())
                        .contains("Port " + OwnPostgres.USUAL_PORT + " is used by another program");
                assertThat(other.isAlive())
                        .as("the other program was left alone")
                        .isTrue();
                assertThat(new Client(port).signIn("admin", password).status()).isEqualTo(200);
            }
        } finally {
            other.destroy();
        }
    }

    /** If another program on this machine has it already, that serves as well. */
    private static ServerSocket holdUsualPort() throws IOException {
        ServerSocket holding = new ServerSocket();
        holding.setReuseAddress(true);
        try {
            holding.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), OwnPostgres.USUAL_PORT));
        } catch (BindException held) {
            // by somebody else
        }
        return holding;
    }

    @Test
    void what_cannot_start_says_why_in_one_line() throws Exception {
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(environment(), "Port " + port + " is used by another program.");
        }
        assertRefused(Map.of("PRINUCE_PORT", "eighty"), "PRINUCE_PORT is eighty, but must be a number");
        assertRefused(Map.of("PRINUCE_ROLE", "waiter"), "PRINUCE_ROLE is waiter, but must be one of");
        assertRefused(Map.of("PRINUCE_DEMO", "maybe"), "PRINUCE_DEMO must be true or false");
        assertRefused(Map.of("PRINUCE_ROLE", "command-side"), "PRINUCE_DATABASE_URL must be set");

        Files.createDirectories(data.resolve("postgres"));
        Files.writeString(data.resolve("postgres/PG_VERSION"), "9\n");
        assertRefused(environment(), "was made by PostgreSQL 9");
    }

    @Test
    void a_second_process_on_the_same_folder_is_refused() {
        try (RunningPrinuce first = RunningPrinuce.start(environment())) {
            first.waitUntilItSays("Prinuce is at");

            assertRefused(
                    Map.of("PRINUCE_DATA", data.toString(), "PRINUCE_PORT", "" + RunningPrinuce.freePort()),
                    "is in use by another Prinuce (process ");
            assertThat(new Client(port).get("/actuator/health").status()).isEqualTo(200);
        }
    }

    private static void assertRefused(Map<String, String> environment, String says) {
        try (RunningPrinuce prinuce = RunningPrinuce.start(environment)) {
            assertThat(prinuce.waitUntilItEnds()).isEqualTo(1);
            assertThat(prinuce.everythingSaid()).contains(says);
            assertThat(prinuce.everythingSaid().lines().count()).isEqualTo(1);
        }
    }

    private String url() throws Exception {
        return "jdbc:postgresql://127.0.0.1:"
                + Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3) + "/prinuce";
    }

    private String show(String setting) throws Exception {
        String password = Files.readString(data.resolve("postgres.password"));
        try (Connection connection = DriverManager.getConnection(url(), "prinuce", password);
                ResultSet shown = connection.createStatement().executeQuery("show " + setting)) {
            shown.next();
            return shown.getString(1);
        }
    }

    private Optional<ProcessHandle> postgres() throws Exception {
        String pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).filter(ProcessHandle::isAlive);
    }

    private static Optional<InetAddress> addressOfThisMachine() throws Exception {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst();
    }
}
