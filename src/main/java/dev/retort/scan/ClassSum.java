package dev.retort.scan;

/**
 * A set of class files by their paths, checksums and sizes: how many, and a sum in which their order does not matter, as no
 * tool that makes jars keeps it.
 *
 * @param count how many
 * @param sum what they add up to
 */
record ClassSum(int count, long sum) {

    static final ClassSum NONE = new ClassSum(0, 0);

    /** The same with one more; its path begins with its package and ends with {@code .class}. */
    ClassSum plus(String path, long crc, long size) {
        return new ClassSum(count + 1, sum + mixed(path, crc, size));
    }

    /** Whether both are of the same files; unlike {@code equals} of a record at no cost the first time. */
    boolean isSame(ClassSum other) {
        return count == other.count && sum == other.sum;
    }

    /** One class file as a number; those of others differ in about half of all bits. */
    static long mixed(String path, long crc, long size) {
        long mixed = (((long) path.hashCode() << 32) ^ crc) * 0x9E3779B97F4A7C15L + size;
        mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
        return mixed ^ (mixed >>> 32);
    }
}
