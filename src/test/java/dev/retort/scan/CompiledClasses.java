package dev.retort.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.migration.Migration;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Classes compiled for a test, in a directory or a jar, and class loaders over them. */
final class CompiledClasses {

    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|interface|enum|record) (\\w+)");

    private CompiledClasses() {}

    /** A migration named {@code className} whose upgrade does nothing. */
    static String migration(String className, String revision) {
        int dot = className.lastIndexOf('.');
        return "package " + className.substring(0, dot) + ";\n@Revision(" + revision + ") public class "
                + className.substring(dot + 1) + " implements Migration { public void upgrade(Ops ops) {} }";
    }

    /** Compiles sources, which need not import Retort's, into a directory, which is returned. */
    static Path compile(Path directory, String... sources) throws IOException {
        return compile(directory, List.of(), sources);
    }

    /** Compiles sources that use classes of other directories. */
    static Path compile(Path directory, List<Path> uses, String... sources) throws IOException {
        Files.createDirectories(directory);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<JavaFileObject> files = new ArrayList<>();
        for (String source : sources) {
            files.add(file(source));
        }
        StringBuilder classPath = new StringBuilder(retort().toString());
        for (Path each : uses) {
            classPath.append(File.pathSeparatorChar).append(each);
        }
        List<String> options = List.of(
                "-d", directory.toString(), "-cp", classPath.toString(), "-proc:none", "--release", "17", "-nowarn");
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            assertThat(compiler.getTask(null, manager, null, options, null, files)
                            .call())
                    .isTrue();
        }
        return directory;
    }

    private static JavaFileObject file(String source) {
        Matcher inPackage = PACKAGE.matcher(source);
        Matcher type = TYPE.matcher(source);
        assertThat(inPackage.find() && type.find()).as(source).isTrue();
        String name = inPackage.group(1) + "." + type.group(1);
        String content = source.replaceFirst(";", "; import dev.retort.migration.*;");
        return new SimpleJavaFileObject(
                URI.create("string:///" + name.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return content;
            }
        };
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

    /** Packs a directory as a jar whose entries begin with {@code prefix}. */
    static Path jar(Path jar, Path directory, String prefix, boolean entriesOfDirectories) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted().toList()) {
                String name = prefix + directory.relativize(path).toString().replace('\\', '/');
                boolean isDirectory = Files.isDirectory(path);
                if (isDirectory && entriesOfDirectories && !path.equals(directory)) {
                    out.putNextEntry(new JarEntry(name + "/"));
                } else if (!isDirectory) {
                    out.putNextEntry(new JarEntry(name));
                    Files.copy(path, out);
                }
            }
        }
        return jar;
    }

    /** Writes the index of these packages, as the processor does, into a directory of classes. */
    static void index(Path classes, String... packages) throws IOException {
        Path index = classes.resolve(ClassOutput.INDEX);
        Files.createDirectories(index.getParent());
        Files.write(index, new ClassOutput(classes).index(List.of(packages)));
    }

    /** A class loader over directories and jars, with the test's behind it. */
    static URLClassLoader loader(Path... roots) throws IOException {
        URL[] urls = new URL[roots.length];
        for (int i = 0; i < roots.length; i++) {
            urls[i] = roots[i].toUri().toURL();
        }
        return new URLClassLoader(urls, CompiledClasses.class.getClassLoader());
    }
}
