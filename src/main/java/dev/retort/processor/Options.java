package dev.retort.processor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the compiler was told by {@code -A}.
 *
 * @param heads what several heads are
 * @param scanned the packages of each history, as {@code scan} is told them
 * @param madeByFactory whether migrations are made by {@code instances(...)}, and need no constructor without parameters
 */
record Options(Severity heads, List<List<String>> scanned, boolean madeByFactory) {

    static final String HEADS = "retort.heads";
    static final String SCAN = "retort.scan";
    static final String INSTANCES = "retort.instances";

    /** What to do about something. */
    enum Severity {
        WARN,
        ERROR,
        ALLOW
    }

    static Options of(Map<String, String> said, Report report) {
        return new Options(
                heads(said.getOrDefault(HEADS, "warn"), report),
                histories(said.getOrDefault(SCAN, "")),
                flag(said.getOrDefault(INSTANCES, "false"), report));
    }

    private static Severity heads(String said, Report report) {
        for (Severity severity : Severity.values()) {
            if (said.equals(severity.name().toLowerCase(Locale.ROOT))) {
                return severity;
            }
        }
        report.error("-A" + HEADS + "=" + said + " means nothing. Write -A" + HEADS + "=warn, error or allow.");
        return Severity.WARN;
    }

    private static boolean flag(String said, Report report) {
        if (!said.equals("true") && !said.equals("false")) {
            report.error("-A" + INSTANCES + "=" + said + " means nothing. Write -A" + INSTANCES
                    + "=true where migrations are made by instances(type -> ...) or given as instances.");
        }
        return said.equals("true");
    }

    private static List<List<String>> histories(String said) {
        List<List<String>> histories = new ArrayList<>();
        for (String history : said.split(";", 0)) {
            List<String> packages = new ArrayList<>();
            for (String name : history.split(",", 0)) {
                if (!name.isBlank()) {
                    packages.add(name.strip());
                }
            }
            if (!packages.isEmpty()) {
                histories.add(packages);
            }
        }
        return histories;
    }

    /** The packages of all histories. */
    Set<String> packages() {
        Set<String> packages = new TreeSet<>();
        scanned.forEach(packages::addAll);
        return packages;
    }

    /** The classes of each history: all are of one where no packages are said; those of other packages are of one more. */
    Collection<List<String>> histories(Collection<String> classes, Collection<String> others) {
        Map<Integer, List<String>> histories = new TreeMap<>();
        Set<String> all = new TreeSet<>(classes);
        all.addAll(others);
        for (String className : all) {
            histories
                    .computeIfAbsent(historyOf(className), index -> new ArrayList<>())
                    .add(className);
        }
        return histories.values();
    }

    /** The history that says the longest package around a class. */
    private int historyOf(String className) {
        int found = -1;
        int longest = 0;
        for (int i = 0; i < scanned.size(); i++) {
            for (String name : scanned.get(i)) {
                if (className.startsWith(name + ".") && name.length() > longest) {
                    found = i;
                    longest = name.length();
                }
            }
        }
        return found;
    }
}
