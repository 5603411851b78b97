package dev.retort.operation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Short marks by which operations are known again: SHA-256 over their canonical texts, in hexadecimal. */
public final class Fingerprint {

    private Fingerprint() {}

    /** The mark of one operation. */
    public static String of(Operation operation) {
        return ofText(operation.canonical());
    }

    /** The mark of operations in their order. */
    public static String of(List<? extends Operation> operations) {
        StringBuilder text = new StringBuilder();
        for (Operation operation : operations) {
            text.append(operation.canonical()).append('\n');
        }
        return ofText(text.toString());
    }

    /** The mark of a text. */
    public static String ofText(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
