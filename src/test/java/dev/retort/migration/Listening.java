package dev.retort.migration;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words that write down in which form they were said first, and pass what they mean to themselves. */
final class Listening implements InvocationHandler {

    private final Set<String> heard;

    private Listening(Set<String> heard) {
        this.heard = heard;
    }

    /** Ops that add to {@code heard} the forms of words that were said to them. */
    static Ops to(Set<String> heard) {
        return (Ops)
                Proxy.newProxyInstance(Ops.class.getClassLoader(), new Class<?>[] {Ops.class}, new Listening(heard));
    }

    /** A word with the types between its parentheses. */
    static String form(Method method) {
        return method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .toList();
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object[] arguments) throws Throwable {
        if (method.getName().equals("reading")) {
            return new NoDatabase(true);
        }
        heard.add(form(method));
        return null;
    }
}
