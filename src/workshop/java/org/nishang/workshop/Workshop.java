package org.nishang.workshop;

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
 * </pre>
 */
public final class Workshop {

    private static final Path QUICK = Path.of("target/quick");
    private static final Path STATE = QUICK.resolve("compiled");
    private static final Path PRODUCT = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");

    private final BuildFile build = new BuildFile(Path.of("pom.xml"));
    private final SourceTree product;
    private final SourceTree tests;
    private final String key;

    private Workshop(Path paths) throws IOException {
        var productPath = jars(paths.resolve("product"));
        var testPath = jars(paths.resolve("tests"));
        Path classes = QUICK.resolve("classes");
        product = new SourceTree(PRODUCT, classes, build.productArguments(), productPath);
        var withProduct = new ArrayList<>(List.of(classes));
        withProduct.addAll(testPath);
        tests = new SourceTree(TESTS, QUICK.resolve("test-classes"), build.testArguments(), withProduct);
        key = Digests.of((Runtime.version() + "\n" + build.productArguments() + build.testArguments() + productPath
                        + testPath + System.getProperty("java.class.path"))
                .getBytes(StandardCharsets.UTF_8));
    }

    public static void main(String[] arguments) throws IOException {
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
            default -> throw new IllegalArgumentException(words.toString());
        }
    }

    private void compileOrEnd() throws IOException {
        try (var lock = FileChannel.open(
                QUICK.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Held until this program ends: two at once would write over each other.
            lock.lock();
            compile();
        } catch (NotCompiled refused) {
            System.err.print(refused.getMessage());
            System.exit(1);
        }
    }

    /**
     * @return whether a class of the product was compiled
     */
    boolean compile() throws IOException, NotCompiled {
        recall();
        Set<String> different = product.update();
        // Written before the tests are compiled: when they are refused, they are still to be done.
        tests.outdate(different);
        save();
        tests.update();
        save();
        return !different.isEmpty();
    }

    private void recall() throws IOException {
        var lines = Files.exists(STATE) ? Files.readAllLines(STATE) : List.<String>of();
        if (lines.isEmpty()
                || !lines.getFirst().equals(key)
                || product.isInterrupted()
                || tests.isInterrupted()) {
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
