package org.nishang.course.glossary;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of a course in one language, to be found in its texts: the longest one where several begin. */
public final class Glossary {

    public static final Glossary EMPTY = new Glossary(List.of());

    private final List<Term> terms;
    private final Map<String, Term> byForm = new HashMap<>();
    private final @Nullable Pattern pattern;

    /** @param terms of the same word the first one counts */
    public Glossary(List<Term> terms) {
        this.terms = List.copyOf(terms);
        for (Term term : terms) {
            term.forms().forEach(form -> byForm.putIfAbsent(key(form), term));
        }
        String forms = byForm.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(form -> form))
                .map(Glossary::literal)
                .collect(Collectors.joining("|"));
        this.pattern = forms.isEmpty() ? null : Pattern.compile(forms, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    public List<Term> terms() {
        return terms;
    }

    /** A word in a text: from one place on, before another. */
    public record Found(Term term, int from, int to) {}

    /** The first word from a place on. */
    public Optional<Found> next(String text, int from) {
        if (pattern == null) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(text);
        return matcher.find(from)
                ? Optional.ofNullable(byForm.get(form(matcher)))
                        .map(term -> new Found(term, matcher.start(), matcher.end()))
                : Optional.empty();
    }

    /** The form that matched, without the plural's end. */
    private String form(Matcher matcher) {
        String matched = key(matcher.group());
        for (String plural : List.of("", "s", "es")) {
            String singular =
                    matched.endsWith(plural) ? matched.substring(0, matched.length() - plural.length()) : matched;
            if (byForm.containsKey(singular)) {
                return singular;
            }
        }
        return matched;
    }

    /** Chinese words stand side by side; others begin and end with their letters, and may stand in the plural. */
    private static String literal(String form) {
        boolean han = form.codePoints().anyMatch(Character::isIdeographic);
        return han ? Pattern.quote(form) : "(?<![\\p{L}\\p{N}])" + Pattern.quote(form) + "(?:s|es)?(?![\\p{L}\\p{N}])";
    }

    private static String key(String form) {
        return form.toLowerCase(Locale.ROOT);
    }
}
