package workshop;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
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

/** The compiler, for some sources of a folder at a time; all others are known to it by their classes. */
final class Compiling {

    private final Path sources;
    private final Path classes;
    private final List<String> options;
    private final List<Path> classPath;
    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);

    Compiling(Path sources, Path classes, List<String> options, List<Path> classPath) {
        this.sources = sources;
        this.classes = classes;
        this.options = options;
        this.classPath = classPath;
    }

    /**
     * @param round names of sources
     * @param written hears of each class as it is written, also where the compiler refuses in the end
     * @return the classes that came out of each source
     */
    Map<String, List<String>> compile(Set<String> round, Consumer<String> written) throws IOException, NotCompiled {
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
                        noting(made, written),
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

    private JavaFileManager noting(Map<String, List<String>> made, Consumer<String> written) {
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
                    written.accept(inner);
                }
                return super.getJavaFileForOutput(location, name, kind, sibling);
            }
        };
    }
}
