package dev.retort.picture;

/** Text of XML, which HTML reads in the same way. */
final class Markup {

    private final StringBuilder text = new StringBuilder();

    /** Adds markup as it is. */
    Markup raw(String markup) {
        text.append(markup);
        return this;
    }

    /** Adds words of the user's, escaped, for a text or an attribute. */
    Markup words(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                case '\'' -> text.append("&#39;");
                default -> text.append(c);
            }
        }
        return this;
    }

    /** Adds an element that has nothing but words. */
    Markup element(String name, String attributes, String words) {
        return raw("<" + name + (attributes.isEmpty() ? "" : " " + attributes) + ">")
                .words(words)
                .raw("</" + name + ">");
    }

    /** An attribute, escaped. */
    static String attribute(String name, String value) {
        return name + "=\"" + new Markup().words(value).text + "\"";
    }

    /** A number of pixels with one digit behind the point at most. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
