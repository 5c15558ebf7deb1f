package org.prinuce.standalone;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts a Spring application; a slice of each side may then hold classes of the same name. */
final class Process {

    private Process() {}

    static ConfigurableApplicationContext run(Class<?> configuration, Map<String, Object> properties) {
        SpringApplication application = new SpringApplicationBuilder(configuration)
                .beanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE)
                .build();
        return application.run(properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new));
    }
}
