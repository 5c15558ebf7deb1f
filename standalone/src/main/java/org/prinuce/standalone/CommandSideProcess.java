package org.prinuce.standalone;

import java.util.HashMap;
import java.util.Map;
import org.prinuce.standalone.demonstration.FirstStart;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** The side that decides: takes commands, keeps accounts, writes the ledger. */
final class CommandSideProcess {

    /** How often a process asks for a database that is not up yet; about two minutes. */
    private static final int PATIENCE = 8;

    private CommandSideProcess() {}

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan({"org.prinuce.platform", "org.prinuce.command", "org.prinuce.standalone.demonstration"})
    static class CommandSide {}

    static void start(Settings settings) {
        var application = Process.run(CommandSide.class, sharedDatabase(settings));
        String howToSignIn = application
                .getBean(FirstStart.class)
                .prepare(
                        settings.port(),
                        settings.isOn("PRINUCE_DEMO", false),
                        settings.text("PRINUCE_ADMIN_PASSWORD", ""));
        System.out.println("The command side is ready. " + howToSignIn);
    }

    /** What both sides need to meet in one PostgreSQL, behind a gateway. */
    static Map<String, Object> sharedDatabase(Settings settings) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", settings.port());
        properties.put("server.forward-headers-strategy", "native");
        properties.put("spring.flyway.connect-retries", PATIENCE);
        properties.put("spring.datasource.url", settings.needed("PRINUCE_DATABASE_URL"));
        properties.put("spring.datasource.username", settings.needed("PRINUCE_DATABASE_USER"));
        properties.put("spring.datasource.password", settings.needed("PRINUCE_DATABASE_PASSWORD"));
        return properties;
    }
}
