package dev.retort.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fenced block of a Markdown page.
 *
 * @param page the file
 * @param line the line of its first fence
 * @param language the first word after the fence; empty where none stands
 * @param text what is between the fences, lines ended by a newline
 */
record Block(Path page, int line, String language, String text) {

    private static final String FENCE = "```";

    static List<Block> of(Path page) {
        List<Block> blocks = new ArrayList<>();
        @Nullable String language = null;
        StringBuilder text = new StringBuilder();
        int begin = 0;
        int line = 0;
        for (String next : lines(page)) {
            line++;
            if (language == null && next.startsWith(FENCE)) {
                language = next.substring(FENCE.length()).strip();
                text.setLength(0);
                begin = line;
            } else if (language != null && next.equals(FENCE)) {
                blocks.add(new Block(page, begin, language, text.toString()));
                language = null;
            } else if (language != null) {
                text.append(next).append('\n');
            }
        }
        if (language != null) {
            throw new IllegalStateException(page + ":" + begin + ": a block without end");
        }
        return blocks;
    }

    static List<String> lines(Path page) {
        try {
            return Files.readAllLines(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it is a migration as a whole class; other Java is a block of statements. */
    boolean isMigrationClass() {
        return text.contains(" implements Migration {");
    }

    /** Whether its statements are words of a migration. */
    boolean isOperations() {
        return text.contains("ops.");
    }

    @Override
    public String toString() {
        return page + ":" + line;
    }
}
