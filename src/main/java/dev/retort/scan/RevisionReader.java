package dev.retort.scan;

import dev.retort.migration.TransactionMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code @Revision} from the annotations of a class file (JVM specification, 4.7.16). */
final class RevisionReader {

    private static final String REVISION = "Ldev/retort/migration/Revision;";
    /** No compiler nests annotations as deep; what does is no class file. */
    private static final int DEEPEST = 50;

    private final byte[] bytes;
    private final ConstantPool constants;
    private int position;

    private String id = "";
    private List<String> parents = List.of();
    private List<String> dependsOn = List.of();
    private List<String> labels = List.of();
    private List<String> replaces = List.of();
    private String message = "";
    private TransactionMode transaction = TransactionMode.PER_REVISION;
    private String irreversible = "";
    private String lockTimeout = "";
    private String statementTimeout = "";

    RevisionReader(byte[] bytes, ConstantPool constants, int position) {
        this.bytes = bytes;
        this.constants = constants;
        this.position = position;
    }

    /** The {@code @Revision} among the annotations, or null. */
    @Nullable
    RevisionValues read() throws MalformedClassFileException {
        int count = unsignedShort();
        for (int i = 0; i < count; i++) {
            if (constants.isText(unsignedShort(), REVISION)) {
                readRevision();
                return new RevisionValues(
                        id,
                        parents,
                        dependsOn,
                        labels,
                        replaces,
                        message,
                        transaction,
                        irreversible,
                        lockTimeout,
                        statementTimeout);
            }
            skipElements(0);
        }
        return null;
    }

    private void readRevision() throws MalformedClassFileException {
        int count = unsignedShort();
        for (int i = 0; i < count; i++) {
            switch (constants.text(unsignedShort())) {
                case "id" -> id = string();
                case "parent" -> parents = strings();
                case "dependsOn" -> dependsOn = strings();
                case "branch" -> labels = strings();
                case "replaces" -> replaces = strings();
                case "message" -> message = string();
                case "transaction" -> transaction = transactionMode();
                case "irreversible" -> irreversible = string();
                case "lockTimeout" -> lockTimeout = string();
                case "statementTimeout" -> statementTimeout = string();
                // An element of a newer Retort: the class is compared again when it is loaded.
                default -> skipValue(0);
            }
        }
    }

    private String string() throws MalformedClassFileException {
        expect('s');
        return constants.text(unsignedShort());
    }

    private List<String> strings() throws MalformedClassFileException {
        expect('[');
        int count = unsignedShort();
        List<String> strings = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            strings.add(string());
        }
        return List.copyOf(strings);
    }

    private TransactionMode transactionMode() throws MalformedClassFileException {
        expect('e');
        position += 2;
        String name = constants.text(unsignedShort());
        for (TransactionMode mode : TransactionMode.values()) {
            if (mode.name().equals(name)) {
                return mode;
            }
        }
        throw new MalformedClassFileException(
                "says transaction = " + name + " on its @Revision, which this version of Retort does not know");
    }

    private void expect(char tag) throws MalformedClassFileException {
        if (bytes[position++] != tag) {
            throw new MalformedClassFileException("has a @Revision of another form than this version of Retort knows");
        }
    }

    private void skipElements(int depth) throws MalformedClassFileException {
        int count = unsignedShort();
        for (int i = 0; i < count; i++) {
            position += 2;
            skipValue(depth);
        }
    }

    private void skipValue(int depth) throws MalformedClassFileException {
        if (depth > DEEPEST) {
            throw new MalformedClassFileException("nests annotations too deep");
        }
        switch (bytes[position++]) {
            case 'e' -> position += 4;
            case '@' -> {
                position += 2;
                skipElements(depth + 1);
            }
            case '[' -> {
                int count = unsignedShort();
                for (int i = 0; i < count; i++) {
                    skipValue(depth + 1);
                }
            }
            default -> position += 2;
        }
    }

    private int unsignedShort() {
        int value = ConstantPool.unsignedShort(bytes, position);
        position += 2;
        return value;
    }
}
