package dev.retort.hibernate;

import dev.retort.error.RetortException;
import org.jspecify.annotations.Nullable;

/** Entities that cannot be read as a schema: Hibernate refuses them, or they use what a schema cannot say. */
public final class HibernateSchemaException extends RetortException {

    private static final long serialVersionUID = 1L;

    HibernateSchemaException(String what, String why, String hint) {
        super(what, why, hint);
    }

    HibernateSchemaException(String what, String why, String hint, @Nullable Throwable cause) {
        super(what, why, hint, cause);
    }
}
