package dev.retort.hibernate;

import dev.retort.schema.ReferentialAction;
import java.lang.reflect.InvocationTargetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** SQL that an annotation adds to what Hibernate creates: {@code @Table(options = "...")}, which Hibernate 6 does not have. */
final class Options {

    private static final Pattern ON_UPDATE =
            Pattern.compile("on update (no action|restrict|cascade|set null|set default)");

    private Options() {}

    /** The options of a part of Hibernate's model; null for none. */
    static @Nullable String of(Object part) {
        return asked(part, "getOptions");
    }

    /** The further elements of a table; null for none. */
    static @Nullable String declarations(Object table) {
        return asked(table, "getExtraDeclarations");
    }

    private static @Nullable String asked(Object part, String method) {
        try {
            Object said = part.getClass().getMethod(method).invoke(part);
            return said == null || said.toString().isBlank() ? null : said.toString();
        } catch (NoSuchMethodException e) {
            return null;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    static void refuse(String what, @Nullable String options) {
        if (options != null) {
            throw refused(what, options);
        }
    }

    static HibernateSchemaException refused(String what, String options) {
        return new HibernateSchemaException(
                "The options of " + what + " cannot be read.",
                "They are SQL for one engine: " + options + ".",
                "Leave them out of the annotation and say them in a migration.");
    }

    /** What happens to rows when the key that they point at changes. */
    static ReferentialAction onUpdate(String what, @Nullable String options) {
        if (options == null) {
            return ReferentialAction.NO_ACTION;
        }
        Matcher matcher =
                ON_UPDATE.matcher(options.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
        if (!matcher.matches()) {
            throw refused(what, options);
        }
        return action(matcher.group(1));
    }

    static ReferentialAction action(String sql) {
        for (ReferentialAction action : ReferentialAction.values()) {
            if (action.sql().equals(sql)) {
                return action;
            }
        }
        throw new IllegalArgumentException(sql);
    }
}
