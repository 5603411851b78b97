package dev.retort.messages.faulty;

import dev.retort.migration.Migration;
import dev.retort.migration.Ops;
import dev.retort.migration.Revision;

/** Classes that were meant as migrations. */
public final class Faulty {

    private Faulty() {}

    /** Has no revision. */
    public static final class Forgotten implements Migration {
        @Override
        public void upgrade(Ops ops) {}
    }

    /** Cannot be made. */
    @Revision(id = "a1")
    public abstract static class Unfinished implements Migration {}

    /** Needs something. */
    @Revision(id = "a2")
    public static final class Needy implements Migration {

        /** Makes it of something. */
        public Needy(String something) {
            assert something != null;
        }

        @Override
        public void upgrade(Ops ops) {}
    }

    /** Says times that are none. */
    @Revision(id = "a5", lockTimeout = "4", statementTimeout = "soon")
    public static final class Hasty implements Migration {
        @Override
        public void upgrade(Ops ops) {}
    }

    /** Is none. */
    @Revision(id = "a3")
    public static final class Unrelated {}

    /** Is not public. */
    @Revision(id = "a4")
    static final class Hidden implements Migration {
        @Override
        public void upgrade(Ops ops) {}
    }
}
