package dev.retort.scan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a class file without loading the class (JVM specification, chapter 4). */
final class ClassFileReader {

    private final byte[] bytes;
    private final ConstantPool constants;
    private int position;

    private int access;
    private int place = ClassFile.TOP_LEVEL;
    private boolean constructible;
    private @Nullable RevisionValues revision;

    private ClassFileReader(byte[] bytes) throws MalformedClassFileException {
        this.bytes = bytes;
        if (unsignedShort() != 0xCAFE || unsignedShort() != 0xBABE) {
            throw new MalformedClassFileException("does not begin as class files do");
        }
        // The version is not asked: newer ones differ in what is not read here, and the JVM judges when it loads.
        constants = new ConstantPool(bytes, 8);
        position = constants.end();
    }

    /** What the class file says. */
    static ClassFile read(byte[] bytes) throws MalformedClassFileException {
        if (bytes.length == 0) {
            throw new MalformedClassFileException("is empty");
        }
        try {
            return new ClassFileReader(bytes).read();
        } catch (IndexOutOfBoundsException e) {
            throw new MalformedClassFileException("is cut off after " + bytes.length + " bytes");
        }
    }

    private ClassFile read() throws MalformedClassFileException {
        access = unsignedShort();
        String name = constants.className(unsignedShort());
        int superclass = unsignedShort();
        // Only java.lang.Object and module-info have none.
        String superName = superclass == 0 ? "" : constants.className(superclass);
        int interfaceCount = unsignedShort();
        List<String> interfaces = new ArrayList<>(interfaceCount);
        for (int i = 0; i < interfaceCount; i++) {
            interfaces.add(constants.className(unsignedShort()));
        }
        skipFields();
        readMethods();
        readAttributes(name);
        return new ClassFile(name, superName, interfaces, access, place, constructible, revision);
    }

    private void skipFields() throws MalformedClassFileException {
        int count = unsignedShort();
        for (int i = 0; i < count; i++) {
            position += 6;
            skipAttributes();
        }
    }

    private void readMethods() throws MalformedClassFileException {
        int count = unsignedShort();
        for (int i = 0; i < count; i++) {
            int methodAccess = unsignedShort();
            int methodName = unsignedShort();
            int descriptor = unsignedShort();
            if ((methodAccess & ClassFile.PUBLIC) != 0
                    && constants.isText(methodName, "<init>")
                    && constants.isText(descriptor, "()V")) {
                constructible = true;
            }
            skipAttributes();
        }
    }

    private void skipAttributes() throws MalformedClassFileException {
        int count = unsignedShort();
        for (int i = 0; i < count; i++) {
            position += 2;
            position = endOfAttribute();
        }
    }

    private void readAttributes(String name) throws MalformedClassFileException {
        int count = unsignedShort();
        for (int i = 0; i < count; i++) {
            int attribute = unsignedShort();
            int end = endOfAttribute();
            if (constants.isText(attribute, "RuntimeVisibleAnnotations")) {
                revision = new RevisionReader(bytes, constants, position).read();
            } else if (constants.isText(attribute, "InnerClasses")) {
                readInnerClasses(name);
            }
            position = end;
        }
    }

    /** A nested class stands in the table of nested classes itself, with the flags that it was declared with (4.7.6). */
    private void readInnerClasses(String name) throws MalformedClassFileException {
        int count = unsignedShort();
        for (int i = 0; i < count; i++) {
            int inner = unsignedShort();
            int outer = unsignedShort();
            int simpleName = unsignedShort();
            int flags = unsignedShort();
            if (constants.className(inner).equals(name)) {
                access = flags;
                place = simpleName == 0 ? ClassFile.ANONYMOUS : outer == 0 ? ClassFile.LOCAL : ClassFile.MEMBER;
            }
        }
    }

    private int endOfAttribute() throws MalformedClassFileException {
        int length = (unsignedShort() << 16) | unsignedShort();
        if (length < 0 || length > bytes.length - position) {
            throw new MalformedClassFileException("is cut off after " + bytes.length + " bytes");
        }
        return position + length;
    }

    private int unsignedShort() {
        int value = ConstantPool.unsignedShort(bytes, position);
        position += 2;
        return value;
    }
}
