package dev.retort.source;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Reading;
import dev.retort.operation.Operation;
import dev.retort.reflect.Inspector;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Migrations that were compiled from their texts, all at once and in memory. */
public final class CompiledMigrations extends ClassLoader {

    private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

    private CompiledMigrations() {
        super(CompiledMigrations.class.getClassLoader());
    }

    /** Compiles texts by the full names of their classes, with all warnings of javac as errors. */
    public static CompiledMigrations of(Map<String, String> sources) {
        CompiledMigrations compiled = new CompiledMigrations();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options = List.of(
                "--release", "17", "-proc:none", "-Xlint:all", "-Werror", "-cp", System.getProperty("java.class.path"));
        List<Source> units = new ArrayList<>();
        sources.forEach((name, text) -> units.add(new Source(name, text)));
        boolean done = compiler.getTask(messages, compiled.new Memory(compiler), null, options, null, units)
                .call();
        if (!done) {
            String all = messages.toString();
            String shown = all.length() > 4_000 ? all.substring(0, 4_000) : all;
            throw new AssertionError(shown + (sources.size() == 1 ? "\n" + sources.values() : ""));
        }
        return compiled;
    }

    /** What the {@code upgrade} of a class performs. */
    List<Operation> upgrade(String className) {
        Recording recording = new Recording();
        migration(className).upgrade(recording);
        return recording.operations;
    }

    /** What the {@code downgrade} of a class performs. */
    List<Operation> downgrade(String className) {
        Recording recording = new Recording();
        migration(className).downgrade(recording);
        return recording.operations;
    }

    public Migration migration(String className) {
        try {
            return (Migration) loadClass(className).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(className, e);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        ByteArrayOutputStream bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes.toByteArray(), 0, bytes.size());
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {

        Memory(JavaCompiler compiler) {
            super(compiler.getStandardFileManager(null, null, null));
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return classes.computeIfAbsent(className, name -> new ByteArrayOutputStream());
                }
            };
        }
    }

    /** Operations as they are said. */
    private static final class Recording implements Ops, Reading {

        private final List<Operation> operations = new ArrayList<>();

        @Override
        public void perform(Operation operation) {
            operations.add(operation);
        }

        @Override
        public Reading reading() {
            return this;
        }

        @Override
        public Inspector inspector() {
            throw new AssertionError("There is no database.");
        }

        @Override
        public String parameter(String name) {
            throw new AssertionError("There is no parameter " + name + ".");
        }

        @Override
        public boolean isOffline() {
            return true;
        }
    }
}
