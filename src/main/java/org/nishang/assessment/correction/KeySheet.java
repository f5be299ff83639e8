package org.nishang.assessment.correction;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.assessment.item.KeyCorrection;
import org.nishang.assessment.item.KeyInput;
import org.nishang.assessment.item.KeyWords;
import org.nishang.common.Text;
import org.nishang.course.Wording;

/**
 * A version of an item and the key that holds, to say what is wrong with it.
 *
 * @param options in the order of the bank; none where nothing is chosen
 * @param accepted forms of a fill-in, or values of a number
 * @param right all that is right, in words
 */
public record KeySheet(
        UUID version,
        String item,
        int revision,
        KeyInput ask,
        Wording stem,
        List<Option> options,
        List<String> accepted,
        List<Text> right) {

    public KeySheet {
        options = List.copyOf(options);
        accepted = List.copyOf(accepted);
        right = List.copyOf(right);
    }

    public record Option(Text text, boolean correct) {}

    static KeySheet of(ItemVersion item, int revision, KeyCorrection now) {
        var key = now.keys(item).getFirst();
        var content = key.content();
        return new KeySheet(
                item.id(),
                item.code(),
                revision,
                item.keyInput(),
                content.wording(content.stem()),
                IntStream.range(0, content.options().size())
                        .mapToObj(i -> new Option(
                                content.wording(content.options().get(i).text()).words(),
                                content.options().get(i).correct()))
                        .toList(),
                now.spelled(item).accepted(),
                KeyWords.of(key));
    }
}
