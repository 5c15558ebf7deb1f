package org.prinuce.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Java is formatted by palantir-java-format. {@code -Dprinuce.format=apply} rewrites what is not. */
class FormattingTest {

    private static final Path ROOT = Path.of(System.getProperty("prinuce.root", ".."));

    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    private final boolean apply = "apply".equals(System.getProperty("prinuce.format"));

    @Test
    void every_java_file_is_formatted() throws Exception {
        List<Path> sources = sources();
        assertThat(sources).as("sources were found under %s", ROOT).hasSizeGreaterThan(50);

        List<Path> unformatted = new ArrayList<>();
        for (Path source : sources) {
            if (!isFormatted(source)) {
                unformatted.add(ROOT.relativize(source));
            }
        }
        assertThat(unformatted)
                .as("files to be formatted: mvn -pl standalone -am test -Dtest=FormattingTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dprinuce.format=apply")
                .isEmpty();
    }

    private boolean isFormatted(Path source) throws IOException {
        String now = Files.readString(source);
        String wanted = formatted(source, now);
        if (now.equals(wanted)) {
            return true;
        }
        if (apply) {
            Files.writeString(source, wanted);
        }
        return apply;
    }

    private static String formatted(Path source, String now) {
        try {
            return FORMATTER.formatSourceAndFixImports(now);
        } catch (FormatterException unreadable) {
            throw new AssertionError("The formatter cannot read " + source, unreadable);
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            List<Path> all = new ArrayList<>();
            for (Path sources : modules.map(module -> module.resolve("src"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.walk(sources)) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
                }
            }
            return all;
        }
    }
}
