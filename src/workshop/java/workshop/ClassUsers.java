package workshop;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import workshop.SourceTree.Compiled;

/**
 * Who speaks of a class.
 *
 * @param classFile where a class is now, if anywhere
 */
record ClassUsers(Path sources, Function<String, Optional<Path>> classFile) {

    /**
     * The sources whose compilation may have looked at one of these classes or at one of a kind of them. Their class
     * files say it, but for constants, which the compiler copies; so whatever names one in its text counts too.
     */
    Set<String> of(Set<String> shapes, Map<String, Compiled> known) throws IOException {
        if (shapes.isEmpty()) {
            return Set.of();
        }
        var models = new HashMap<String, ClassModel>();
        for (Compiled one : known.values()) {
            for (String name : one.classes()) {
                var file = classFile.apply(name);
                if (file.isPresent()) {
                    models.put(name, ClassFile.of().parse(Files.readAllBytes(file.get())));
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

    private static Set<String> withKinds(Set<String> shapes, Map<String, ClassModel> models) {
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
}
