package org.nishang.course.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word that a lesson explains.
 *
 * @param word as the table of the lesson writes it, e.g. {@code authorised economic operator (AEO)}
 * @param other the same in the other language
 * @param sentence what it means
 * @param source where that is from; may be empty
 */
public record Term(String word, String other, String sentence, String source) {

    private static final Pattern WITH_ANOTHER = Pattern.compile("(.+?)\\s*[(（](.+?)[)）]");
    private static final String INFINITIVE = "to ";

    /** As it stands in a text: without what is added in brackets, what is added itself, and verbs without "to". */
    List<String> forms() {
        var forms = new ArrayList<String>();
        Matcher both = WITH_ANOTHER.matcher(word);
        if (both.matches()) {
            forms.add(plain(both.group(1)));
            forms.add(plain(both.group(2)));
        } else {
            forms.add(plain(word));
        }
        return forms.stream().filter(Term::isTellingEnough).distinct().toList();
    }

    private static String plain(String form) {
        return form.startsWith(INFINITIVE) ? form.substring(INFINITIVE.length()) : form;
    }

    /** One Chinese character is part of many words that mean something else. */
    private static boolean isTellingEnough(String form) {
        return form.length() > 1;
    }
}
