package dev.retort.processor;

import dev.retort.migration.Migration;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Runs of javac into one directory, with the processor or without. */
final class Compilation {

    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|interface|enum|record) (\\w+)");

    private final Path output;
    private final List<Path> classPath = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private final List<Processor> others = new ArrayList<>();

    Compilation(Path output) {
        this.output = output;
    }

    Path output() {
        return output;
    }

    /** The same with an option of the compiler. */
    Compilation with(String option) {
        Compilation more = copy();
        more.options.add(option);
        return more;
    }

    /** The same with classes of another directory or jar. */
    Compilation using(Path classes) {
        Compilation more = copy();
        more.classPath.add(classes);
        return more;
    }

    /** The same with another processor. */
    Compilation with(Processor processor) {
        Compilation more = copy();
        more.others.add(processor);
        return more;
    }

    private Compilation copy() {
        Compilation copy = new Compilation(output);
        copy.classPath.addAll(classPath);
        copy.options.addAll(options);
        copy.others.addAll(others);
        return copy;
    }

    /** A migration in its file, {@code @Revision} in the third line. */
    static String migration(String className, String revision) {
        int dot = className.lastIndexOf('.');
        return "package " + className.substring(0, dot) + ";\n\n@Revision(" + revision + ")\npublic class "
                + className.substring(dot + 1) + " implements Migration {\n    public void upgrade(Ops ops) {}\n}\n";
    }

    /** What the processor makes javac say of these sources: {@code error m.A:3 ["a"] message}. */
    List<String> check(String... sources) throws IOException {
        return run(true, sources);
    }

    /** Compiles with the processor, which has nothing to say. */
    void compile(String... sources) throws IOException {
        List<String> said = check(sources);
        if (!said.isEmpty()) {
            throw new AssertionError(said.toString());
        }
    }

    /** Compiles without the processor. */
    void compileWithout(String... sources) throws IOException {
        List<String> said = run(false, sources);
        if (!said.isEmpty()) {
            throw new AssertionError(said.toString());
        }
    }

    private List<String> run(boolean processed, String... sources) throws IOException {
        Files.createDirectories(output);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            List<Source> files = new ArrayList<>();
            for (String source : sources) {
                files.add(source(source));
            }
            JavaCompiler.CompilationTask task =
                    compiler.getTask(null, manager, diagnostics, arguments(processed), null, files);
            if (processed) {
                List<Processor> processors = new ArrayList<>(others);
                processors.add(new RevisionProcessor());
                task.setProcessors(processors);
            }
            task.call();
        }
        return diagnostics.getDiagnostics().stream().map(Compilation::shown).toList();
    }

    private List<String> arguments(boolean processed) {
        StringBuilder path = new StringBuilder(retort().toString());
        for (Path each : classPath) {
            path.append(File.pathSeparatorChar).append(each);
        }
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(List.of("-d", output.toString(), "-cp", path.toString(), "--release", "17", "-Xlint:all"));
        if (!processed) {
            arguments.add("-proc:none");
        }
        return arguments;
    }

    private static String shown(Diagnostic<? extends JavaFileObject> diagnostic) {
        String kind = diagnostic.getKind() == Diagnostic.Kind.ERROR ? "error" : "warning";
        String text = diagnostic.getMessage(Locale.ROOT);
        if (!(diagnostic.getSource() instanceof Source source) || diagnostic.getPosition() == Diagnostic.NOPOS) {
            return kind + " " + text;
        }
        // Of a class that will not be compiled javac does not know the end.
        int end = diagnostic.getEndPosition() < 0 ? source.content.length() : (int) diagnostic.getEndPosition();
        String at = source.content.substring((int) diagnostic.getStartPosition(), end);
        int line = at.indexOf('\n');
        return kind + " " + source.className + ":" + diagnostic.getLineNumber() + " ["
                + (line < 0 ? at : at.substring(0, line)) + "] " + text;
    }

    private static Source source(String text) {
        Matcher inPackage = PACKAGE.matcher(text);
        Matcher type = TYPE.matcher(text);
        if (!inPackage.find() || !type.find()) {
            throw new AssertionError(text);
        }
        return new Source(
                inPackage.group(1) + "." + type.group(1), text.replaceFirst(";", "; import dev.retort.migration.*;"));
    }

    /** Where Retort's own classes are. */
    static Path retort() {
        try {
            return Path.of(Migration.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String className;
        private final String content;

        Source(String className, String content) {
            super(URI.create("string:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
            this.className = className;
            this.content = content;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return content;
        }
    }
}
