package workshop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The tests that somebody named.
 *
 * @param lines kind and selector: what the test needs, then {@code package.Class} or {@code package.Class#method}
 * @param unknown a line about each name that is none
 */
record ChosenTests(List<String> lines, List<String> unknown) {

    static ChosenTests of(Path sources, List<String> names) throws IOException {
        var all = new TreeMap<String, List<Path>>();
        try (var tree = Files.walk(sources)) {
            for (Path file :
                    (Iterable<Path>) tree.filter(path -> path.toString().endsWith(".java"))::iterator) {
                String name = file.getFileName().toString().replace(".java", "");
                all.computeIfAbsent(name, each -> new ArrayList<>()).add(sources.relativize(file));
            }
        }
        var lines = new ArrayList<String>();
        var unknown = new ArrayList<String>();
        for (String name : names) {
            String wanted = name.contains("#") ? name.substring(0, name.indexOf('#')) : name;
            String method = name.substring(wanted.length());
            String simple = wanted.substring(wanted.lastIndexOf('.') + 1);
            var found = all.getOrDefault(simple, List.of()).stream()
                    .filter(file -> simple.equals(wanted) || className(file).equals(wanted))
                    .toList();
            if (found.size() == 1) {
                String text = Files.readString(sources.resolve(found.getFirst()));
                lines.add(kind(simple, text) + " " + className(found.getFirst()) + method);
            } else if (found.isEmpty()) {
                unknown.add("There is no test " + wanted + near(simple, all));
            } else {
                unknown.add("There are several " + wanted + ": "
                        + String.join(
                                ", ", found.stream().map(ChosenTests::className).toList()));
            }
        }
        return new ChosenTests(lines, unknown);
    }

    /** What has to be there before the test can run. */
    private static String kind(String name, String text) {
        if (name.endsWith("Journey")) {
            return "bundle";
        }
        if (name.endsWith("IT")) {
            return "packed";
        }
        return text.contains("@ThinPortalTest") ? "thin" : "usual";
    }

    private static String className(Path source) {
        return source.toString().replace(".java", "").replace('\\', '/').replace('/', '.');
    }

    private static String near(String wanted, Map<String, List<Path>> all) {
        var near = all.keySet().stream()
                .filter(name -> name.endsWith("Test") || name.endsWith("Journey") || name.endsWith("IT"))
                .filter(name -> distance(wanted, name) <= Math.max(3, wanted.length() / 3) || contains(name, wanted))
                .sorted(Comparator.comparing(name -> distance(wanted, name)))
                .limit(5)
                .toList();
        return near.isEmpty() ? "." : "; near it: " + String.join(", ", near) + ".";
    }

    private static boolean contains(String name, String wanted) {
        String stem = wanted.replaceAll("Test$|Tests$|Journey$|IT$", "").toLowerCase(Locale.ROOT);
        return stem.length() > 2 && name.toLowerCase(Locale.ROOT).contains(stem);
    }

    /** Levenshtein's, without regard to case. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
