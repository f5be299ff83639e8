package org.nishang.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The map of the house in README and recipes leads to files that are there. */
class MapTest {

    /** In code marks, with a folder: {@code assessment/item/Marking.java}, {@code frontend/exam/items.ts}. */
    private static final Pattern NAMED =
            Pattern.compile("`((?:[A-Za-z0-9_.-]+/)+[A-Za-z0-9_.-]+\\.(?:java|ts|css|md|yaml|sql|properties))`");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "docs/recipes.md",
                "docs/development.md",
                "docs/content-packs.md",
                "docs/security.md",
                "docs/study-time.md"
            })
    void everyFileThatIsNamedExists(String page) throws IOException {
        var missing = new TreeSet<String>();
        NAMED.matcher(Files.readString(Path.of(page))).results().forEach(found -> {
            String name = found.group(1);
            boolean variable = name.matches(".*[A-Z]{3,}.*") && !name.contains("README");
            boolean there = Stream.of(
                            "", "src/main/java/org/nishang/", "src/main/resources/", "src/test/java/org/nishang/")
                    .anyMatch(root -> Files.exists(Path.of(root + name)));
            if (!variable && !there) {
                missing.add(name);
            }
        });

        assertThat(missing).isEmpty();
    }

    /** {@code `StudyTimeTest.countsWhatAPageSaw`}, and {@code `.another`} of the class that was named before. */
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]*Test)?(?:\\.([a-z][A-Za-z0-9]*))?`");

    /** {@code `beats.test.ts` (sends what was seen once; …)}: parts of the names of its tests. */
    private static final Pattern TEST_IN_BROWSER = Pattern.compile("`([a-z-]+\\.test\\.ts)` \\(([^)]*)\\)");

    @Test
    void everyTestThatHoldsStudyTimeExists() throws IOException {
        String page = Files.readString(Path.of("docs/study-time.md"));
        var missing = new TreeSet<String>();
        var of = new String[] {""};
        TEST.matcher(page).results().forEach(found -> {
            of[0] = found.group(1) == null ? of[0] : found.group(1);
            if (!source(of[0] + ".java").contains("void " + (found.group(2) == null ? "" : found.group(2) + "("))) {
                missing.add(found.group());
            }
        });
        TEST_IN_BROWSER
                .matcher(page)
                .results()
                .forEach(found -> Stream.of(found.group(2).split("; "))
                        .filter(name -> !source(found.group(1)).contains(name))
                        .forEach(missing::add));

        assertThat(missing).isEmpty();
    }

    private static String source(String file) {
        try (var files = Stream.concat(Files.walk(Path.of("src/test/java")), Files.walk(Path.of("frontend/study")))) {
            var found = files.filter(one -> one.getFileName().toString().equals(file))
                    .findFirst();
            return found.isPresent() ? Files.readString(found.get()) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
