package dev.retort.processor;

import dev.retort.migration.Revision;
import dev.retort.revision.RevisionNode;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * A {@code @Revision} in the source.
 *
 * @param className the class, as the JVM names it
 * @param type the class
 * @param annotation where it says so
 * @param revision what it says
 */
record SourceRevision(String className, TypeElement type, AnnotationMirror annotation, Revision revision) {

    /** The revision of a class, or null where the class has none, or none that compiles. */
    static @Nullable SourceRevision of(String className, TypeElement type, Elements elements) {
        for (AnnotationMirror each : type.getAnnotationMirrors()) {
            if (((TypeElement) each.getAnnotationType().asElement())
                    .getQualifiedName()
                    .contentEquals(RevisionProcessor.REVISION)) {
                Revision revision = type.getAnnotation(Revision.class);
                return revision == null || !isReadable(revision)
                        ? null
                        : new SourceRevision(className, type, each, revision);
            }
        }
        return null;
    }

    /** A constant that does not compile, or an id that is not there, shows when it is asked for (JSR 269). */
    private static boolean isReadable(Revision revision) {
        try {
            List<Object> all = List.of(
                    node("", revision),
                    revision.transaction(),
                    revision.irreversible(),
                    revision.lockTimeout(),
                    revision.statementTimeout());
            return !all.isEmpty();
        } catch (RuntimeException e) {
            // The compiler itself says what is wrong.
            return false;
        }
    }

    /** What the graph knows of it, with the class for a message. */
    RevisionNode node() {
        return node(className, revision);
    }

    static RevisionNode node(String className, Revision revision) {
        return new RevisionNode(
                revision.id(),
                List.of(revision.parent()),
                List.of(revision.dependsOn()),
                List.of(revision.branch()),
                List.of(revision.replaces()),
                revision.message().isEmpty() ? className : revision.message() + ", " + className);
    }

    String packageName() {
        return className.substring(0, Math.max(0, className.lastIndexOf('.')));
    }

    /** The annotation as a whole. */
    Place place() {
        return new Place(type, annotation, null);
    }

    /** One of its elements, or the annotation where that is left out. */
    Place place(String element) {
        return new Place(type, annotation, value(element));
    }

    /** One of the texts of an element, or the element where it has not got that text. */
    Place place(String element, String text) {
        AnnotationValue value = value(element);
        if (value != null && value.getValue() instanceof List<?> items && items.size() > 1) {
            for (Object item : items) {
                if (item instanceof AnnotationValue each && text.equals(each.getValue())) {
                    return new Place(type, annotation, each);
                }
            }
        }
        return new Place(type, annotation, value);
    }

    private @Nullable AnnotationValue value(String element) {
        for (var each : annotation.getElementValues().entrySet()) {
            ExecutableElement name = each.getKey();
            if (name.getSimpleName().contentEquals(element)) {
                return each.getValue();
            }
        }
        return null;
    }
}
