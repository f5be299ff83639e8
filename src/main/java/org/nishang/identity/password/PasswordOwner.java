package org.nishang.identity.password;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.nishang.common.Pinyin;

/**
 * Whose password it is to be, for what may not stand in it.
 *
 * @param name as people call them: characters, or names with blanks between
 */
public record PasswordOwner(String username, String name) {

    /** One character of a name stands in many passwords by chance. */
    private static final int SHORTEST = 2;

    /** The username and its parts, the name, and how it is read; in small letters. */
    List<String> words() {
        return Stream.of(
                        Stream.of(username, name.replaceAll("\\s", "")),
                        Arrays.stream(username.split("[._-]")),
                        Arrays.stream(name.split("\\s+")),
                        Stream.of(Pinyin.ofPerson(name).replaceAll("\\s", "")),
                        Arrays.stream(Pinyin.ofPerson(name).split("\\s+")))
                .flatMap(words -> words)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.codePointCount(0, word.length()) >= SHORTEST)
                .distinct()
                .toList();
    }

    /** Those that a password may not contain: the username, and what is long enough to be no chance. */
    boolean isNamedIn(String password) {
        String small = password.toLowerCase(Locale.ROOT);
        return words().stream()
                .filter(word -> word.equals(username) || isTelling(word))
                .anyMatch(small::contains);
    }

    /** Latin letters from four on; Chinese characters from two on. */
    private static boolean isTelling(String word) {
        return word.length() >= 4 || word.codePoints().allMatch(Character::isIdeographic);
    }
}
