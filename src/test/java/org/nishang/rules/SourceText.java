package org.nishang.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The product's own source files as text, for rules that a class file cannot tell. */
record SourceText(Path path, String text) {

    private static final Pattern COMMENT =
            Pattern.compile("(?s)(\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\")|/\\*.*?\\*/|//[^\\n]*");
    private static final Pattern LITERAL = Pattern.compile("(?s)\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    private static final Pattern PLUS = Pattern.compile("(?<!\"\")\"\\s*\\+\\s*\"(?!\"\")");

    static List<SourceText> below(String folder, String ending) {
        Path root = Path.of(folder);
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().contains("generated"))
                    .sorted()
                    .map(SourceText::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceText read(Path file) {
        try {
            return new SourceText(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isScreen() {
        return path.toString().replace('\\', '/').contains("/ui/");
    }

    /** The text of every string in the code; what stands in comments is not one. */
    List<String> literals() {
        return literals(code());
    }

    /** As {@link #literals}; strings that are joined by nothing but a plus are one. */
    List<String> joinedLiterals() {
        return literals(PLUS.matcher(code()).replaceAll(""));
    }

    /** The code without its comments. */
    String code() {
        return COMMENT.matcher(text)
                .replaceAll(found ->
                        found.group(1) == null ? " " : java.util.regex.Matcher.quoteReplacement(found.group(1)));
    }

    private static List<String> literals(String code) {
        return LITERAL.matcher(code)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();
    }
}
