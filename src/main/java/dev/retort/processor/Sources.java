package dev.retort.processor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** The {@code @Revision}s of a compilation, by class name. */
final class Sources {

    private final Map<String, SourceRevision> revisions = new LinkedHashMap<>();
    private boolean whole = true;

    private Sources() {}

    /** Those of classes; their names in the source, by those that the JVM gives them. */
    static Sources of(Map<String, String> classes, Elements elements) {
        Sources sources = new Sources();
        for (Map.Entry<String, String> each : classes.entrySet()) {
            String className = each.getKey();
            TypeElement type = elements.getTypeElement(each.getValue());
            SourceRevision revision = type == null ? null : SourceRevision.of(className, type, elements);
            if (revision == null) {
                sources.whole = false;
            } else {
                sources.revisions.put(className, revision);
            }
        }
        return sources;
    }

    List<SourceRevision> revisions() {
        return new ArrayList<>(revisions.values());
    }

    @Nullable
    SourceRevision find(String className) {
        return revisions.get(className);
    }

    /** Whether all could be read: what one lacks that could not, the history may seem to lack. */
    boolean areWhole() {
        return whole;
    }
}
