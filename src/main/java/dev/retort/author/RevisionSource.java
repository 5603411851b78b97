package dev.retort.author;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import dev.retort.source.JavaLiteral;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The source file of a migration, in which the values of its {@code @Revision} can be changed and nothing else is. */
final class RevisionSource {

    private final Path file;
    private final String className;
    private final String text;

    private RevisionSource(Path file, String className, String text) {
        this.file = file;
        this.className = className;
        this.text = text;
    }

    /**
     * The source of a class below a directory of sources.
     *
     * @param className its binary name
     * @param changed files that were changed and are not written yet
     * @throws AuthorException when there is no such file
     */
    static RevisionSource of(Path sourceRoot, String className, Map<Path, String> changed) {
        Path file = SourceTree.at(sourceRoot).fileOf(className);
        if (file == null || !file.toString().endsWith(".java")) {
            throw new AuthorException(
                    "The source of " + className + " cannot be changed.",
                    file == null
                            ? "No file below '" + sourceRoot + "' declares it, seen from "
                                    + Path.of("").toAbsolutePath() + "."
                            : "'" + file + "' is not Java.",
                    file == null ? "Say where the sources are: --source-root src/main/java." : "Change it by hand.");
        }
        String already = changed.get(file);
        if (already != null) {
            return new RevisionSource(file, className, already);
        }
        try {
            return new RevisionSource(file, className, Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file() {
        return file;
    }

    /** The text of the file with other parents, or none. */
    String withParents(List<String> parents) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new AuthorException(
                    "The source of " + className + " cannot be changed.",
                    "This Java has no compiler, which reads it.",
                    "Run the command with a JDK.");
        }
        JavacTask task = (JavacTask) compiler.getTask(
                new StringWriter(), null, diagnostic -> {}, null, null, List.of(new Source(file.toUri(), text)));
        try {
            for (CompilationUnitTree unit : task.parse()) {
                AnnotationTree annotation = annotation(unit);
                if (annotation != null) {
                    return changed(annotation, unit, Trees.instance(task), parents);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AuthorException(
                "The source of " + className + " cannot be changed.",
                "'" + file + "' has no @Revision on a class of that name.",
                "Compile the sources again, so that they and the classes agree.");
    }

    private String changed(AnnotationTree annotation, CompilationUnitTree unit, Trees trees, List<String> parents) {
        String value = JavaLiteral.of(parents);
        for (ExpressionTree argument : annotation.getArguments()) {
            if (argument instanceof AssignmentTree assignment
                    && assignment.getVariable().toString().equals("parent")) {
                return replaced(start(trees, unit, assignment.getExpression()), end(trees, unit, assignment), value);
            }
        }
        int last = annotation.getArguments().size() - 1;
        int afterId = end(trees, unit, annotation.getArguments().get(Math.min(0, last)));
        return replaced(afterId, afterId, ", parent = " + value);
    }

    private String replaced(int start, int end, String value) {
        return text.substring(0, start) + value + text.substring(end);
    }

    private static int start(Trees trees, CompilationUnitTree unit, Tree tree) {
        return (int) trees.getSourcePositions().getStartPosition(unit, tree);
    }

    private static int end(Trees trees, CompilationUnitTree unit, Tree tree) {
        return (int) trees.getSourcePositions().getEndPosition(unit, tree);
    }

    private @Nullable AnnotationTree annotation(CompilationUnitTree unit) {
        String simple = className.substring(className.lastIndexOf('.') + 1);
        List<? extends Tree> members = unit.getTypeDecls();
        ClassTree found = null;
        for (String name : simple.split("\\$", -1)) {
            found = null;
            for (Tree member : members) {
                if (member instanceof ClassTree type && type.getSimpleName().contentEquals(name)) {
                    found = type;
                }
            }
            if (found == null) {
                return null;
            }
            members = found.getMembers();
        }
        if (found != null) {
            for (AnnotationTree annotation : found.getModifiers().getAnnotations()) {
                String type = annotation.getAnnotationType().toString();
                if (type.equals("Revision") || type.endsWith(".Revision")) {
                    return annotation;
                }
            }
        }
        return null;
    }

    /** A text that the compiler reads as a file. */
    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(URI name, String text) {
            super(name, JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
