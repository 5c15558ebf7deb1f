package org.prinuce.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that is deleted afterwards. Not in the system's temporary one, which may be memory. */
record Scratch(Path path) implements AutoCloseable {

    static Scratch make() throws IOException {
        Path target = Files.createDirectories(Path.of("target"));
        return new Scratch(Files.createTempDirectory(target, "benchmark-").toAbsolutePath());
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
