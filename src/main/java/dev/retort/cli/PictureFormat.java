package dev.retort.cli;

import dev.retort.History;
import java.util.Locale;

/** What a history can be drawn as. */
enum PictureFormat {
    TEXT,
    MERMAID,
    DOT,
    SVG,
    HTML;

    String draw(History history) {
        return switch (this) {
            case TEXT -> history.toText();
            case MERMAID -> history.toMermaid();
            case DOT -> history.toDot();
            case SVG -> history.toSvg();
            case HTML -> history.toHtml();
        };
    }

    /** The word for it on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
