package dev.retort.source;

import dev.retort.operation.Operation;
import java.util.List;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * A migration as the text of a Java file; immutable.
 *
 * <pre>{@code
 * MigrationSource.of(Declaration.of(revision), "V20261122_1431_create_invoice")
 *         .packageName("shop.migrations")
 *         .doc("Invoices belong to an account.")
 *         .upgrade(operations)
 *         .text();
 * }</pre>
 */
public final class MigrationSource {

    private final Declaration declaration;
    private final String className;
    private final String packageName;
    private final String doc;
    private final List<Operation> upgrade;
    private final @Nullable List<Operation> downgrade;

    private MigrationSource(
            Declaration declaration,
            String className,
            String packageName,
            String doc,
            List<? extends Operation> upgrade,
            @Nullable List<? extends Operation> downgrade) {
        this.declaration = declaration;
        this.className = className;
        this.packageName = packageName;
        this.doc = doc;
        this.upgrade = List.copyOf(upgrade);
        this.downgrade = downgrade == null ? null : List.copyOf(downgrade);
    }

    /**
     * A migration in the unnamed package that does nothing yet.
     *
     * @throws SourceException when that is no name of a class
     */
    public static MigrationSource of(Declaration declaration, String className) {
        if (!SourceVersion.isIdentifier(className) || SourceVersion.isKeyword(className)) {
            throw new SourceException(
                    "Revision " + declaration.id() + " cannot be written as class '" + className + "'.",
                    "That is not the name of a class.",
                    "Take letters, digits and '_', with a letter first: V20261122_1431_create_invoice.");
        }
        return new MigrationSource(declaration, className, "", "", List.of(), null);
    }

    /**
     * Says the package; the empty text for the unnamed one.
     *
     * @throws SourceException when that is no name of a package
     */
    public MigrationSource packageName(String name) {
        if (!name.isEmpty() && !SourceVersion.isName(name)) {
            throw new SourceException(
                    "Class " + className + " cannot be written into package '" + name + "'.",
                    "That is not the name of a package.",
                    "Write it as classes do: shop.migrations.");
        }
        return new MigrationSource(declaration, className, name, doc, upgrade, downgrade);
    }

    /** Says the comment of the class, in plain text; the empty text for none. */
    public MigrationSource doc(String text) {
        return new MigrationSource(declaration, className, packageName, text, upgrade, downgrade);
    }

    /** Says what {@code upgrade} performs. */
    public MigrationSource upgrade(List<? extends Operation> operations) {
        return new MigrationSource(declaration, className, packageName, doc, operations, downgrade);
    }

    /** Says what {@code downgrade} performs; where nothing is said, it is left out and undoes the upgrade. */
    public MigrationSource downgrade(List<? extends Operation> operations) {
        return new MigrationSource(declaration, className, packageName, doc, upgrade, operations);
    }

    /**
     * The text of the file, in lines that end with {@code \n}.
     *
     * @throws SourceException when an operation cannot be written as Java, such as code
     */
    public String text() {
        return new ClassText(declaration, className, packageName).of(doc, upgrade, downgrade);
    }

    /**
     * Operations as statements alone, each in lines of its own, to be shown to people: {@code ops.addColumn(...);}.
     *
     * @throws SourceException when an operation cannot be written as Java, such as code
     */
    public static String statements(List<? extends Operation> operations) {
        Imports imports = new Imports("");
        Methods methods = new Methods(imports);
        List<Statement> statements = new Statements(new Words(imports), methods).of(List.copyOf(operations), "upgrade");
        return Layout.of(statements, 0);
    }
}
