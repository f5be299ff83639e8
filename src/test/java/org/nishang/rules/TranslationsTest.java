package org.nishang.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nishang.platform.PluralMessage;

/** Both languages say the same things, all that is said is used, and nothing is said in code. */
class TranslationsTest {

    private static final Path FOLDER = Path.of("src/main/resources/vaadin-i18n");

    /** A column of a {@code PersonalTable} whose constants are said in words. */
    private static final Pattern SHOWN_IN_WORDS = Pattern.compile(":words\\(([\\w.-]+\\.)\\)");

    private static final Pattern KEY = Pattern.compile("[a-z][a-z-]*(\\.[A-Za-z0-9_-]+)+");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** Words that stand in both languages as they are. */
    private static final Set<String> ALIKE =
            Set.of("identity.login.other-language", "ui.other-language", "certificate.verify.other-language");

    /** A number and the plural word behind it, with up to two words between; a range is more than one anyway. */
    private static final Pattern COUNTED = Pattern.compile(
            "(?<!to )(?<!–)(?<!× )\\{\\d+} "
                    + "(?:(?!(?:of|the|in|no|where|rule|another|your|have)\\b)[a-z-]+ ){0,2}?([a-z]+s|people|criteria|children)\\b");

    /** Words with an s at their end that are no plural. */
    private static final Set<String> NO_NOUNS = Set.of(
            "is",
            "was",
            "has",
            "as",
            "its",
            "does",
            "says",
            "works",
            "exists",
            "means",
            "ends",
            "takes",
            "covers",
            "overlaps",
            "stays",
            "employs",
            "leaves",
            "files",
            "counts",
            "needs",
            "waits",
            "lacks");

    /** Literals that look like keys and name something else. */
    private static final Pattern ENTRY_OF_THE_LOG = Pattern.compile("record\\(\\s*[^;]*?\"([a-z]+\\.[a-z.-]+)\"");

    private final Map<String, String> chinese = all("_zh.properties");
    private final Map<String, String> english = all("_en.properties");
    private final List<SourceText> code = Stream.of(
                    SourceText.below("src/main/java", ".java"),
                    SourceText.below("frontend", ".js"),
                    SourceText.below("frontend", ".ts"))
            .flatMap(List::stream)
            .toList();

    @Test
    void everyModuleHasBothLanguages() throws IOException {
        assertThat(modules("_en.properties")).isEqualTo(modules("_zh.properties"));
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(english.keySet()).isEqualTo(chinese.keySet());
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        assertThat(arguments(english)).isEqualTo(arguments(chinese));
    }

    /** "1 objections wait" cannot be written: a noun that follows a count has its two forms. */
    @Test
    void whatIsCountedInEnglishHasAPlural() {
        assertThat(english.entrySet().stream()
                        .filter(entry ->
                                COUNTED.matcher(entry.getValue()).results().anyMatch(TranslationsTest::isNoun))
                        .map(entry -> entry.getKey() + "=" + entry.getValue()))
                .isEmpty();
    }

    /** Choice formats fail on numbers that are written with commas already; plurals do not. */
    @Test
    void countsAreWrittenAsPlurals() {
        assertThat(Stream.concat(english.entrySet().stream(), chinese.entrySet().stream()))
                .noneMatch(entry -> entry.getValue().contains(",choice,"));
    }

    /** A label is named; the codes of totals are for the API and for definitions. */
    @Test
    void noLabelBeginsWithTheCodeOfATotal() {
        assertThat(Stream.concat(english.entrySet().stream(), chinese.entrySet().stream())
                        .filter(entry -> !entry.getKey().matches(".*\\.(definition|means)"))
                        .filter(entry ->
                                entry.getValue().matches("(?s).*(^|[^A-Za-z0-9])T(?:[1-9]|1[0-7])([^0-9A-Za-z].*|$)"))
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    private static boolean isNoun(java.util.regex.MatchResult counted) {
        return !NO_NOUNS.contains(counted.group(1));
    }

    @Test
    void noMessageHasAStraightApostrophe() {
        assertThat(english).noneSatisfy((key, text) -> assertThat(text).contains("'"));
        assertThat(chinese).noneSatisfy((key, text) -> assertThat(text).contains("'"));
    }

    @Test
    void chineseIsChineseAndEnglishIsEnglish() {
        assertThat(english.entrySet().stream()
                        .filter(entry -> HAN.matcher(entry.getValue()).find())
                        .map(Map.Entry::getKey)
                        .filter(key -> !ALIKE.contains(key)))
                .isEmpty();
        assertThat(chinese.entrySet().stream()
                        .filter(entry -> entry.getValue().matches(".*[a-z]{3}.*"))
                        .filter(entry -> !HAN.matcher(entry.getValue()).find())
                        .map(Map.Entry::getKey)
                        .filter(key -> !ALIKE.contains(key)))
                .isEmpty();
    }

    @Test
    void everyKeyInCodeExists() {
        var prefixes = chinese.keySet().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toSet());
        var missing = new TreeSet<String>();
        for (SourceText file : code) {
            var logged = ENTRY_OF_THE_LOG
                    .matcher(file.text())
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
            for (String literal : file.literals()) {
                if (KEY.matcher(literal).matches()
                        && prefixes.contains(literal.substring(0, literal.indexOf('.')))
                        && !chinese.containsKey(literal)
                        && !logged.contains(literal)
                        && !literal.matches(".*\\.(js|css|svg|ts|sql|key|yaml)")) {
                    missing.add(literal + " in " + file.path().getFileName());
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyIsUsed() {
        var whole = new TreeSet<String>();
        var beginnings = new TreeSet<String>();
        for (SourceText file : code) {
            for (String literal : file.literals()) {
                (literal.endsWith(".") ? beginnings : whole).add(literal);
                SHOWN_IN_WORDS.matcher(literal).results().forEach(found -> beginnings.add(found.group(1)));
            }
        }

        assertThat(chinese.keySet().stream()
                        .filter(key -> !whole.contains(key))
                        .filter(key -> beginnings.stream().noneMatch(begins(key)))
                        .filter(key -> !whole.contains(nameOfReason(key))))
                .isEmpty();
    }

    /** An invariant's name is its key; why it must hold stands under {@code key.why}. */
    private static String nameOfReason(String key) {
        return key.endsWith(".why") ? key.substring(0, key.length() - ".why".length()) : key;
    }

    /** A literal that ends with a dot begins keys whose last word is a constant's name. */
    private static java.util.function.Predicate<String> begins(String key) {
        return beginning -> beginning.indexOf('.') > 0 && beginning.length() > 3 && key.startsWith(beginning);
    }

    @Test
    void noScreenHasTextInItsCode() {
        var texts = new TreeSet<String>();
        for (SourceText file : code) {
            if (file.isScreen() || file.path().startsWith("frontend")) {
                file.literals().stream()
                        .filter(text -> !text.startsWith("yyyy"))
                        .filter(text -> HAN.matcher(text).find() || text.matches("(?s)[A-Z][a-z]+,? [a-z]+.*"))
                        .forEach(text -> texts.add(file.path().getFileName() + ": " + text));
            }
        }

        assertThat(texts).isEmpty();
    }

    /** Of what the portal did by itself no screen says that an account did it. */
    @Test
    void screensNameActorsInWords() {
        var bare = Pattern.compile(
                "(?<!Actors\\.shown\\(\\w{1,6}, )\\b\\w+\\.(?:actor|recordedBy|declaredBy|proposedBy)\\(\\)");

        assertThat(code.stream()
                        .filter(SourceText::isScreen)
                        .flatMap(file -> bare.matcher(file.text().replaceAll("\\s+", " "))
                                .results()
                                .map(found -> file.path().getFileName() + ": " + found.group())))
                .isEmpty();
    }

    private static Map<String, Integer> arguments(Map<String, String> messages) {
        var counts = new TreeMap<String, Integer>();
        messages.forEach((key, text) ->
                counts.put(key, PluralMessage.of(text, Locale.ENGLISH).getFormatsByArgumentIndex().length));
        return counts;
    }

    private static Collection<String> modules(String ending) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Map<String, String> all(String ending) {
        var messages = new TreeMap<String, String>();
        for (SourceText file : SourceText.below(FOLDER.toString(), ending)) {
            // An entry that stands twice is twice put.
            var properties = new Properties() {
                @Override
                public synchronized @Nullable Object put(Object key, Object text) {
                    String before = messages.put((String) key, (String) text);
                    assertThat(before).as("%s stands twice", key).isNull();
                    return before;
                }
            };
            try {
                properties.load(new java.io.StringReader(file.text()));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return messages;
    }
}
