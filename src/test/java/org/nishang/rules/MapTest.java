package org.nishang.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The map of the house in README and recipes leads to files that are there. */
class MapTest {

    /** In code marks, with a folder: {@code assessment/item/Marking.java}, {@code frontend/exam/items.ts}. */
    private static final Pattern NAMED =
            Pattern.compile("`((?:[A-Za-z0-9_.-]+/)+[A-Za-z0-9_.-]+\\.(?:java|ts|css|md|yaml|sql|properties))`");

    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+)#(\\w+)`");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "docs/recipes.md",
                "docs/development.md",
                "docs/content-packs.md",
                "docs/security.md",
                "docs/enrolment.md"
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

    /** A test that holds something, as {@code TellingTest#tellsTheSameCauseOnce}. */
    @ParameterizedTest
    @ValueSource(strings = {"docs/enrolment.md"})
    void everyTestThatIsNamedIsThere(String page) throws IOException {
        Map<String, Path> tests;
        try (var files = Files.walk(Path.of("src/test/java"))) {
            tests = files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""), file -> file, (a, b) -> a));
        }
        var missing = new TreeSet<String>();
        for (var found : TEST.matcher(Files.readString(Path.of(page))).results().toList()) {
            @Nullable Path file = tests.get(found.group(1));
            if (file == null || !Files.readString(file).contains("void " + found.group(2) + "(")) {
                missing.add(found.group());
            }
        }

        assertThat(missing).isEmpty();
    }
}
