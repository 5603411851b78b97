package dev.retort.dialect.postgresql;

/** Texts between dollars, in which nothing has to be doubled: {@code $$begin ... end$$}. */
final class DollarQuotes {

    private DollarQuotes() {}

    /** The text between quotes that do not stand in it. */
    static String around(String text) {
        String tag = "$$";
        for (int i = 1; text.contains(tag) || text.endsWith(tag.substring(0, tag.length() - 1)); i++) {
            tag = "$body" + (i == 1 ? "" : String.valueOf(i)) + "$";
        }
        return tag + text + tag;
    }

    /** A block of PL/pgSQL that the engine runs at once. */
    static String block(String statements) {
        return "do " + around("begin " + statements + " end");
    }
}
