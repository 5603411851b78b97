package dev.retort.scan;

import static dev.retort.scan.CompiledClasses.compile;
import static dev.retort.scan.CompiledClasses.loader;
import static dev.retort.scan.CompiledClasses.migration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.retort.migration.DeclaredMigration;
import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations that are given as classes and instances. */
class GivenMigrationsTest {

    private static final String NAME = GivenMigrationsTest.class.getName();

    @TempDir
    Path temp;

    @Test
    void classes_and_instances_keep_their_order_and_come_after_what_is_scanned() throws IOException {
        Path classes = compile(temp.resolve("c"), migration("m.Z", "id = \"z\""));
        Wired wired = new Wired("clock");
        List<DeclaredMigration> found = MigrationScan.of(ScanRequest.ofPackages("m")
                .and(ScanRequest.ofClasses(List.of(Second.class, First.class, Second.class)))
                .and(ScanRequest.ofMigrations(wired, wired))
                .seenBy(loader(classes)));
        assertThat(found).extracting(DeclaredMigration::id).containsExactly("z", "2", "1", "w");
        assertThat(found.get(1).parents()).containsExactly("1");
        assertThat(found.get(1).create()).isInstanceOf(Second.class);
        assertThat(found.get(3).create()).isSameAs(wired);
    }

    @Test
    void a_class_that_is_scanned_and_given_counts_as_given() throws Exception {
        Path classes = compile(
                temp.resolve("c"),
                migration("m.A", "id = \"a\""),
                "package m; @Revision(id = \"b\") public class B implements Migration { public B(int i) {}"
                        + " public void upgrade(Ops ops) {} }");
        ClassLoader loader = loader(classes);
        Migration b =
                (Migration) loader.loadClass("m.B").getConstructor(int.class).newInstance(1);
        Class<? extends Migration> typeOfB = b.getClass();
        List<DeclaredMigration> found = MigrationScan.of(ScanRequest.ofPackages("m")
                .and(ScanRequest.ofClasses(List.of(typeOfB)))
                .and(ScanRequest.ofMigrations(b))
                .seenBy(loader));
        assertThat(found).extracting(DeclaredMigration::id).containsExactly("a", "b");
        assertThat(found.get(1).create()).isSameAs(b);
        assertThat(MigrationScan.of(ScanRequest.ofPackages("m")
                        .and(ScanRequest.ofMigrations(b))
                        .seenBy(loader)))
                .hasSize(2);
    }

    @Test
    void given_classes_are_made_by_the_factory() {
        Wired wired = new Wired("clock");
        ScanRequest request = ScanRequest.ofClasses(List.of(Wired.class)).madeBy(type -> wired);
        assertThat(MigrationScan.of(request).get(0).create()).isSameAs(wired);
    }

    @Test
    void what_cannot_carry_a_revision_or_cannot_be_made_is_refused() {
        Migration lambda = ops -> {};
        Migration anonymous = new Migration() {
            @Override
            public void upgrade(Ops ops) {}
        };
        assertThat(faults(ScanRequest.ofMigrations(lambda, anonymous, new Bare(), new Wired("a"), new Wired("b"))
                        .and(ScanRequest.ofClasses(
                                List.of(Wired.class, Base.class, Hidden.class, Bare.class, Only.class)))))
                .satisfiesExactly(
                        fault -> assertThat(fault)
                                .isEqualTo(NAME + "$Wired is given as two instances, but has one @Revision."
                                        + " Give one of them."),
                        fault -> assertThat(fault)
                                .isEqualTo(NAME + "$Base is given as a migration but is abstract, which cannot be made."
                                        + " Give a class that can, or an instance."),
                        fault -> assertThat(fault)
                                .isEqualTo(NAME + "$Hidden is given as a migration but is not public with a public"
                                        + " constructor without parameters. Give it one, or give an instance:"
                                        + " migrations(new Hidden(...))."),
                        fault -> assertThat(fault)
                                .isEqualTo(NAME + "$Bare is given as a migration but has no @Revision."
                                        + " Put @Revision(id = \"...\") on it."),
                        fault -> assertThat(fault)
                                .isEqualTo(NAME + "$Only is given as a migration but is an enum, which cannot be made."
                                        + " Give a class that can, or an instance."),
                        fault -> assertThat(fault)
                                .startsWith("A migration is given as a lambda (" + NAME + "$$Lambda")
                                .endsWith("Write it as a class with @Revision(id = \"...\")."),
                        fault -> assertThat(fault)
                                .isEqualTo("A migration is given as an anonymous class (" + NAME
                                        + "$1), which cannot carry @Revision."
                                        + " Write it as a named class with @Revision(id = \"...\")."));
    }

    private static List<String> faults(ScanRequest request) {
        return catchThrowableOfType(ScanException.class, () -> MigrationScan.of(request))
                .faults();
    }

    /** A migration. */
    @Revision(id = "1")
    public static final class First implements Migration {
        @Override
        public void upgrade(Ops ops) {}
    }

    /** The one after it. */
    @Revision(id = "2", parent = "1")
    public static final class Second implements Migration {
        @Override
        public void upgrade(Ops ops) {}
    }

    @Revision(id = "w")
    private record Wired(String clock) implements Migration {
        @Override
        public void upgrade(Ops ops) {}
    }

    @Revision(id = "b")
    private abstract static class Base implements Migration {}

    @Revision(id = "h")
    private static final class Hidden implements Migration {
        @Override
        public void upgrade(Ops ops) {}
    }

    @Revision(id = "o")
    private enum Only implements Migration {
        ONE;

        @Override
        public void upgrade(Ops ops) {}
    }

    private static final class Bare implements Migration {
        @Override
        public void upgrade(Ops ops) {}
    }
}
