package dev.retort.schema;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Statements in the engine's own SQL, from a file of the class path; a semicolon ends each.
 *
 * @param resource the name by which it was found
 * @param text what it says, without byte order mark and with {@code \n} as the end of each line
 * @param undo the script that undoes it; null where none was said
 * @param undoneByNothing whether it was said that there is nothing to undo
 * @param isRepeatable whether its statements can be run again when nobody knows whether they were
 */
public record Script(
        String resource, String text, @Nullable Script undo, boolean undoneByNothing, boolean isRepeatable) {

    static Script of(String resource) {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        InputStream stream = context == null ? null : context.getResourceAsStream(resource);
        if (stream == null) {
            stream = Script.class.getClassLoader().getResourceAsStream(resource);
        }
        return read(
                resource,
                stream,
                "Put the file on the class path, or name a class beside it: script(Seed.class," + " \"seed.sql\").");
    }

    static Script of(Class<?> beside, String resource) {
        return read(
                resource,
                beside.getResourceAsStream(resource),
                "Put the file into package " + beside.getPackageName()
                        + " among the resources, or write its whole name behind a slash: \"/sql/seed.sql\".");
    }

    /** Says the script of the class path that undoes this one, on the way down. */
    public Script undoneBy(String other) {
        return undoneBy(of(other));
    }

    /** Says the script that undoes this one, on the way down. */
    public Script undoneBy(Script other) {
        return new Script(resource, text, other, false, isRepeatable);
    }

    /** Says that going down needs nothing for this script. */
    public Script nothingToUndo() {
        return new Script(resource, text, null, true, isRepeatable);
    }

    /**
     * Says that a statement of it can be run again: it is, when an earlier run was stopped while the database worked on it.
     */
    public Script repeatable() {
        return new Script(resource, text, undo, undoneByNothing, true);
    }

    private static Script read(String resource, @Nullable InputStream stream, String hint) {
        if (stream == null) {
            throw new DefinitionException(
                    "Script '" + resource + "' cannot be read.", "There is no such file on the class path.", hint);
        }
        try (stream) {
            return new Script(resource, decoded(resource, stream.readAllBytes()), null, false, false);
        } catch (IOException e) {
            throw new DefinitionException(
                    "Script '" + resource + "' cannot be read.",
                    "Reading it failed: " + e.getMessage() + ".",
                    "Look after the file or the archive that it lies in.");
        }
    }

    private static String decoded(String resource, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n");
        } catch (CharacterCodingException e) {
            throw new DefinitionException(
                    "Script '" + resource + "' cannot be read.", "It is not UTF-8.", "Save the file in UTF-8.");
        }
    }
}
