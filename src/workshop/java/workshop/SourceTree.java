package workshop;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

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
    private final List<String> options;
    private final List<Path> classPath;
    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
    private final Map<String, Compiled> known = new TreeMap<>();

    /** What is undone when the compiler refuses. */
    private final Set<String> written = new HashSet<>();

    SourceTree(Path sources, Path classes, List<String> options, List<Path> classPath) throws IOException {
        this.sources = sources;
        this.classes = classes;
        this.undo = classes.resolveSibling(classes.getFileName() + "-before");
        this.options = options;
        this.classPath = classPath;
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
        for (String source : shapes.size() > FEW ? List.copyOf(known.keySet()) : usersOf(shapes)) {
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
        work.addAll(usersOf(lost));
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
                var made = compile(round);
                for (String source : round) {
                    after.put(source, new Compiled(digests.get(source), made.getOrDefault(source, List.of())));
                }
                var changed = all ? Set.<String>of() : differences(round, after);
                different.addAll(changed);
                var next = new TreeSet<>(usersOf(changed));
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

    /**
     * The sources whose compilation may have looked at one of these classes or at one of a kind of them. Their class
     * files say it, but for constants, which the compiler copies; so whatever names one in its text counts too.
     */
    private Set<String> usersOf(Set<String> shapes) throws IOException {
        if (shapes.isEmpty()) {
            return Set.of();
        }
        var models = new HashMap<String, java.lang.classfile.ClassModel>();
        for (Compiled one : known.values()) {
            for (String name : one.classes()) {
                Path file = file(classes, name);
                if (!Files.exists(file)) {
                    file = file(undo, name);
                }
                if (Files.exists(file)) {
                    models.put(name, ClassFile.of().parse(Files.readAllBytes(file)));
                }
            }
        }
        var names = withKinds(shapes, models);
        var packages = names.stream()
                .filter(name -> name.endsWith("/package-info"))
                .map(name -> name.substring(0, name.lastIndexOf('/')))
                .collect(Collectors.toSet());
        var words = Pattern.compile(names.stream()
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .map(name -> name.contains("$") ? name.substring(0, name.indexOf('$')) : name)
                .distinct()
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "\\b(?:", ")\\b")));
        var users = new TreeSet<String>();
        for (var one : known.entrySet()) {
            String source = one.getKey();
            int slash = source.lastIndexOf('/');
            boolean uses = slash > 0 && packages.contains(source.substring(0, slash))
                    || one.getValue().classes().stream()
                            .anyMatch(name -> models.containsKey(name) && ClassShape.uses(models.get(name), names))
                    || Files.exists(sources.resolve(source))
                            && words.matcher(Files.readString(sources.resolve(source)))
                                    .find();
            if (uses) {
                users.add(source);
            }
        }
        return users;
    }

    private static Set<String> withKinds(Set<String> shapes, Map<String, java.lang.classfile.ClassModel> models) {
        var names = new HashSet<>(shapes);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (var one : models.entrySet()) {
                if (!names.contains(one.getKey())
                        && ClassShape.parents(one.getValue()).stream().anyMatch(names::contains)) {
                    grown |= names.add(one.getKey());
                }
            }
        }
        return names;
    }

    /** @return the classes that came out of each source */
    private Map<String, List<String>> compile(Set<String> round) throws IOException, NotCompiled {
        var nowhere = Files.createDirectories(classes.resolveSibling("nowhere"));
        files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
        var path = new ArrayList<>(List.of(classes));
        path.addAll(classPath);
        files.setLocationFromPaths(StandardLocation.CLASS_PATH, path);
        files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of(nowhere));
        // The compiler's plug-ins are on the class path of this program, which is asked first.
        files.setLocationFromPaths(StandardLocation.ANNOTATION_PROCESSOR_PATH, List.of(nowhere));
        var made = new HashMap<String, List<String>>();
        var problems = new DiagnosticCollector<JavaFileObject>();
        var words = new StringWriter();
        boolean done = compiler.getTask(
                        words,
                        noting(made),
                        problems,
                        options,
                        null,
                        files.getJavaFileObjectsFromPaths(
                                round.stream().map(sources::resolve).toList()))
                .call();
        if (!done) {
            throw new NotCompiled(shown(problems) + words);
        }
        return made;
    }

    private String shown(DiagnosticCollector<JavaFileObject> problems) {
        var text = new StringBuilder();
        for (var problem : problems.getDiagnostics()) {
            if (problem.getKind() == Diagnostic.Kind.ERROR) {
                if (problem.getSource() != null) {
                    text.append(Path.of("")
                                    .toAbsolutePath()
                                    .relativize(Path.of(problem.getSource().toUri())))
                            .append(":")
                            .append(problem.getLineNumber())
                            .append(": ");
                }
                text.append(problem.getMessage(null)).append("\n");
            }
        }
        return text.toString();
    }

    private JavaFileManager noting(Map<String, List<String>> made) {
        return new ForwardingJavaFileManager<>(files) {
            @Override
            public JavaFileObject getJavaFileForOutput(
                    Location location, String name, JavaFileObject.Kind kind, FileObject sibling) throws IOException {
                if (kind == JavaFileObject.Kind.CLASS) {
                    String source = sources.toAbsolutePath()
                            .relativize(Path.of(sibling.toUri()))
                            .toString()
                            .replace('\\', '/');
                    String inner = name.replace('.', '/');
                    made.computeIfAbsent(source, each -> new ArrayList<>()).add(inner);
                    written.add(inner);
                }
                return super.getJavaFileForOutput(location, name, kind, sibling);
            }
        };
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
