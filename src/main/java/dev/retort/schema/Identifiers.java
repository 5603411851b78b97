package dev.retort.schema;

/** What may be a name at all, on any engine. */
public final class Identifiers {

    private Identifiers() {}

    /**
     * The name itself, if it can be one: not empty, without the character U+0000 and without half a surrogate pair. Its
     * length is the engine's business.
     *
     * @throws DefinitionException when it cannot
     */
    public static String checked(String kind, String name) {
        if (name.isBlank()) {
            throw new DefinitionException(
                    (kind.equals("index") ? "An " : "A ") + kind + " needs a name.",
                    "'" + name + "' is blank.",
                    "Give it a name with a letter in it.");
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < name.length()
                    && Character.isLowSurrogate(name.charAt(i + 1));
            if (pair) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                throw new DefinitionException(
                        "'" + name.replace('\0', '?') + "' cannot be the name of "
                                + (kind.equals("index") ? "an " : "a ") + kind + ".",
                        "It has a character that no database stores, at position " + (i + 1) + ".",
                        "Leave that character out.");
            }
        }
        return name;
    }
}
