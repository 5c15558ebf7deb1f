package org.prinuce.standalone;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** The side that answers: reads the ledger, keeps the views. */
final class QuerySideProcess {

    private QuerySideProcess() {}

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan({"org.prinuce.platform", "org.prinuce.query", "org.prinuce.standalone.demonstration"})
    static class QuerySide {}

    static void start(Settings settings) {
        Process.run(QuerySide.class, CommandSideProcess.sharedDatabase(settings));
        System.out.println("The query side is ready.");
    }
}
