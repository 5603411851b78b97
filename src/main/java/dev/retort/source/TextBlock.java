package dev.retort.source;

/** Texts of several lines as text blocks, where that shows them as they are. */
final class TextBlock {

    private static final String QUOTES = "\"\"\"";

    private TextBlock() {}

    /**
     * The text as a literal: as a block where it has several lines, of which the compiler keeps every space, and nothing in it
     * but line ends that an editor does not show.
     */
    static Code codeOf(String text) {
        int end = text.indexOf('\n');
        boolean several = end >= 0 && end < text.length() - 1;
        return several && canBeBlock(text) ? new Code.Block(text) : new Code.Text(text);
    }

    private static boolean canBeBlock(String text) {
        boolean someLineBeginsAtOnce = text.endsWith("\n");
        for (String line : text.split("\n", -1)) {
            if (!line.equals(line.stripTrailing()) || !JavaLiteral.isShown(line)) {
                return false;
            }
            someLineBeginsAtOnce |= !line.isEmpty() && !Character.isWhitespace(line.charAt(0));
        }
        return someLineBeginsAtOnce;
    }

    /** The block, its lines with that indentation. */
    static String of(String text, int indent) {
        String margin = " ".repeat(indent);
        StringBuilder block = new StringBuilder(QUOTES);
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            boolean isEnd = i == lines.length - 1;
            String line = lines[i].replace("\\", "\\\\").replace(QUOTES, "\"\"\\\"");
            boolean endsWithQuote = isEnd && line.endsWith("\"");
            if (endsWithQuote) {
                line = line.substring(0, line.length() - 1) + "\\\"";
            }
            block.append('\n').append(line.isEmpty() && !isEnd ? "" : margin).append(line);
        }
        return block.append(QUOTES).toString();
    }
}
