package dev.retort.picture;

import dev.retort.revision.RevisionNode;
import java.util.List;
import java.util.Map;

/** A history drawn in characters. */
public final class HistoryText {

    private HistoryText() {}

    /** The drawing of these revisions, which come newest first. */
    public static String of(List<RevisionNode> revisions) {
        return of(revisions, Map.of());
    }

    /** The drawing of these revisions, which come newest first, with marks by id: {@code head}, {@code current}. */
    public static String of(List<RevisionNode> revisions, Map<String, List<String>> marks) {
        StringBuilder text = new StringBuilder();
        for (RevisionNode revision : revisions) {
            text.append("* ").append(revision.describe()).append('\n');
        }
        return text.toString();
    }
}
