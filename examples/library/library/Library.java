package library;

/** What tests and tools have to know of the library. */
public final class Library {

    /** The package of the library's migrations. */
    public static final String PACKAGE = "library.migrations";

    private Library() {}
}
