package dev.retort.scan;

/** A class file that is none; the message goes on a sentence that begins with the file. */
final class MalformedClassFileException extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedClassFileException(String message) {
        super(message);
    }
}
