package dev.retort.scan;

import static dev.retort.scan.CompiledClasses.compile;
import static dev.retort.scan.CompiledClasses.jar;
import static dev.retort.scan.CompiledClasses.loader;
import static dev.retort.scan.CompiledClasses.migration;
import static dev.retort.scan.ScanFaultsTest.faults;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages in which nothing is found. */
class EmptyPackageTest {

    @TempDir
    Path temp;

    @Test
    void a_mistyped_package_is_suggested_from_directories_and_jars() throws IOException {
        Path classes = compile(temp.resolve("c"), migration("com.acme.shop.migrations.A", "id = \"a\""));
        assertThat(faults(loader(classes), "com.acme.shop.migratons"))
                .singleElement()
                .asString()
                .startsWith("The package 'com.acme.shop.migratons' has no migration: neither a directory of the class"
                        + " path nor one of its ")
                .endsWith(" jars has it. Did you mean 'com.acme.shop.migrations'?");
        Path jar = jar(temp.resolve("m.jar"), classes, "", true);
        assertThat(faults(loader(jar), "com.acme.shop.migration"))
                .singleElement()
                .asString()
                .endsWith("Did you mean 'com.acme.shop.migrations'?");
    }

    @Test
    void a_package_that_is_nowhere_near_is_said_to_be_nowhere() throws IOException {
        assertThat(faults(loader(), "zzzzzzzz.qqqqqqqq"))
                .singleElement()
                .asString()
                .endsWith(" Name a package that has migrations, and see that they are compiled and on the class path.");
    }

    @Test
    void a_package_without_migrations_is_named_with_the_places_looked_into() throws IOException {
        Path classes = compile(temp.resolve("c"), "package m; class A {}", "package m; class B {}");
        Path jar = jar(temp.resolve("m.jar"), compile(temp.resolve("d"), "package m; class C {}"), "", true);
        assertThat(faults(loader(classes, jar), "m"))
                .containsExactly("The package 'm' has no migration: none of its 3 classes in " + classes.resolve("m")
                        + " and " + jar + " has @Revision.");
        assertThat(faults(loader(jar), "m"))
                .containsExactly("The package 'm' has no migration: its one class, in " + jar + ", has no @Revision.");
        Files.createDirectories(classes.resolve("scripts"));
        assertThat(faults(loader(classes), "scripts"))
                .singleElement()
                .asString()
                .startsWith("The package 'scripts' has no migration: there are no classes in "
                        + classes.resolve("scripts") + ".");
    }

    @Test
    void a_class_in_place_of_its_package_is_recognised() throws IOException {
        Path classes = compile(temp.resolve("c"), migration("shop.m.A", "id = \"a\""));
        assertThat(faults(loader(classes), "shop.m.A"))
                .containsExactly("'shop.m.A' is a class, not a package. Scan the package 'shop.m', or give the class"
                        + " with migrations(A.class).");
    }

    @Test
    void a_path_is_corrected_to_a_name() throws IOException {
        assertThat(faults(loader(), "com/acme/m/", "com.acme.*", " ", "a..b", "my-migrations"))
                .containsExactly(
                        "'com/acme/m/' is not the name of a package. Write it as the classes in it do: 'com.acme.m'.",
                        "'com.acme.*' is not the name of a package. Write it as the classes in it do: 'com.acme'.",
                        "The name of the package to scan is empty. Name the package that has the migrations;"
                                + " those of the unnamed package cannot be scanned.",
                        "'a..b' is not the name of a package. Write it as the classes in it do: 'a.b'.",
                        "'my-migrations' is not the name of a package. Write it as the classes in it do.");
    }

    @Test
    void a_place_of_another_kind_is_a_fault() {
        ClassLoader strange = new ClassLoader(getClass().getClassLoader()) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                return name.equals("m/")
                        ? Collections.enumeration(List.of(new URL(null, "vfs:/deployment/m/", new Strange())))
                        : super.getResources(name);
            }
        };
        assertThat(faults(strange, "m"))
                .contains("Cannot look for migrations in vfs:/deployment/m/: it is neither a directory nor a jar."
                        + " Give the migrations as classes or instances instead.");
    }

    private static final class Strange extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {}
            };
        }
    }
}
