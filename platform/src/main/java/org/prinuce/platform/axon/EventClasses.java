package org.prinuce.platform.axon;

import java.util.LinkedHashSet;
import java.util.Set;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.StoredAs;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Finds every event there is: a new one is known by its {@link StoredAs} alone. */
final class EventClasses {

    private EventClasses() {}

    /** @throws IllegalStateException if there are none, which no installation of ours can mean */
    static Set<Class<? extends ProgrammeEvent>> under(String basePackage) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition found) {
                return found.getMetadata().isConcrete();
            }
        };
        scanner.addIncludeFilter(new AnnotationTypeFilter(StoredAs.class));
        Set<Class<? extends ProgrammeEvent>> events = new LinkedHashSet<>();
        scanner.findCandidateComponents(basePackage)
                .forEach(found -> events.add(ClassUtils.resolveClassName(
                                String.valueOf(found.getBeanClassName()), EventClasses.class.getClassLoader())
                        .asSubclass(ProgrammeEvent.class)));
        if (events.isEmpty()) {
            throw new IllegalStateException("No event was found under " + basePackage);
        }
        return events;
    }
}
