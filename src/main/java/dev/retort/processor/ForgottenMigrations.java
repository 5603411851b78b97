package dev.retort.processor;

import java.util.Collection;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Classes that implement {@code Migration} and have no {@code @Revision}: a scan of their package refuses them. */
final class ForgottenMigrations {

    private final ProcessingEnvironment environment;

    ForgottenMigrations(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    /** Adds the names of those that a class is or has within it. */
    void addIn(TypeElement type, List<String> forgotten) {
        boolean isClass = type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.RECORD;
        boolean base = !isClass || type.getModifiers().contains(Modifier.ABSTRACT);
        if (!base && !hasRevision(type) && ClassRules.isMigration(type, environment)) {
            forgotten.add(type.getQualifiedName().toString());
        }
        for (TypeElement member : ElementFilter.typesIn(type.getEnclosedElements())) {
            addIn(member, forgotten);
        }
    }

    private static boolean hasRevision(TypeElement type) {
        return type.getAnnotationMirrors().stream()
                .anyMatch(each -> ((TypeElement) each.getAnnotationType().asElement())
                        .getQualifiedName()
                        .contentEquals(RevisionProcessor.REVISION));
    }

    /** Warns of one where its package has revisions, and so is scanned. */
    void warn(String name, Collection<String> packages, Report report) {
        TypeElement type = environment.getElementUtils().getTypeElement(name);
        if (type != null
                && packages.contains(environment
                        .getElementUtils()
                        .getPackageOf(type)
                        .getQualifiedName()
                        .toString())) {
            report.warning(
                    type,
                    name
                            + " implements Migration but has no @Revision. Put @Revision(id = \"...\") on it, or declare it"
                            + " abstract where it is the base of others.");
        }
    }
}
