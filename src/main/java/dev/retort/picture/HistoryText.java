package dev.retort.picture;

import dev.retort.revision.RevisionNode;
import java.util.List;

/** A history drawn in characters. */
public final class HistoryText {

    private HistoryText() {}

    /** The drawing of these revisions, which come newest first. */
    public static String of(List<RevisionNode> revisions) {
        StringBuilder text = new StringBuilder();
        for (RevisionNode revision : revisions) {
            text.append("* ").append(revision.describe()).append('\n');
        }
        return text.toString();
    }
}
