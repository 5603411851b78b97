package dev.retort.source;

import java.util.ArrayList;
import java.util.List;

/** The option words behind the other arguments of an operation. */
final class Options {

    private Options() {}

    static List<Code> ofDrop(Words words, boolean onlyIfThere, boolean cascading) {
        return said(words, onlyIfThere ? "ifExists" : "", cascading ? "cascade" : "");
    }

    static List<Code> ofCreate(Words words, boolean onlyIfMissing) {
        return said(words, onlyIfMissing ? "ifNotExists" : "");
    }

    /** Those that are not the empty text. */
    static List<Code> said(Words words, String... said) {
        List<Code> options = new ArrayList<>();
        for (String word : said) {
            if (!word.isEmpty()) {
                options.add(words.define(word));
            }
        }
        return options;
    }
}
