package dev.retort.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The plan of the packages, checked: who may use whom, and that nothing goes round in a circle. */
class ArchitectureTest {

    private static final String ROOT = "dev.retort";
    private static final JavaClasses RETORT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private static final Set<String> EVERYTHING = Set.of(
            "error",
            "schema",
            "operation",
            "revision",
            "migration",
            "scan",
            "plan",
            "reflect",
            "dialect",
            "history",
            "run",
            "fleet",
            "source",
            "author",
            "picture",
            "adopt",
            "diff",
            "autogenerate");

    /** Who may use whom, besides the package itself. A package not named on the right may not be used. */
    private static final Map<String, Set<String>> MAY_USE = new TreeMap<>(Map.ofEntries(
            entry("error", Set.of()),
            entry("schema", Set.of("error")),
            entry("operation", Set.of("error", "schema")),
            entry("revision", Set.of("error")),
            entry("reflect", Set.of("error", "schema")),
            entry("migration", Set.of("error", "operation", "schema", "revision", "reflect")),
            entry("scan", Set.of("error", "migration", "revision")),
            entry("processor", Set.of("error", "migration", "revision", "scan")),
            entry("plan", Set.of("error", "migration", "revision")),
            entry("dialect", Set.of("error", "operation", "schema", "reflect")),
            entry("dialect.h2", Set.of("error", "operation", "schema", "reflect", "dialect")),
            entry("dialect.mysql", Set.of("error", "operation", "schema", "reflect", "dialect")),
            entry("dialect.postgresql", Set.of("error", "operation", "schema", "reflect", "dialect")),
            entry("dialect.sqlite", Set.of("error", "operation", "schema", "reflect", "dialect")),
            entry("history", Set.of("error", "revision", "dialect", "operation", "schema", "reflect")),
            entry(
                    "run",
                    Set.of(
                            "error",
                            "plan",
                            "migration",
                            "operation",
                            "dialect",
                            "reflect",
                            "history",
                            "schema",
                            "revision")),
            entry("adopt", Set.of("error", "dialect", "history", "revision", "run", "schema")),
            entry("fleet", Set.of("error", "run")),
            entry("source", Set.of("error", "schema", "operation", "revision")),
            entry("diff", Set.of("error", "schema", "operation")),
            entry(
                    "autogenerate",
                    Set.of(
                            "error",
                            "schema",
                            "operation",
                            "diff",
                            "dialect",
                            "reflect",
                            "history",
                            "run",
                            "revision",
                            "source")),
            entry("author", Set.of("error", "revision", "migration", "operation", "plan", "source")),
            entry("picture", Set.of("error", "revision", "history")),
            entry("hibernate", Set.of("error", "schema", "dialect")),
            entry("", EVERYTHING),
            entry(
                    "cli",
                    Set.of(
                            "",
                            "adopt",
                            "error",
                            "schema",
                            "operation",
                            "revision",
                            "migration",
                            "plan",
                            "dialect",
                            "run",
                            "author",
                            "source",
                            "diff",
                            "autogenerate"))));

    @Test
    void packages_use_only_what_they_may() {
        ArchRuleDefinition.classes().should(useOnly(MAY_USE)).check(RETORT);
    }

    @Test
    void an_arrow_turned_round_is_found() {
        Map<String, Set<String>> turned = new TreeMap<>(MAY_USE);
        turned.replaceAll((name, uses) -> Set.of());
        assertThatThrownBy(() ->
                        ArchRuleDefinition.classes().should(useOnly(turned)).check(RETORT))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("may not use");
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(RETORT);
    }

    @Test
    void a_cycle_is_found() {
        JavaClasses circle = new ClassFileImporter().importPackages("dev.retort.architecture.circle");
        assertThat(circle).hasSizeGreaterThan(1);
        assertThatThrownBy(() -> slices().matching("dev.retort.architecture.circle.(*)")
                        .should()
                        .beFreeOfCycles()
                        .check(circle))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Cycle detected");
    }

    @Test
    void only_the_command_line_prints() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(RETORT);
    }

    @Test
    void optional_libraries_stay_in_their_corners() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(RETORT);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".hibernate..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.hibernate..", "jakarta.persistence..")
                .check(RETORT);
    }

    @Test
    void nothing_reaches_for_the_network() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.Socket")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.net.http..")
                .check(RETORT);
    }

    @Test
    void names_say_what_a_class_is() {
        noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager)").check(RETORT);
    }

    private static ArchCondition<JavaClass> useOnly(Map<String, Set<String>> mayUse) {
        return new ArchCondition<>("use only the packages they may") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                String from = packageOf(user);
                Set<String> allowed = mayUse.get(from);
                if (allowed == null) {
                    events.add(SimpleConditionEvent.violated(user, "package '" + from + "' is not in the plan"));
                    return;
                }
                for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
                    JavaClass used = dependency.getTargetClass();
                    String to = packageOf(used);
                    if (used.getPackageName().startsWith(ROOT) && !to.equals(from) && !allowed.contains(to)) {
                        events.add(SimpleConditionEvent.violated(
                                user, "'" + from + "' may not use '" + to + "': " + dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static String packageOf(JavaClass type) {
        String name = type.getPackageName();
        return name.length() <= ROOT.length() ? "" : name.substring(ROOT.length() + 1);
    }
}
