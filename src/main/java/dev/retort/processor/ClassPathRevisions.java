package dev.retort.processor;

import dev.retort.migration.Revision;
import dev.retort.revision.RevisionNode;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** The revisions that jars of the class path have. */
final class ClassPathRevisions {

    private final ProcessingEnvironment environment;
    private final Set<String> compiled;

    /** Those of classes besides the ones that are being compiled. */
    ClassPathRevisions(ProcessingEnvironment environment, Set<String> compiled) {
        this.environment = environment;
        this.compiled = compiled;
    }

    /** The revisions of packages, by class name, without the packages below them. */
    Map<String, RevisionNode> in(Collection<String> packages) {
        Map<String, RevisionNode> found = new TreeMap<>();
        for (String name : packages) {
            PackageElement element = environment.getElementUtils().getPackageElement(name);
            if (element != null) {
                for (TypeElement type : ElementFilter.typesIn(element.getEnclosedElements())) {
                    if (!compiled.contains(type.getQualifiedName().toString())) {
                        add(type, found);
                    }
                }
            }
        }
        return found;
    }

    private void add(TypeElement type, Map<String, RevisionNode> found) {
        Revision revision = type.getAnnotation(Revision.class);
        if (revision != null) {
            String name = environment.getElementUtils().getBinaryName(type).toString();
            found.put(name, SourceRevision.node(name, revision));
        }
        for (TypeElement member : ElementFilter.typesIn(type.getEnclosedElements())) {
            add(member, found);
        }
    }
}
