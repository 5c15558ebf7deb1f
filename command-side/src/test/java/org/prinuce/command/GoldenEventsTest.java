package org.prinuce.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prinuce.events.ProgrammeEvent;
import org.prinuce.events.StoredAs;
import org.prinuce.ledger.EventJson;
import org.prinuce.platform.axon.OlderRevisions;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every event ever released can still be read. {@code golden/<stored name>.<revision>.json} holds one of each revision,
 * with every field filled. These files are never changed: a changed shape is a new revision, a new file and an upcaster.
 */
class GoldenEventsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private static final EventJson JSON = EventJson.of(events().toList(), OlderRevisions.upcasters());

    static Stream<Class<? extends ProgrammeEvent>> events() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition found) {
                return found.getMetadata().isConcrete();
            }
        };
        scanner.addIncludeFilter(new AnnotationTypeFilter(StoredAs.class));
        return scanner.findCandidateComponents("org.prinuce.events").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null)
                        .asSubclass(ProgrammeEvent.class));
    }

    static Stream<Path> files() throws IOException {
        return Files.list(GOLDEN).sorted();
    }

    @Test
    void there_are_events_and_golden_files() throws IOException {
        assertThat(events()).hasSizeGreaterThanOrEqualTo(15);
        assertThat(files()).hasSizeGreaterThanOrEqualTo(15);
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_has_a_golden_file_with_every_field_filled(Class<? extends ProgrammeEvent> event)
            throws IOException {
        StoredAs name = event.getAnnotation(StoredAs.class);
        Path file = GOLDEN.resolve(name.value() + "." + name.revision() + ".json");

        assertThat(file).exists();
        Set<String> fields = Arrays.stream(event.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(new TreeSet<>(
                        JsonMapper.shared().readTree(Files.readString(file)).propertyNames()))
                .isEqualTo(fields);
    }

    @ParameterizedTest
    @MethodSource("files")
    void what_was_ever_stored_can_be_read_and_the_present_revision_is_written_as_it_was(Path file) throws IOException {
        String[] name = file.getFileName().toString().split("\\.(?=\\d+\\.json$)|\\.(?=json$)");
        int revision = Integer.parseInt(name[1]);
        String stored = Files.readString(file).strip();

        ProgrammeEvent event = JSON.fromWords(name[0], revision, stored);

        if (event.getClass().getAnnotation(StoredAs.class).revision() == revision) {
            assertThat(JSON.inWords(event)).isEqualTo(stored);
        }
    }
}
