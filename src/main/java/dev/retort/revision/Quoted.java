package dev.retort.revision;

import java.util.List;

/** Lists in sentences. */
final class Quoted {

    private static final int MOST = 8;

    private Quoted() {}

    /** The words in quotes: {@code 'a', 'b' and 'c'}. */
    static String list(List<String> words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            separate(text, i, words.size());
            text.append('\'').append(words.get(i)).append('\'');
        }
        return text.toString();
    }

    /** The revisions with their messages: {@code 8d41f0 (add invoice currency) and b2207c (split person name)}. */
    static String described(List<RevisionNode> nodes) {
        StringBuilder text = new StringBuilder();
        int shown = nodes.size() > MOST ? MOST : nodes.size();
        for (int i = 0; i < shown; i++) {
            separate(text, i, nodes.size());
            text.append(nodes.get(i).describe());
        }
        return shown < nodes.size()
                ? text.append(" and ")
                        .append(nodes.size() - shown)
                        .append(" more")
                        .toString()
                : text.toString();
    }

    private static void separate(StringBuilder text, int index, int size) {
        if (index > 0) {
            text.append(index == size - 1 ? " and " : ", ");
        }
    }
}
