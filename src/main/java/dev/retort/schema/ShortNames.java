package dev.retort.schema;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.IntFunction;

/** Names that fit every engine: at most 63 bytes in UTF-8, told apart by a hash of what was cut off. */
final class ShortNames {

    /** PostgreSQL's limit, the smallest among the engines (NAMEDATALEN - 1). */
    static final int LONGEST = 63;

    private static final int HASH_DIGITS = 8;

    private ShortNames() {}

    /** The name, or its beginning and a hash of all of it where it is too long. */
    static String shortened(String name) {
        return bytes(name) <= LONGEST ? name : beginning(name, LONGEST - HASH_DIGITS - 1) + "_" + hash(name);
    }

    /** The characters that the first bytes hold whole. */
    static String beginning(String name, int room) {
        if (bytes(name) <= room) {
            return name;
        }
        int end = 0;
        int used = 0;
        while (end < name.length()) {
            int next = name.offsetByCodePoints(end, 1);
            used += bytes(name.substring(end, next));
            if (used > room) {
                break;
            }
            end = next;
        }
        return name.substring(0, end);
    }

    /** The first of the numbered names that is new, shortened; number 0 stands for none. It is then taken. */
    static String free(IntFunction<String> numbered, Set<String> taken) {
        String candidate = shortened(numbered.apply(0));
        for (int number = 1; !taken.add(candidate); number++) {
            candidate = shortened(numbered.apply(number));
        }
        return candidate;
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
