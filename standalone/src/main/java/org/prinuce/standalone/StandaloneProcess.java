package org.prinuce.standalone;

import java.util.Map;
import org.prinuce.standalone.demonstration.FirstStart;
import org.prinuce.standalone.postgres.DataFolder;
import org.prinuce.standalone.postgres.OwnPostgres;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** All of Prinuce in one process, on the loopback address, with a PostgreSQL of its own. */
final class StandaloneProcess {

    private StandaloneProcess() {}

    /** Sessions are kept in memory. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = JdbcSessionAutoConfiguration.class)
    @ComponentScan({
        "org.prinuce.platform",
        "org.prinuce.command",
        "org.prinuce.query",
        "org.prinuce.standalone.demonstration",
        "org.prinuce.standalone.web"
    })
    static class Everything {}

    static void start(Settings settings) {
        int port = settings.port();
        String address = "http://localhost:" + port;
        boolean demonstration = settings.isOn("PRINUCE_DEMO", true);
        Settings.requireFree(port);
        DataFolder folder = DataFolder.hold(
                settings.data(), "process " + ProcessHandle.current().pid() + ", " + address);
        OwnPostgres postgres = OwnPostgres.start(folder, System.out::println);
        // After the application has ended, whatever ends it: it still writes until then.
        SpringApplication.getShutdownHandlers().add(() -> {
            postgres.close();
            folder.close();
        });
        var application = Process.run(
                Everything.class,
                Map.of(
                        "server.address",
                        "127.0.0.1",
                        "server.port",
                        port,
                        "prinuce.alone",
                        true,
                        "spring.datasource.url",
                        postgres.jdbcUrl(),
                        "spring.datasource.username",
                        postgres.user(),
                        "spring.datasource.password",
                        postgres.password()));
        String howToSignIn = application.getBean(FirstStart.class).prepare(port, demonstration, "");
        System.out.printf("%n  Prinuce is at %s%n  %s%n%n", address, howToSignIn);
    }
}
