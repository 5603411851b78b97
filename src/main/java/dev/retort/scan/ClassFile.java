package dev.retort.scan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a class file says about its class, as far as migrations go. Names are internal, with slashes.
 *
 * @param access its flags; those of a nested class are the ones it was declared with
 * @param place where it is declared
 * @param constructible whether it has a public constructor without parameters
 * @param revision its {@code @Revision}, where it has one
 */
record ClassFile(
        String name,
        String superName,
        List<String> interfaces,
        int access,
        int place,
        boolean constructible,
        @Nullable RevisionValues revision) {

    /** Places. Plain numbers, since an enum would be one more class to load at every start. */
    static final int TOP_LEVEL = 0;

    static final int MEMBER = 1;
    static final int LOCAL = 2;
    static final int ANONYMOUS = 3;

    static final int PUBLIC = 0x0001;
    static final int STATIC = 0x0008;
    static final int INTERFACE = 0x0200;
    static final int ABSTRACT = 0x0400;
    static final int ENUM = 0x4000;

    boolean is(int flag) {
        return (access & flag) != 0;
    }

    String className() {
        return name.replace('/', '.');
    }
}
