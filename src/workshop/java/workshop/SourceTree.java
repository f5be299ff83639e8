package workshop;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder of sources and the folder of their classes. Compiles what has changed, then whatever speaks of a class that
 * looks different afterwards, until nothing looks different. When the compiler refuses, the classes of before are put
 * back and the changes stay changes.
 */
final class SourceTree {

    /** Beyond this share of all files it is simpler to compile all of them. */
    private static final double MANY = 0.4;

    /** Beyond this number of classes it is not worth the time to ask who speaks of them. */
    private static final int FEW = 300;

    /** A source as it was compiled; an empty digest means that it must be compiled again. */
    record Compiled(String digest, List<String> classes) {}

    private final Path sources;
    private final Path classes;
    private final Path undo;
    private final Compiling compiling;
    private final ClassUsers users;
    private final Map<String, Compiled> known = new TreeMap<>();

    /** What is undone when the compiler refuses. */
    private final Set<String> written = new HashSet<>();

    SourceTree(Path sources, Path classes, List<String> options, List<Path> classPath) throws IOException {
        this.sources = sources;
        this.classes = classes;
        this.undo = classes.resolveSibling(classes.getFileName() + "-before");
        this.compiling = new Compiling(sources, classes, options, classPath);
        this.users = new ClassUsers(sources, this::classFile);
        Files.createDirectories(classes);
    }

    Path sources() {
        return sources;
    }

    /** The lines that {@link #remember} takes back. */
    List<String> state() {
        return known.entrySet().stream()
                .map(one -> one.getKey() + "\t" + one.getValue().digest() + "\t"
                        + String.join(" ", one.getValue().classes()))
                .toList();
    }

    void remember(List<String> state) {
        known.clear();
        for (String line : state) {
            String[] cells = line.split("\t", -1);
            known.put(cells[0], new Compiled(cells[1], cells[2].isEmpty() ? List.of() : List.of(cells[2].split(" "))));
        }
    }

    /** A run that was killed in the middle of its work left this behind: nothing is certain then. */
    boolean isInterrupted() {
        return Files.exists(undo);
    }

    void forgetAll() throws IOException {
        known.clear();
        deleteTree(undo);
        deleteTree(classes);
        Files.createDirectories(classes);
    }

    /** Everything that speaks of one of these classes is to be compiled again. */
    void outdate(Set<String> shapes) throws IOException {
        for (String source : shapes.size() > FEW ? List.copyOf(known.keySet()) : users.of(shapes, known)) {
            known.computeIfPresent(source, (name, one) -> new Compiled("", one.classes()));
        }
    }

    /** @return the classes that look different to others now */
    Set<String> update() throws IOException, NotCompiled {
        var digests = digests();
        var work = new TreeSet<String>();
        digests.forEach((source, digest) -> {
            var before = known.get(source);
            if (before == null || !before.digest().equals(digest) || isMissing(before)) {
                work.add(source);
            }
        });
        var gone = new TreeSet<>(known.keySet());
        gone.removeAll(digests.keySet());
        if (work.isEmpty() && gone.isEmpty()) {
            return Set.of();
        }
        var lost = gone.stream()
                .flatMap(source -> known.get(source).classes().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        work.addAll(users.of(lost, known));
        work.removeAll(gone);
        var different = new TreeSet<>(lost);
        var after = new HashMap<>(known);
        boolean all = work.size() > MANY * digests.size();
        if (all) {
            work.addAll(digests.keySet());
        }
        try {
            gone.forEach(source -> {
                setAside(source);
                after.remove(source);
            });
            Set<String> round = work;
            while (!round.isEmpty()) {
                round.forEach(this::setAside);
                var made = compiling.compile(round, written::add);
                for (String source : round) {
                    after.put(source, new Compiled(digests.get(source), made.getOrDefault(source, List.of())));
                }
                var changed = all ? Set.<String>of() : differences(round, after);
                different.addAll(changed);
                var next = new TreeSet<>(users.of(changed, known));
                next.removeAll(round);
                next.retainAll(digests.keySet());
                round = next;
            }
        } catch (NotCompiled | RuntimeException e) {
            putBack();
            throw e;
        }
        if (all) {
            after.values().forEach(one -> different.addAll(one.classes()));
        }
        known.clear();
        known.putAll(after);
        written.clear();
        deleteTree(undo);
        return different;
    }

    private Map<String, String> digests() throws IOException {
        var all = new TreeMap<String, String>();
        try (var tree = Files.walk(sources)) {
            for (Path file :
                    (Iterable<Path>) tree.filter(path -> path.toString().endsWith(".java"))::iterator) {
                all.put(sources.relativize(file).toString().replace('\\', '/'), Digests.of(Files.readAllBytes(file)));
            }
        }
        return all;
    }

    private boolean isMissing(Compiled one) {
        return one.classes().stream().anyMatch(name -> !Files.exists(file(classes, name)));
    }

    /** Where a class is now: among the classes, or set aside. */
    private Optional<Path> classFile(String name) {
        return Stream.of(file(classes, name), file(undo, name))
                .filter(Files::exists)
                .findFirst();
    }

    private static Path file(Path folder, String name) {
        return folder.resolve(name + ".class");
    }

    private void setAside(String source) {
        var one = known.get(source);
        if (one == null) {
            return;
        }
        for (String name : one.classes()) {
            Path from = file(classes, name);
            Path to = file(undo, name);
            try {
                if (written.contains(name) || Files.exists(to)) {
                    Files.deleteIfExists(from);
                } else if (Files.exists(from)) {
                    Files.createDirectories(to.getParent());
                    Files.move(from, to);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void putBack() throws IOException {
        for (String name : written) {
            Files.deleteIfExists(file(classes, name));
        }
        written.clear();
        if (Files.exists(undo)) {
            try (var tree = Files.walk(undo)) {
                for (Path from : (Iterable<Path>) tree.filter(Files::isRegularFile)::iterator) {
                    Path to = classes.resolve(undo.relativize(from).toString());
                    Files.createDirectories(to.getParent());
                    Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            deleteTree(undo);
        }
    }

    private Set<String> differences(Set<String> round, Map<String, Compiled> after) throws IOException {
        var different = new TreeSet<String>();
        for (String source : round) {
            var before = known.get(source);
            var old = shapes(undo, before == null ? List.of() : before.classes());
            var fresh = shapes(classes, after.get(source).classes());
            for (String name : union(old.keySet(), fresh.keySet())) {
                if (!ClassShape.isLocal(name) && !old.getOrDefault(name, "-").equals(fresh.getOrDefault(name, "-"))) {
                    different.add(name);
                }
            }
        }
        return different;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        var all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    private static Map<String, String> shapes(Path folder, Collection<String> names) throws IOException {
        var all = new HashMap<String, String>();
        for (String name : names) {
            if (Files.exists(file(folder, name))) {
                all.put(name, ClassShape.of(file(folder, name)).digest());
            }
        }
        return all;
    }

    static void write(Path file, List<String> lines) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (BufferedWriter writer = Files.newBufferedWriter(fresh)) {
            for (String line : lines) {
                writer.write(line);
                writer.write('\n');
            }
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void deleteTree(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (var all = Files.walk(tree)) {
            for (Path path : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(path);
            }
        }
    }
}
