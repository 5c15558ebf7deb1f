package org.prinuce.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an entry, as they are hashed into the tree. Everything that the entry's row says is covered, and the
 * bytes can be made again from the row alone:
 *
 * <pre>
 * prinuce.org/entry/v1
 * position, recordedAt (ISO-8601, UTC, microseconds), event, stream, sequence, stream type, type, revision,
 * programme, partner, visibility, actor, happenedOn, command key, command hash (hex), command size  — one a line;
 *   an absent one is an empty line; a backslash, a newline and a return within one are escaped with a backslash
 * former position                                               — only of an entry that was restored
 * payload                                                       — one line, as stored, in curly brackets
 * the 32-byte SHA-256 of each redactable text, in the payload's order (C2SP tlog-addenda)
 * </pre>
 */
record EntryBytes(
        long position,
        Instant recordedAt,
        UUID event,
        String stream,
        long sequence,
        String streamType,
        String type,
        int revision,
        String programme,
        @Nullable String partner,
        String visibility,
        String actor,
        LocalDate happenedOn,
        @Nullable String commandKey,
        byte @Nullable [] commandHash,
        @Nullable Integer commandSize,
        @Nullable Long formerPosition,
        String payload,
        List<byte[]> textHashes) {

    private static final String FORMAT = "prinuce.org/entry/v1";

    byte[] bytes() {
        StringBuilder lines = new StringBuilder(payload.length() + 512);
        line(lines, FORMAT);
        line(lines, Long.toString(position));
        line(lines, microseconds(recordedAt));
        line(lines, event.toString());
        line(lines, stream);
        line(lines, Long.toString(sequence));
        line(lines, streamType);
        line(lines, type);
        line(lines, Integer.toString(revision));
        line(lines, programme);
        line(lines, partner);
        line(lines, visibility);
        line(lines, actor);
        line(lines, happenedOn.toString());
        line(lines, commandKey);
        line(lines, commandHash == null ? null : java.util.HexFormat.of().formatHex(commandHash));
        line(lines, commandSize == null ? null : commandSize.toString());
        if (formerPosition != null) {
            line(lines, formerPosition.toString());
        }
        line(lines, payload);
        byte[] text = lines.toString().getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes =
                ByteBuffer.allocate(text.length + 32 * textHashes.size()).put(text);
        textHashes.forEach(bytes::put);
        return bytes.array();
    }

    /** The RFC 6962 leaf hash: SHA-256(0x00 ‖ entry). */
    byte[] leaf() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((byte) 0);
            return sha256.digest(bytes());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }

    /** Always six decimals, so that the text of an instant does not depend on its value. */
    private static String microseconds(Instant instant) {
        String second = Instant.ofEpochSecond(instant.getEpochSecond()).toString();
        String fraction =
                Integer.toString(1_000_000 + instant.getNano() / 1_000).substring(1);
        return second.substring(0, second.length() - 1) + '.' + fraction + 'Z';
    }

    private static void line(StringBuilder lines, @Nullable String value) {
        if (value != null) {
            lines.append(value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r"));
        }
        lines.append('\n');
    }
}
