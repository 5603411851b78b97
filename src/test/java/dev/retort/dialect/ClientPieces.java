package dev.retort.dialect;

import java.util.ArrayList;
import java.util.List;

/**
 * The statements of a script as an engine's own client sees them: it knows texts and comments, and lines that say another
 * delimiter, but no bodies.
 */
public final class ClientPieces {

    private ClientPieces() {}

    /** The pieces of a script for the engine of that name. */
    public static List<String> of(String script, String dialect) {
        LexicalRules rules = LexicalRules.of(dialect);
        List<String> pieces = new ArrayList<>();
        String delimiter = ";";
        StringBuilder piece = new StringBuilder();
        for (int at = 0; at < script.length(); ) {
            if (piece.toString().isBlank() && script.startsWith("delimiter ", at)) {
                int end = script.indexOf('\n', at);
                delimiter = script.substring(at + "delimiter ".length(), end);
                at = end;
            } else if (script.startsWith(delimiter, at)) {
                pieces.add(piece.toString());
                piece.setLength(0);
                at += delimiter.length();
            } else {
                Lexeme next = Lexeme.at(script, at, rules);
                boolean isAbove =
                        next.kind() == Lexeme.Kind.COMMENT && piece.toString().isBlank();
                piece.append(script, isAbove ? next.end() : next.start(), next.end());
                at = next.end();
            }
        }
        if (!piece.toString().isBlank()) {
            pieces.add(piece.toString());
        }
        return pieces;
    }
}
