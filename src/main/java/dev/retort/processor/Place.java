package dev.retort.processor;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * A place in a {@code @Revision}.
 *
 * @param element the class that has it
 * @param annotation the annotation
 * @param value the value in it; null for the annotation as a whole
 */
record Place(
        Element element,
        AnnotationMirror annotation,
        @Nullable AnnotationValue value) {}
