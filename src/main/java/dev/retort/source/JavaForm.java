package dev.retort.source;

/**
 * What an operation of a team's own implements, beside {@code CustomOperation}, so that it can be written as Java.
 *
 * <pre>{@code
 * record EnableAudit(String table) implements CustomOperation, JavaForm {
 *     ...
 *     public String java(JavaWords words) {
 *         return words.ops() + ".perform(new " + words.type(EnableAudit.class) + "(" + words.literal(table) + "));";
 *     }
 * }
 * }</pre>
 */
public interface JavaForm {

    /** The statement that performs the operation again, with its semicolon; several lines or statements where it needs them. */
    String java(JavaWords words);
}
