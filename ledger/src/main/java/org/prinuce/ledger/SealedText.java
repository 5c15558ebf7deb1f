package org.prinuce.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A redactable text as it is kept beside its entry (C2SP tlog-addenda): 16 random bytes and the words, whose SHA-256
 * stands in the entry, encrypted with AES-256-GCM under a key that seals nothing else.
 */
record SealedText(byte[] hash, byte[] sealed, byte[] key) {

    private static final String REFERENCE = "sha256:";
    private static final int NONCE_BYTES = 16;
    private static final int KEY_BYTES = 32;
    /** A fixed IV is safe because each key seals one text (NIST SP 800-38D, section 8: uniqueness of key and IV). */
    private static final GCMParameterSpec ONLY_USE = new GCMParameterSpec(128, new byte[12]);

    private static final SecureRandom RANDOM = new SecureRandom();
    /** A cipher costs more to make than to use, and threads may be virtual: too many, too short, to keep one each. */
    private static final Queue<Cipher> IDLE = new ConcurrentLinkedQueue<>();

    static SealedText seal(String words) {
        byte[] random = new byte[KEY_BYTES + NONCE_BYTES];
        RANDOM.nextBytes(random);
        byte[] key = Arrays.copyOf(random, KEY_BYTES);
        byte[] text = words.getBytes(StandardCharsets.UTF_8);
        byte[] salted = Arrays.copyOfRange(random, KEY_BYTES, random.length + text.length);
        System.arraycopy(text, 0, salted, NONCE_BYTES, text.length);
        return new SealedText(sha256(salted), crypt(Cipher.ENCRYPT_MODE, key, salted), key);
    }

    static String open(byte[] sealed, byte[] key) {
        byte[] salted = crypt(Cipher.DECRYPT_MODE, key, sealed);
        return new String(salted, NONCE_BYTES, salted.length - NONCE_BYTES, StandardCharsets.UTF_8);
    }

    /** How the text is named in the payload. No identifier has a colon, so nothing else there looks like it. */
    String reference() {
        return REFERENCE + HexFormat.of().formatHex(hash);
    }

    static boolean isReference(String written) {
        return written.length() == REFERENCE.length() + 64 && written.startsWith(REFERENCE);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }

    private static byte[] crypt(int mode, byte[] key, byte[] bytes) {
        try {
            Cipher idle = IDLE.poll();
            Cipher cipher = idle == null ? Cipher.getInstance("AES/GCM/NoPadding") : idle;
            cipher.init(mode, new SecretKeySpec(key, "AES"), ONLY_USE);
            byte[] crypted = cipher.doFinal(bytes);
            IDLE.offer(cipher); // one that failed is not used again
            return crypted;
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("A text and its key do not belong together", damaged);
        }
    }
}
