package dev.retort.messages;

import dev.retort.migration.Migration;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A module {@code closed} with a migration in a package of the same name, which it neither opens nor exports. */
final class ClosedModule {

    private ClosedModule() {}

    /** Compiles it and makes a layer of it. */
    static ClassLoader loader() throws IOException {
        Path directory = Files.createTempDirectory("closed");
        Path info = Files.writeString(directory.resolve("module-info.java"), "module closed {}");
        Path migration = Files.writeString(
                Files.createDirectories(directory.resolve("closed")).resolve("Hidden.java"), """
                package closed;
                @dev.retort.migration.Revision(id = "91b0de44a7c3", message = "create account")
                public class Hidden implements dev.retort.migration.Migration {
                    @Override public void upgrade(dev.retort.migration.Ops ops) {}
                }
                """);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of("-d", directory.toString(), "-proc:none", "--add-reads", "closed=ALL-UNNAMED");
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            if (!compiler.getTask(null, manager, null, options, null, manager.getJavaFileObjects(info, migration))
                    .call()) {
                throw new AssertionError("not compiled");
            }
        }
        ModuleLayer boot = ModuleLayer.boot();
        Configuration configuration =
                boot.configuration().resolve(ModuleFinder.of(directory), ModuleFinder.of(), Set.of("closed"));
        ModuleLayer.Controller controller = ModuleLayer.defineModulesWithOneLoader(
                configuration, List.of(boot), ClosedModule.class.getClassLoader());
        Module closed = controller.layer().findModule("closed").orElseThrow();
        controller.addReads(closed, Migration.class.getModule());
        return closed.getClassLoader();
    }
}
