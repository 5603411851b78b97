package dev.retort.processor;

import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;

/** What the compiler prints, each at the place where it is to be mended. */
final class Report {

    private final Messager messager;

    Report(Messager messager) {
        this.messager = messager;
    }

    void error(Place place, String text) {
        print(Kind.ERROR, place, text);
    }

    void warning(Place place, String text) {
        print(Kind.WARNING, place, text);
    }

    void error(Element element, String text) {
        messager.printMessage(Kind.ERROR, text, element);
    }

    void warning(Element element, String text) {
        messager.printMessage(Kind.WARNING, text, element);
    }

    /** A fault that has no place in the source. */
    void error(String text) {
        messager.printMessage(Kind.ERROR, text);
    }

    /** A remark that has no place in the source. */
    void warning(String text) {
        messager.printMessage(Kind.WARNING, text);
    }

    private void print(Kind kind, Place place, String text) {
        if (place.value() == null) {
            messager.printMessage(kind, text, place.element(), place.annotation());
        } else {
            messager.printMessage(kind, text, place.element(), place.annotation(), place.value());
        }
    }
}
