package dev.retort.processor;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import dev.retort.scan.ClassOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Writes the index once the class files are written. */
final class IndexWriting implements TaskListener {

    private final ClassOutput output;
    private final Set<String> packages;
    private final FileObject index;
    private final Report report;

    private IndexWriting(ClassOutput output, Set<String> packages, FileObject index, Report report) {
        this.output = output;
        this.packages = packages;
        this.index = index;
        this.report = report;
    }

    /** Lets the index of these packages be written at the end of the compilation, by a compiler that can tell of it. */
    static void after(
            ProcessingEnvironment environment,
            ClassOutput output,
            Set<String> packages,
            List<SourceRevision> revisions) {
        Report report = new Report(environment.getMessager());
        try {
            JavacTask task = JavacTask.instance(environment);
            Element[] origins = revisions.stream().map(SourceRevision::type).toArray(Element[]::new);
            FileObject index = environment
                    .getFiler()
                    .createResource(StandardLocation.CLASS_OUTPUT, "", ClassOutput.INDEX, origins);
            task.addTaskListener(new IndexWriting(output, packages, index, report));
        } catch (IllegalArgumentException | LinkageError e) {
            // Another compiler than javac, or a wrapper around it: class files are read when they are scanned.
            return;
        } catch (FilerException e) {
            report.warning("Retort writes no index, as another processor writes it (" + e.getMessage() + ").");
        } catch (IOException e) {
            report.warning("Retort cannot write its index (" + e.getMessage() + ").");
        }
    }

    @Override
    public void finished(TaskEvent event) {
        if (event.getKind() != TaskEvent.Kind.COMPILATION) {
            return;
        }
        try (OutputStream out = index.openOutputStream()) {
            out.write(output.index(packages));
        } catch (IOException e) {
            report.warning("Retort cannot write its index (" + e.getMessage() + ").");
        }
    }
}
