package dev.retort.scan;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The constants of a class file, found by their place in its bytes (JVM specification, 4.4). */
final class ConstantPool {

    private static final int UTF8 = 1;
    private static final int CLASS = 7;

    private final byte[] bytes;
    private final int[] offsets;
    private final int end;

    /** Finds the constants that begin with their count at {@code start}. */
    ConstantPool(byte[] bytes, int start) throws MalformedClassFileException {
        this.bytes = bytes;
        int count = unsignedShort(start);
        offsets = new int[count];
        int position = start + 2;
        for (int i = 1; i < count; i++) {
            offsets[i] = position;
            int tag = bytes[position];
            position += 1 + length(tag, position);
            if (tag == 5 || tag == 6) {
                // A long or a double takes two places (4.4.5).
                i++;
            }
        }
        end = position;
    }

    private int length(int tag, int position) throws MalformedClassFileException {
        return switch (tag) {
            case UTF8 -> 2 + unsignedShort(position + 1);
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            case 5, 6 -> 8;
            case CLASS, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            default -> throw new MalformedClassFileException("has a constant of the unknown kind " + tag);
        };
    }

    /** Where the class file goes on. */
    int end() {
        return end;
    }

    /** The internal name of a class constant. */
    String className(int index) throws MalformedClassFileException {
        return text(unsignedShort(offset(index, CLASS) + 1));
    }

    /** A text constant. */
    String text(int index) throws MalformedClassFileException {
        int start = offset(index, UTF8) + 1;
        int length = unsignedShort(start);
        for (int i = 0; i < length; i++) {
            if (bytes[start + 2 + i] <= 0) {
                return modifiedUtf8(start, length);
            }
        }
        return new String(bytes, start + 2, length, StandardCharsets.ISO_8859_1);
    }

    /** Whether a text constant is this text of ASCII letters; spares making strings of those that are not looked for. */
    boolean isText(int index, String ascii) throws MalformedClassFileException {
        int start = offset(index, UTF8) + 1;
        if (unsignedShort(start) != ascii.length()) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (bytes[start + 2 + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private String modifiedUtf8(int start, int length) throws MalformedClassFileException {
        try {
            return new DataInputStream(new ByteArrayInputStream(bytes, start, 2 + length)).readUTF();
        } catch (IOException e) {
            throw new MalformedClassFileException("has a text that is not encoded as texts of class files are");
        }
    }

    private int offset(int index, int tag) throws MalformedClassFileException {
        if (index <= 0 || index >= offsets.length || offsets[index] == 0 || bytes[offsets[index]] != tag) {
            throw new MalformedClassFileException("refers to a constant that it does not have");
        }
        return offsets[index];
    }

    private int unsignedShort(int position) {
        return unsignedShort(bytes, position);
    }

    /** The number of two bytes at a position. */
    static int unsignedShort(byte[] bytes, int position) {
        return ((bytes[position] & 0xff) << 8) | (bytes[position + 1] & 0xff);
    }
}
