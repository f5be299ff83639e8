package workshop;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compiles the portal and its tests into {@code target/quick}, only what has changed.
 *
 * <pre>
 * compile PATHS      compiles; PATHS is the folder with the class paths that Maven told
 * test PATHS NAME…   finds the tests by their names, compiles, and prints what each needs and where it is
 * dev PATHS ARGUMENT… -- JAVA…   compiles and runs the portal by this command, and again after each change
 * </pre>
 */
public final class Workshop {

    private static final Path QUICK = Path.of("target/quick");

    /** Named as Maven does it: tools tell tests from the product by the end of the path. */
    static final Path CLASSES = QUICK.resolve("target/classes");

    static final Path TEST_CLASSES = QUICK.resolve("target/test-classes");
    static final Path DEV_CLASSES = QUICK.resolve("target/dev-classes");
    private static final Path STATE = QUICK.resolve("compiled");
    static final Path PRODUCT = Path.of("src/main/java");
    static final Path DEVELOPMENT = Path.of("src/dev/java");
    private static final Path TESTS = Path.of("src/test/java");

    private final BuildFile build = new BuildFile(Path.of("pom.xml"));
    private final SourceTree product;
    private final SourceTree tests;
    private final SourceTree development;
    private final String key;

    private Workshop(Path paths) throws IOException {
        var productPath = jars(paths.resolve("product"));
        var testPath = jars(paths.resolve("tests"));
        product = new SourceTree(PRODUCT, CLASSES, build.productArguments(), productPath);
        var withProduct = new ArrayList<>(List.of(CLASSES));
        withProduct.addAll(testPath);
        tests = new SourceTree(TESTS, TEST_CLASSES, build.testArguments(), withProduct);
        var withTools = new ArrayList<>(List.of(CLASSES));
        withTools.addAll(Files.exists(paths.resolve("development")) ? jars(paths.resolve("development")) : testPath);
        development = new SourceTree(DEVELOPMENT, DEV_CLASSES, build.testArguments(), withTools);
        key = Digests.of((Runtime.version() + "\n" + build.productArguments() + build.testArguments() + productPath
                        + testPath + System.getProperty("java.class.path"))
                .getBytes(StandardCharsets.UTF_8));
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var words = List.of(arguments);
        switch (words.getFirst()) {
            case "compile" -> new Workshop(Path.of(words.get(1))).compileOrEnd();
            case "test" -> {
                var chosen = ChosenTests.of(TESTS, words.subList(2, words.size()));
                if (!chosen.unknown().isEmpty()) {
                    chosen.unknown().forEach(System.err::println);
                    System.exit(2);
                }
                new Workshop(Path.of(words.get(1))).compileOrEnd();
                chosen.lines().forEach(System.out::println);
            }
            case "dev" -> {
                int border = words.indexOf("--");
                var paths = Path.of(words.get(1));
                var loop = new DevLoop(new Workshop(paths), QUICK.resolve("dev"));
                String classPath =
                        Files.readString(paths.resolve("development")).strip();
                try {
                    System.exit(loop.run(words.subList(border + 1, words.size()), classPath, words.subList(2, border)));
                } catch (NotCompiled refused) {
                    System.err.print(refused.getMessage());
                    System.exit(1);
                }
            }
            default -> throw new IllegalArgumentException(words.toString());
        }
    }

    private void compileOrEnd() throws IOException {
        try {
            locked(() -> {
                compileProduct();
                tests.update();
                save();
            });
        } catch (NotCompiled refused) {
            System.err.print(refused.getMessage());
            System.exit(1);
        }
    }

    /** @return whether there is something new to run, whoever compiled it */
    boolean compileForDevelopment() throws IOException, NotCompiled {
        var before = Stream.concat(product.state().stream(), development.state().stream())
                .toList();
        locked(() -> {
            compileProduct();
            // A handful of files, always compiled together.
            development.forgetAll();
            development.update();
        });
        return !before.equals(Stream.concat(product.state().stream(), development.state().stream())
                .toList());
    }

    private void compileProduct() throws IOException, NotCompiled {
        recall();
        Set<String> different = product.update();
        // Written before the tests are compiled: when they are refused, they are still to be done.
        tests.outdate(different);
        save();
    }

    private interface Work {
        void run() throws IOException, NotCompiled;
    }

    /** Two at once would write over each other. */
    private static void locked(Work work) throws IOException, NotCompiled {
        try (var file = FileChannel.open(QUICK.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.lock();
            work.run();
        }
    }

    private void recall() throws IOException {
        var lines = Files.exists(STATE) ? Files.readAllLines(STATE) : List.<String>of();
        if (lines.isEmpty() || !lines.getFirst().equals(key) || product.isInterrupted() || tests.isInterrupted()) {
            Files.deleteIfExists(STATE);
            product.forgetAll();
            tests.forgetAll();
            System.err.println("Compiling everything once …");
            return;
        }
        int border = lines.indexOf("");
        product.remember(lines.subList(1, border));
        tests.remember(lines.subList(border + 1, lines.size()));
    }

    private void save() throws IOException {
        SourceTree.write(
                STATE,
                Stream.of(List.of(key), product.state(), List.of(""), tests.state())
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<Path> jars(Path file) throws IOException {
        return Arrays.stream(Files.readString(file).strip().split(java.io.File.pathSeparator))
                .map(Path::of)
                .collect(Collectors.toList());
    }
}
