package org.nishang.course.quality;

/** What may give an answer away. The first word is the last part of its key in texts; then what a pack is told. */
public enum Hint {
    LONGEST_IS_RIGHT("longest-is-right", "the longest option is the right one"),
    STEM_SAYS_IT("stem-says-it", "the stem holds the words of the right option alone"),
    UNIT_SAYS_IT("unit-says-it", "only the right option has the unit of the stem"),
    ALL_OF_THEM("all-of-them", "an option such as 'all of the above'"),
    ALIKE("alike", "two options are alike in one language"),
    ONE_PLAUSIBLE("one-plausible", "all wrong options wave the matter away: only one is plausible"),
    NUMBER_ONLY("number-only", "it asks for the number of a document alone"),
    FIGURES_DIFFER("figures-differ", "the two languages have different figures"),
    ABSOLUTE("absolute", "a word such as 'always' or 'must' says that the statement is false");

    private final String key;
    private final String words;

    Hint(String key, String words) {
        this.key = key;
        this.words = words;
    }

    public String key() {
        return key;
    }

    public String words() {
        return words;
    }
}
