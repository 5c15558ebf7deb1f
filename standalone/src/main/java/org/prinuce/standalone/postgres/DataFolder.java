package org.prinuce.standalone.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.prinuce.standalone.CannotStart;

/** The folder that keeps everything, held by one process at a time. The hold ends with the process, however it ends. */
public final class DataFolder implements AutoCloseable {

    private static final String LOCK = "lock";

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * @param holder what to tell a second process about this one, such as its address
     * @throws CannotStart if another process holds the folder, or it cannot be written to
     */
    @SuppressWarnings("MustBeClosed")
    public static DataFolder hold(Path folder, String holder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            FileChannel channel = FileChannel.open(
                    path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                String other = Files.readString(path.resolve(LOCK)).strip();
                channel.close();
                throw new CannotStart("The data folder " + path + " is in use by another Prinuce"
                        + (other.isEmpty() ? "" : " (" + other + ")")
                        + ". Use that one, stop it, or give this one another folder with PRINUCE_DATA.");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((holder + '\n').getBytes(StandardCharsets.UTF_8)), 0);
            return new DataFolder(path, channel);
        } catch (IOException failed) {
            throw new CannotStart(
                    "The data folder " + path + " cannot be used: " + failed + ". Give another with PRINUCE_DATA.");
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            // Beyond the text, so that it can be read where a lock forbids reading what it covers.
            return channel.tryLock(1_000_000, 1, false);
        } catch (OverlappingFileLockException heldHere) {
            return null;
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
