package dev.retort.processor;

import dev.retort.revision.RevisionNode;
import dev.retort.scan.ClassOutput;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Checks {@code @Revision}s when they are compiled: each by itself, and the history that they form with those that were
 * compiled before. Writes the index of their class files.
 *
 * <p>Options: {@code retort.heads=warn|error|allow}, {@code retort.scan=package,package;package} and {@code
 * retort.instances=true}, which {@code docs/finding-migrations.md} describes.
 */
@SupportedAnnotationTypes(RevisionProcessor.REVISION)
@SupportedOptions({Options.HEADS, Options.SCAN, Options.INSTANCES})
public final class RevisionProcessor extends AbstractProcessor {

    static final String REVISION = "dev.retort.migration.Revision";

    /** Names, as elements of a round that is over have no positions any more. */
    private final Map<String, String> annotated = new TreeMap<>();

    private final Set<String> compiled = new TreeSet<>();
    private final List<String> forgotten = new ArrayList<>();
    private @Nullable ClassOutput output;
    private boolean outputIsUnknown;

    /** For the compiler. */
    public RevisionProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    // Claimed, as -Xlint:processing would otherwise warn of an annotation that nobody claims.
    @SuppressWarnings("DoNotClaimAnnotations")
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        ForgottenMigrations unmarked = new ForgottenMigrations(processingEnv);
        for (Element root : round.getRootElements()) {
            if (root instanceof TypeElement type) {
                compiled.add(nameOf(type));
                unmarked.addIn(type, forgotten);
            }
        }
        for (TypeElement annotation : annotations) {
            for (Element element : round.getElementsAnnotatedWith(annotation)) {
                annotate((TypeElement) element);
            }
        }
        if (output == null && !annotated.isEmpty()) {
            output = output();
        }
        if (round.processingOver() && !annotated.isEmpty()) {
            finish(!round.errorRaised());
        }
        return !annotations.isEmpty();
    }

    private void finish(boolean check) {
        Report report = new Report(processingEnv.getMessager());
        Set<String> packages = new TreeSet<>();
        Map<String, RevisionNode> before = before(packages, report);
        Sources sources = Sources.of(annotated, processingEnv.getElementUtils());
        for (SourceRevision revision : sources.revisions()) {
            packages.add(revision.packageName());
        }
        ClassOutput known = output;
        if (known != null) {
            IndexWriting.after(processingEnv, known, packages, sources.revisions());
        }
        if (!check) {
            // What cannot be compiled is mended first: what it lacks may be what the history lacks.
            return;
        }
        Options options = Options.of(processingEnv.getOptions(), report);
        ClassRules rules = new ClassRules(processingEnv, options, report);
        for (SourceRevision revision : sources.revisions()) {
            rules.check(revision);
        }
        for (String name : forgotten) {
            new ForgottenMigrations(processingEnv).warn(name, packages, report);
        }
        if (sources.areWhole() && !outputIsUnknown) {
            Set<String> left = new TreeSet<>(before.keySet());
            new ClassPathRevisions(processingEnv, compiled)
                    .in(options.packages())
                    .forEach(before::putIfAbsent);
            for (List<String> history : options.histories(annotated.keySet(), before.keySet())) {
                new HistoryRules(sources, before, left, options, report).check(history);
            }
        }
    }

    /** The revisions that were compiled before and are not compiled now; adds the packages of the index. */
    private Map<String, RevisionNode> before(Set<String> packages, Report report) {
        Map<String, RevisionNode> before = new TreeMap<>();
        ClassOutput known = output;
        if (known != null) {
            try {
                before.putAll(known.revisions(compiled));
                packages.addAll(known.indexedPackages());
            } catch (IOException e) {
                report.warning("Retort cannot read the class files that were compiled before (" + e.getMessage()
                        + "): the history is checked without them.");
            }
        }
        for (String name : before.keySet()) {
            packages.add(name.substring(0, Math.max(0, name.lastIndexOf('.'))));
        }
        return before;
    }

    /** The directory that class files are written to; null where they go elsewhere, as into memory. */
    private @Nullable ClassOutput output() {
        try {
            URI index = processingEnv
                    .getFiler()
                    .getResource(StandardLocation.CLASS_OUTPUT, "", ClassOutput.INDEX)
                    .toUri();
            Path root = "file".equals(index.getScheme()) ? Path.of(index) : null;
            for (int i = 0; root != null && i < ClassOutput.INDEX.split("/").length; i++) {
                root = root.getParent();
            }
            return root == null ? null : new ClassOutput(root);
        } catch (IOException | IllegalArgumentException e) {
            // Several modules compiled at once have one each; what is not compiled now cannot be known.
            outputIsUnknown = true;
            return null;
        }
    }

    private void annotate(TypeElement type) {
        annotated.put(nameOf(type), type.getQualifiedName().toString());
    }

    private String nameOf(TypeElement type) {
        return processingEnv.getElementUtils().getBinaryName(type).toString();
    }
}
