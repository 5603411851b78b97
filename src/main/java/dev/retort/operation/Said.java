package dev.retort.operation;

import dev.retort.schema.DefinitionException;
import dev.retort.schema.Word;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The options that were said of an operation, checked against those that it knows. */
public final class Said {

    private final Set<Word> words;

    private Said(Set<Word> words) {
        this.words = words;
    }

    /**
     * The options of an operation.
     *
     * @param operation what it does, for the error: {@code drop table invoice}
     * @throws DefinitionException when an option is none that the operation knows, or is said twice
     */
    public static Said of(String operation, List<Word> said, Word... known) {
        Set<Word> words = EnumSet.noneOf(Word.class);
        List<Word> allowed = List.of(known);
        for (Word word : said) {
            if (!allowed.contains(word) || !words.add(word)) {
                throw new DefinitionException(
                        "'" + operation + "' cannot have the word " + word.said() + ".",
                        allowed.contains(word)
                                ? "It was said twice."
                                : "The words that it knows are "
                                        + allowed.stream().map(Word::said).collect(Collectors.joining(", ")) + ".",
                        "Leave it out.");
            }
        }
        return new Said(words);
    }

    /** Whether a word was said. */
    public boolean has(Word word) {
        return words.contains(word);
    }
}
