package dev.retort.author;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The sources of migrations that exist. */
public final class Sources {

    private Sources() {}

    /**
     * Says the new parents in the sources of the moved revisions; each file is read and understood before the first one is
     * written.
     *
     * @param classOf the binary name of the class of a revision
     * @return the files that were changed
     * @throws AuthorException when one of them is not there or not as the class is
     */
    public static List<Path> rebase(Rebase rebase, Path sourceRoot, UnaryOperator<String> classOf) {
        Map<Path, String> changed = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> move : rebase.parents().entrySet()) {
            RevisionSource source = RevisionSource.of(sourceRoot, classOf.apply(move.getKey()), changed);
            changed.put(source.file(), source.withParents(move.getValue()));
        }
        changed.forEach(Sources::replace);
        return new ArrayList<>(changed.keySet());
    }

    /** By a file beside it, so that a full disk leaves the old one. */
    private static void replace(Path file, String text) {
        try {
            Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), file.getFileName() + ".", ".new");
            try {
                Files.writeString(beside, text, StandardCharsets.UTF_8);
                Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new AuthorException(
                    "The source '" + file + "' cannot be changed.",
                    e + ".",
                    "See that you may write to its directory, and run the command again.",
                    e);
        }
    }
}
