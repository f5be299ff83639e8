package org.nishang.assessment;

import java.util.List;
import java.util.stream.IntStream;
import org.nishang.common.Text;

/** What is right about an item, in words. */
final class KeyWords {

    private KeyWords() {}

    /** All that is right, in the order of the bank. */
    static List<Text> of(ItemVersion item) {
        if (item.answering() instanceof FillInAnswering fillIn) {
            return Answering.written(fillIn.accepted());
        }
        var order =
                IntStream.range(0, item.answering().choices().size()).boxed().toList();
        return ReviewLines.right(new Question(1, new Paper.Place(item.id(), order, 0), item));
    }

    /** For each key that is as good as the others, what is right by it. */
    static List<List<Text>> of(KeyCorrection correction, ItemVersion item) {
        return correction.keys(item).stream().map(KeyWords::of).toList();
    }
}
