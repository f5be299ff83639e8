package org.nishang.assessment.item;

import java.util.List;
import org.nishang.common.Text;
import org.nishang.course.Wording;

/** What is right about an item, in words. */
public final class KeyWords {

    private KeyWords() {}

    /** All that is right, in the order of the bank. */
    public static List<Text> of(ItemVersion item) {
        return item.answering().allThatIsRight();
    }

    /** For each key that is as good as the others, what is right by it. */
    public static List<List<Text>> of(KeyCorrection correction, ItemVersion item) {
        return correction.keys(item).stream().map(KeyWords::of).toList();
    }

    /** What would be right about a place of a paper. */
    public static List<Text> of(Question question) {
        return question.answering().rightWords(question.place().order());
    }

    /** The same, as it is shown. */
    public static List<Wording> shown(Question question) {
        return shown(question, of(question));
    }

    /** Options are formatted as their item is; what somebody wrote is never. */
    public static List<Wording> shown(Question question, List<Text> texts) {
        return texts.stream()
                .map(text -> question.answering().showsOptions()
                        ? question.item().content().wording(text)
                        : Wording.plain(text))
                .toList();
    }
}
