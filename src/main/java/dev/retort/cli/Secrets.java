package dev.retort.cli;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What must not be printed: the URL of the database, the password, and passwords within the URL.
 *
 * <p>Taken from the arguments before they are understood, so that also a complaint about them keeps quiet.
 */
final class Secrets {

    private static final String HIDDEN = "…";
    private static final int SHORTEST = 3;
    private static final Pattern NAMED =
            Pattern.compile("(?i)([\\w.-]*(?:password|passwd|pwd|secret|token))\\s*=\\s*([^&;\\s\"',)]+)");
    private static final Pattern ACCOUNT = Pattern.compile("(?://|@)?([^/@\\s:]+)[:/]([^/@\\s]+)@");

    private final List<String> words = new ArrayList<>();

    private Secrets() {}

    /** The secrets among these arguments and variables. */
    static Secrets of(String[] args, Map<String, String> environment) {
        Secrets secrets = new Secrets();
        addUrl(environment.get("RETORT_URL"), secrets.words);
        add(environment.get("RETORT_PASSWORD"), secrets.words);
        for (int i = 0; i < args.length; i++) {
            addUrl(valueOf("--url", args, i), secrets.words);
            add(valueOf("--password", args, i), secrets.words);
        }
        return secrets;
    }

    /** Hides a password, too. */
    void learn(String word) {
        add(word, words);
    }

    /** Hides the URL of a database, too. */
    void learnUrl(String url) {
        addUrl(url, words);
    }

    /** The text without them. */
    String hide(String text) {
        String safe = text;
        List<String> longestFirst = new ArrayList<>(words);
        longestFirst.sort(Comparator.comparing(String::length).reversed());
        for (String word : longestFirst) {
            safe = safe.replaceAll("(?<![A-Za-z0-9_])" + Pattern.quote(word) + "(?![A-Za-z0-9_])", HIDDEN);
        }
        return NAMED.matcher(safe).replaceAll("$1=" + HIDDEN);
    }

    private static @Nullable String valueOf(String option, String[] args, int index) {
        if (args[index].startsWith(option + "=")) {
            return args[index].substring(option.length() + 1);
        }
        return args[index].equals(option) && index + 1 < args.length ? args[index + 1] : null;
    }

    private static void add(@Nullable String word, List<String> found) {
        if (word != null && word.length() >= SHORTEST) {
            found.add(word);
        }
    }

    private static void addUrl(@Nullable String url, List<String> found) {
        if (url == null) {
            return;
        }
        add(url, found);
        for (Matcher named = NAMED.matcher(url); named.find(); ) {
            addValue(named.group(2), found);
        }
        for (Matcher account = ACCOUNT.matcher(url); account.find(); ) {
            addValue(account.group(2), found);
        }
    }

    /** A value of a URL, also as the driver would decode it. */
    private static void addValue(String value, List<String> found) {
        add(value, found);
        try {
            add(URLDecoder.decode(value, StandardCharsets.UTF_8), found);
        } catch (IllegalArgumentException notEncoded) {
            // Then it stands in the URL as it is, and is hidden as it is.
        }
    }
}
