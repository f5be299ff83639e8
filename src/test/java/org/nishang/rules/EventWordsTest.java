package org.nishang.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nishang.certificate.kernel.CertificateEvent;

/** Whoever reads the log reads what happened, not a code: every event that is recorded has words, and no other. */
class EventWordsTest {

    private static final String WORDS = "logbook.event.";
    private static final Pattern EVENT = Pattern.compile("[a-z]+\\.[a-z]+(-[a-z]+)*");
    private static final Pattern RECORDED = Pattern.compile("\\brecord\\(([^;]*);");

    /** Made of a constant's name. */
    private static final Set<CertificateEvent> ACTS = Set.of(
            CertificateEvent.SUSPENDED,
            CertificateEvent.REINSTATED,
            CertificateEvent.REVOKED,
            CertificateEvent.SURRENDERED,
            CertificateEvent.REISSUED);

    /** Recorded by earlier versions: their entries stay, and so do the words. */
    private static final Set<String> FORMER = Set.of("identity.account-locked");

    @Test
    void everyEventHasWordsInBothLanguages() throws IOException {
        var events = recorded();
        assertThat(events).doesNotContainAnyElementsOf(FORMER);
        events.addAll(FORMER);
        for (String language : List.of("zh", "en")) {
            assertThat(worded(language)).isEqualTo(events);
        }
    }

    private static Set<String> worded(String language) throws IOException {
        var words = new Properties();
        try (var file = Files.newBufferedReader(
                Path.of("src/main/resources/vaadin-i18n/logbook_" + language + ".properties"))) {
            words.load(file);
        }
        return words.stringPropertyNames().stream()
                .filter(key -> key.startsWith(WORDS))
                .map(key -> key.substring(WORDS.length()))
                .filter(event -> event.contains("."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * In a class that has the log: what a call of {@code record} says, and whatever looks like an event and is no key
     * of a message.
     */
    private static Set<String> recorded() throws IOException {
        var keys = keys();
        var events = new TreeSet<String>();
        for (SourceText file : SourceText.below("src/main/java", ".java")) {
            if (file.code().contains("AuditLog")) {
                file.literals().stream()
                        .filter(literal -> EVENT.matcher(literal).matches() && !keys.contains(literal))
                        .forEach(events::add);
                RECORDED.matcher(file.code())
                        .results()
                        .flatMap(call -> Pattern.compile("\"([^\"]*)\"")
                                .matcher(call.group(1))
                                .results())
                        .map(literal -> literal.group(1))
                        .filter(literal -> EVENT.matcher(literal).matches())
                        .forEach(events::add);
            }
        }
        ACTS.forEach(act -> events.add("certificate." + act.name().toLowerCase(java.util.Locale.ROOT)));
        return events;
    }

    private static Set<String> keys() throws IOException {
        var all = new TreeSet<String>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/vaadin-i18n"))) {
            for (Path file : files.filter(name -> name.toString().endsWith("_zh.properties"))
                    .toList()) {
                var words = new Properties();
                try (var reader = Files.newBufferedReader(file)) {
                    words.load(reader);
                }
                all.addAll(words.stringPropertyNames());
            }
        }
        return all;
    }
}
