package org.prinuce.query.view;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows in PostgreSQL's COPY BINARY format: a header, then for each row its number of fields and each field's length and
 * bytes (PostgreSQL manual, COPY, “Binary Format”).
 */
final class BinaryCopy {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final LocalDate DAY_ZERO = LocalDate.of(2000, 1, 1);
    private static final Instant TIME_ZERO = Instant.parse("2000-01-01T00:00:00Z");
    private static final int TEXT = 25;
    private static final int TIMESTAMPTZ = 1184;
    private static final int NULL = -1;
    private static final int NO_MORE = -1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    private final DataOutputStream out = new DataOutputStream(bytes);
    private int rows;

    BinaryCopy() {
        write(() -> {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
        });
    }

    int rows() {
        return rows;
    }

    /** In bytes. */
    int size() {
        return bytes.size();
    }

    BinaryCopy row(int fields) {
        rows++;
        return write(() -> out.writeShort(fields));
    }

    BinaryCopy integer(int value) {
        return write(() -> {
            out.writeInt(Integer.BYTES);
            out.writeInt(value);
        });
    }

    BinaryCopy bigint(long value) {
        return write(() -> {
            out.writeInt(Long.BYTES);
            out.writeLong(value);
        });
    }

    BinaryCopy number(@Nullable Double value) {
        return write(() -> {
            if (value == null) {
                out.writeInt(NULL);
            } else {
                out.writeInt(Double.BYTES);
                out.writeDouble(value);
            }
        });
    }

    BinaryCopy text(@Nullable String value) {
        return value == null ? write(() -> out.writeInt(NULL)) : text(value.getBytes(StandardCharsets.UTF_8));
    }

    BinaryCopy text(byte[] utf8) {
        return write(() -> {
            out.writeInt(utf8.length);
            out.write(utf8);
        });
    }

    BinaryCopy date(@Nullable LocalDate value) {
        return write(() -> {
            if (value == null) {
                out.writeInt(NULL);
            } else {
                out.writeInt(Integer.BYTES);
                out.writeInt((int) ChronoUnit.DAYS.between(DAY_ZERO, value));
            }
        });
    }

    BinaryCopy instant(@Nullable Instant value) {
        return write(() -> {
            if (value == null) {
                out.writeInt(NULL);
            } else {
                writeInstant(value);
            }
        });
    }

    private void writeInstant(Instant value) throws IOException {
        out.writeInt(Long.BYTES);
        out.writeLong(value == Instant.MAX ? Long.MAX_VALUE : ChronoUnit.MICROS.between(TIME_ZERO, value));
    }

    BinaryCopy texts(List<String> values) {
        List<byte[]> utf8 =
                values.stream().map(it -> it.getBytes(StandardCharsets.UTF_8)).toList();
        return write(() -> {
            out.writeInt(arrayHeader(utf8.size())
                    + utf8.stream().mapToInt(it -> Integer.BYTES + it.length).sum());
            writeArrayHeader(TEXT, utf8.size());
            for (byte[] it : utf8) {
                out.writeInt(it.length);
                out.write(it);
            }
        });
    }

    /** @param values of which {@link Instant#MAX} is written as infinity */
    BinaryCopy instants(List<Instant> values) {
        return write(() -> {
            out.writeInt(arrayHeader(values.size()) + values.size() * (Integer.BYTES + Long.BYTES));
            writeArrayHeader(TIMESTAMPTZ, values.size());
            for (Instant it : values) {
                writeInstant(it);
            }
        });
    }

    private static int arrayHeader(int size) {
        return (size == 0 ? 3 : 5) * Integer.BYTES;
    }

    private void writeArrayHeader(int type, int size) throws IOException {
        out.writeInt(size == 0 ? 0 : 1);
        out.writeInt(0);
        out.writeInt(type);
        if (size > 0) {
            out.writeInt(size);
            out.writeInt(1);
        }
    }

    /** A tsvector of these lexemes, without positions. */
    BinaryCopy lexemes(Collection<String> words) {
        List<byte[]> utf8 =
                words.stream().map(it -> it.getBytes(StandardCharsets.UTF_8)).toList();
        return write(() -> {
            out.writeInt(Integer.BYTES
                    + utf8.stream().mapToInt(it -> it.length + 1 + Short.BYTES).sum());
            out.writeInt(utf8.size());
            for (byte[] it : utf8) {
                out.write(it);
                out.write(0);
                out.writeShort(0);
            }
        });
    }

    byte[] end() {
        write(() -> out.writeShort(NO_MORE));
        return bytes.toByteArray();
    }

    private interface Writing {
        void run() throws IOException;
    }

    private BinaryCopy write(Writing writing) {
        try {
            writing.run();
            return this;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
