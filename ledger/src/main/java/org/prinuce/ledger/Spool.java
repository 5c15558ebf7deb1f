package org.prinuce.ledger;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.prinuce.events.AccountId;

/**
 * Drafts that wait on disk for their turn, so that any number of them takes no memory. The file is encrypted under a
 * key that only this object knows, has no name as soon as it is open, and is gone when it is closed or the process ends.
 */
final class Spool implements AutoCloseable {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final FileChannel file;
    private final SecretKeySpec key;
    private final IvParameterSpec iv;
    private final DataOutputStream out;
    private long size;

    /**
     * @param recordedAt null where the ledger is to say
     * @param formerPosition where another ledger had it; null where it is new
     */
    record Waiting(
            Draft draft,
            AccountId actor,
            @Nullable Instant recordedAt,
            @Nullable Long formerPosition) {

        /** About as many bytes as it takes in a statement. */
        int weight() {
            return draft.written().payload().length()
                    + draft.written().texts().stream()
                            .mapToInt(text -> text.sealed().length + text.key().length)
                            .sum();
        }
    }

    Spool() {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        key = new SecretKeySpec(random, 0, 16, "AES");
        iv = new IvParameterSpec(random, 16, 16);
        try {
            Path path = Files.createTempFile("prinuce", ".spool");
            file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            out = new DataOutputStream(new BufferedOutputStream(
                    new CipherOutputStream(Channels.newOutputStream(file), cipher(Cipher.ENCRYPT_MODE)), 1 << 16));
        } catch (IOException failed) {
            throw new UncheckedIOException("No room for what waits to be recorded", failed);
        }
    }

    long size() {
        return size;
    }

    void add(Waiting waiting) {
        try {
            Draft draft = waiting.draft();
            write(draft.event().toString());
            write(draft.stream());
            out.writeLong(draft.sequence());
            write(draft.streamType());
            write(draft.programme());
            write(draft.partner());
            write(draft.visibility());
            out.writeLong(draft.happenedOn().toEpochDay());
            write(draft.written().type());
            out.writeInt(draft.written().revision());
            write(draft.written().payload());
            out.writeInt(draft.written().texts().size());
            for (SealedText text : draft.written().texts()) {
                write(text.hash());
                write(text.sealed());
                write(text.key());
            }
            write(waiting.actor().value());
            Instant at = waiting.recordedAt();
            write(at == null ? null : at.toString());
            Long former = waiting.formerPosition();
            out.writeLong(former == null ? 0 : former);
            size++;
        } catch (IOException failed) {
            throw new UncheckedIOException("No room for what waits to be recorded", failed);
        }
    }

    /** Ends the writing. What was added is then read once, in order. */
    Reader read() throws IOException {
        out.flush();
        file.position(0);
        return new Reader(new DataInputStream(new BufferedInputStream(
                new CipherInputStream(Channels.newInputStream(file), cipher(Cipher.DECRYPT_MODE)), 1 << 16)));
    }

    /** The drafts in the order in which they were added. */
    final class Reader {

        private final DataInputStream in;
        private long left = size;

        private Reader(DataInputStream in) {
            this.in = in;
        }

        /** The next drafts: at most so many, and not much more than so heavy; none at the end. */
        List<Waiting> next(int most, int weight) throws IOException {
            List<Waiting> chunk = new ArrayList<>();
            int heavy = 0;
            while (left > 0 && chunk.size() < most && heavy < weight) {
                Waiting waiting = one();
                chunk.add(waiting);
                heavy += waiting.weight();
                left--;
            }
            return chunk;
        }

        private Waiting one() throws IOException {
            UUID event = UUID.fromString(needed());
            String stream = needed();
            long sequence = in.readLong();
            String streamType = needed();
            String programme = needed();
            String partner = text();
            String visibility = needed();
            LocalDate happenedOn = LocalDate.ofEpochDay(in.readLong());
            String type = needed();
            int revision = in.readInt();
            String payload = needed();
            int count = in.readInt();
            List<SealedText> texts = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                texts.add(new SealedText(bytes(in.readInt()), bytes(in.readInt()), bytes(in.readInt())));
            }
            Draft draft = new Draft(
                    event,
                    stream,
                    sequence,
                    streamType,
                    programme,
                    partner,
                    visibility,
                    happenedOn,
                    new EventJson.Written(type, revision, payload, texts));
            AccountId actor = new AccountId(needed());
            String at = text();
            long former = in.readLong();
            return new Waiting(draft, actor, at == null ? null : Instant.parse(at), former == 0 ? null : former);
        }

        private String needed() throws IOException {
            String text = text();
            if (text == null) {
                throw new IOException("What waits to be recorded is damaged");
            }
            return text;
        }

        private @Nullable String text() throws IOException {
            int length = in.readInt();
            return length < 0 ? null : new String(bytes(length), StandardCharsets.UTF_8);
        }

        private byte[] bytes(int length) throws IOException {
            byte[] bytes = new byte[length];
            in.readFully(bytes);
            return bytes;
        }
    }

    private void write(@Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
        } else {
            write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void write(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private Cipher cipher(int mode) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(mode, key, iv);
            return cipher;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has AES", missing);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
