package dev.retort.source;

import java.util.List;

/**
 * Java in lines of at most 120 characters, as palantir-java-format lays them out.
 *
 * <p>Its rules, as far as they matter here: what fits stands in one line, but the last dot of a chain stands in column 80 at
 * most. Arguments that do not fit stand together in the next line, 8 columns to the right, or else in a line each. An
 * argument that stands alone begins behind its parenthesis when it needs several lines. The calls of a chain stand in a line
 * each, but for the first behind a head of 8 characters or less, and the arguments of its head 16 columns to the right. A lambda with braces that comes last stays in the line of its
 * call.
 */
final class Layout {

    static final int WIDTH = 120;
    private static final int LAST_DOT = 80;
    private static final int FURTHER = 8;
    private static final int BLOCK = 4;
    private static final String QUOTES = "\"\"\"";

    private final StringBuilder out = new StringBuilder();

    /** The statements, each line with that indentation and an end. */
    static String of(List<Statement> statements, int indent) {
        Layout layout = new Layout();
        for (Statement statement : statements) {
            layout.indent(indent);
            layout.write(statement, indent);
            layout.out.append('\n');
        }
        return layout.out.toString();
    }

    /** An expression in one line, whatever its length. */
    static String flat(Code code) {
        Layout layout = new Layout();
        layout.writeFlat(code, 0);
        return layout.out.toString();
    }

    private void write(Statement statement, int indent) {
        if (statement instanceof Statement.Said said) {
            out.append(said.before());
            write(said.code(), indent, 1);
            out.append(';');
        } else {
            List<String> lines = ((Statement.Lines) statement).lines();
            out.append(lines.get(0));
            for (String line : lines.subList(1, lines.size())) {
                out.append('\n').append(line.isBlank() ? "" : " ".repeat(indent) + line);
            }
        }
    }

    /** Writes from here on; {@code after} characters have to follow in the last line. */
    private void write(Code code, int indent, int after) {
        if (fits(code, column(), after)) {
            writeFlat(code, indent);
        } else if (code instanceof Code.Call call) {
            writeCall(call, indent, after);
        } else if (code instanceof Code.Chain chain) {
            writeChain(chain, indent, after);
        } else if (code instanceof Code.Lambda lambda) {
            writeLambda(lambda, indent, after);
        } else if (code instanceof Code.Text text) {
            writePieces(text.value(), indent, after);
        } else {
            writeFlat(code, indent);
        }
    }

    private void writeCall(Code.Call call, int indent, int after) {
        out.append(call.name()).append('(');
        List<Code> arguments = call.arguments();
        Code last = arguments.isEmpty() ? Code.token("") : arguments.get(arguments.size() - 1);
        if (last instanceof Code.Lambda lambda && !lambda.isExpression()) {
            writeWithBraces(arguments, indent, after);
        } else if (arguments.size() == 1) {
            writeAlone(last, indent, after);
        } else if (fitsTogether(arguments, indent + FURTHER, after)) {
            next(indent + FURTHER);
            writeTogether(arguments, indent + FURTHER);
        } else {
            writeEach(arguments, indent + FURTHER, after);
        }
        out.append(')');
    }

    private void writeAlone(Code argument, int indent, int after) {
        boolean below = fits(argument, indent + FURTHER, after + 1);
        boolean headBelow = argument instanceof Code.Chain chain
                && !fits(chain.head(), column(), 0)
                && fits(chain.head(), indent + FURTHER, 0);
        if (below || headBelow) {
            next(indent + FURTHER);
            write(argument, indent + FURTHER, after + 1);
        } else {
            write(argument, indent, after + 1);
        }
    }

    private void writeEach(List<Code> arguments, int indent, int after) {
        for (int i = 0; i < arguments.size(); i++) {
            boolean isLast = i == arguments.size() - 1;
            next(indent);
            write(arguments.get(i), indent, isLast ? after + 1 : 1);
            out.append(isLast ? "" : ",");
        }
    }

    /** Arguments of which the last is a lambda with braces. */
    private void writeWithBraces(List<Code> arguments, int indent, int after) {
        Code.Lambda lambda = (Code.Lambda) arguments.get(arguments.size() - 1);
        Code opening = Code.token(lambda.parameter() + " -> {");
        List<Code> before = new java.util.ArrayList<>(arguments.subList(0, arguments.size() - 1));
        before.add(opening);
        int at = indent;
        if (!fitsTogether(before, column(), -1)) {
            at = indent + FURTHER;
            if (!fitsTogether(before, at, -1)) {
                writeEach(arguments, at, after);
                return;
            }
            next(at);
        }
        writeTogether(arguments.subList(0, arguments.size() - 1), at);
        out.append(arguments.size() > 1 ? ", " : "");
        writeLambda(lambda, at, after);
    }

    private void writeLambda(Code.Lambda lambda, int indent, int after) {
        out.append(lambda.parameter()).append(" -> ");
        if (lambda.isExpression()) {
            write(lambda.expression(), indent, after);
            return;
        }
        out.append('{');
        for (Statement statement : lambda.body()) {
            next(indent + BLOCK);
            write(statement, indent + BLOCK);
        }
        if (!lambda.body().isEmpty()) {
            next(indent);
        }
        out.append('}');
    }

    private void writeChain(Code.Chain chain, int indent, int after) {
        write(chain.head(), indent + FURTHER, 0);
        for (int i = 0; i < chain.calls().size(); i++) {
            if (i > 0
                    || !isShort(chain.head())
                    || chain.head().arguments().stream().anyMatch(Code.Block.class::isInstance)) {
                next(indent + FURTHER);
            }
            out.append('.');
            write(chain.calls().get(i), indent + FURTHER, i == chain.calls().size() - 1 ? after : 0);
        }
    }

    /** A text that is longer than its line, in pieces that end behind a line end or before a space. */
    private void writePieces(String text, int indent, int after) {
        int at = 0;
        int room = WIDTH - column();
        while (at < text.length()) {
            int end = JavaLiteral.endOfPiece(text, at, room);
            if (end == text.length() && JavaLiteral.of(text.substring(at)).length() + after > room) {
                end = JavaLiteral.endOfPiece(text, at, room - after);
            }
            out.append(JavaLiteral.of(text.substring(at, end)));
            at = end;
            if (at < text.length()) {
                next(indent + FURTHER);
                out.append("+ ");
                room = WIDTH - column();
            }
        }
    }

    private void writeFlat(Code code, int indent) {
        if (code instanceof Code.Token token) {
            out.append(token.text());
        } else if (code instanceof Code.Text text) {
            out.append(JavaLiteral.of(text.value()));
        } else if (code instanceof Code.Block block) {
            out.append(TextBlock.of(block.value(), indent + FURTHER));
        } else if (code instanceof Code.Call call) {
            out.append(call.name()).append('(');
            writeTogether(call.arguments(), indent);
            out.append(')');
        } else if (code instanceof Code.Chain chain) {
            writeFlat(chain.head(), indent);
            for (Code.Call call : chain.calls()) {
                out.append('.');
                writeFlat(call, indent);
            }
        } else {
            Code.Lambda lambda = (Code.Lambda) code;
            out.append(lambda.parameter()).append(" -> ");
            if (lambda.body().isEmpty()) {
                out.append("{}");
            } else {
                writeFlat(lambda.expression(), indent);
            }
        }
    }

    private void writeTogether(List<Code> arguments, int indent) {
        for (int i = 0; i < arguments.size(); i++) {
            out.append(i == 0 ? "" : ", ");
            writeFlat(arguments.get(i), indent);
        }
    }

    private boolean fits(Code code, int column, int after) {
        int end = endOf(code, column);
        return end >= 0 && end + after <= WIDTH;
    }

    private boolean fitsTogether(List<Code> arguments, int column, int after) {
        int end = endOf(arguments, column);
        return end >= 0 && end + after + 1 <= WIDTH;
    }

    /** The column behind code that begins in a column and stands in one line; -1 where it cannot. */
    private static int endOf(Code code, int column) {
        if (code instanceof Code.Token token) {
            return within(column + token.text().length());
        }
        if (code instanceof Code.Text text) {
            return text.value().length() > WIDTH
                    ? -1
                    : within(column + JavaLiteral.of(text.value()).length());
        }
        if (code instanceof Code.Block) {
            return within(column + QUOTES.length());
        }
        if (code instanceof Code.Call call) {
            int end = endOf(call.arguments(), column + call.name().length() + 1);
            return end < 0 ? -1 : within(end + 1);
        }
        if (code instanceof Code.Lambda lambda) {
            int begin = column + lambda.parameter().length() + " -> ".length();
            if (lambda.body().isEmpty()) {
                return within(begin + 2);
            }
            return lambda.isExpression() ? endOf(lambda.expression(), begin) : -1;
        }
        Code.Chain chain = (Code.Chain) code;
        int end = endOf(chain.head(), column);
        for (int i = 0; i < chain.calls().size(); i++) {
            boolean canBreak = i > 0 || !isShort(chain.head());
            if (end < 0 || (canBreak && end > LAST_DOT)) {
                return -1;
            }
            end = endOf(chain.calls().get(i), end + 1);
        }
        return end;
    }

    /** Whether a chain that begins in this way has its first two calls in one line. */
    private static boolean isShort(Code.Call head) {
        int end = endOf(head, 0);
        return end >= 0 && end <= FURTHER;
    }

    private static int endOf(List<Code> arguments, int column) {
        int end = column;
        for (int i = 0; i < arguments.size(); i++) {
            end = endOf(arguments.get(i), end + (i == 0 ? 0 : 2));
            if (end < 0) {
                return -1;
            }
        }
        return end;
    }

    private static int within(int column) {
        return column > WIDTH ? -1 : column;
    }

    private int column() {
        return out.length() - (out.lastIndexOf("\n") + 1);
    }

    private void next(int indent) {
        out.append('\n');
        indent(indent);
    }

    private void indent(int indent) {
        out.append(" ".repeat(indent));
    }
}
