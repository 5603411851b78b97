package dev.retort.messages;

import dev.retort.Migrator;
import dev.retort.engine.Engine;
import dev.retort.messages.failing.FailingConstructor;
import dev.retort.messages.faulty.Faulty;
import dev.retort.migration.Migration;

/** Migrations that cannot be found, or cannot be made. */
final class ScanMessages {

    private static final String FAILING = FailingConstructor.class.getPackageName();

    private ScanMessages() {}

    static void collect(Messages messages) throws Exception {
        Migrator migrator = Migrator.configure(Engine.H2.fresh().dataSource());
        Migration anonymous = new Migration() {
            @Override
            public void upgrade(dev.retort.migration.Ops ops) {}
        };
        messages.of(
                "a package of classes that are none",
                () -> migrator.scan(Faulty.class.getPackageName()).heads());
        messages.of(
                "a misspelt package",
                () -> migrator.scan("quickstart.migration").heads());
        messages.of("a path", () -> migrator.scan("quickstart/migrations").heads());
        messages.of(
                "a class",
                () -> migrator.scan("quickstart.migrations.CreateInvoice").heads());
        messages.of(
                "a package without migrations",
                () -> migrator.scan("dev.retort.architecture.circle.one").heads());
        messages.of(
                "two classes with one id",
                () -> migrator.migrations(new Said.CreateAccount(ops -> {}), new Said.Irreversible(ops -> {}))
                        .heads());
        messages.of("a lambda", () -> migrator.migrations(ops -> {}).heads());
        messages.of("an anonymous class", () -> migrator.migrations(anonymous).heads());
        messages.of(
                "a package that its module does not open",
                () -> migrator.classLoader(ClosedModule.loader()).scan("closed").upgradeTo("head"));
        messages.of("a constructor that throws", () -> migrator.scan(FAILING).upgradeTo("head"));
        messages.of(
                "a function that throws",
                () -> migrator.scan(FAILING)
                        .instances(type -> {
                            throw new IllegalArgumentException("not bound");
                        })
                        .upgradeTo("head"));
    }
}
