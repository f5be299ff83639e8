package org.nishang.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever did something is shown by {@code Actors}, which has a word for what the portal did by itself. */
class ActorsTest {

    private static final Path ROOT = Path.of("src/main/java/org/nishang");

    private static final Pattern ACTOR = Pattern.compile("\\.(\\w+edBy)\\(\\)(?!\\s*[!=]=|\\s*;|\\s*\\.map)");

    /** Of certificates, not of people. */
    private static final Set<String> OTHERS = Set.of("renewedBy", "supersededBy");

    private static final int BEFORE = 40;

    @Test
    void screensShowNoBareAccount() throws IOException {
        var bare = new ArrayList<String>();
        try (var files = Files.walk(ROOT)) {
            for (Path file : files.filter(one -> one.toString().matches(".*/ui/\\w+\\.java"))
                    .toList()) {
                String text = Files.readString(file);
                var actors = ACTOR.matcher(text);
                while (actors.find()) {
                    String before = text.substring(Math.max(0, actors.start() - BEFORE), actors.start());
                    if (!before.contains("Actors.shown(") && !OTHERS.contains(actors.group(1))) {
                        bare.add(ROOT.relativize(file) + " " + actors.group(1));
                    }
                }
            }
        }

        assertThat(bare).isEmpty();
    }
}
