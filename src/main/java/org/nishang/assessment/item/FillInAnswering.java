package org.nishang.assessment.item;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.nishang.common.Text;

/** Some words or signs, in any of the accepted forms. */
public record FillInAnswering(List<String> accepted) implements Answering {

    @Override
    public Verdict judge(List<String> answer, List<Integer> order) {
        if (Answering.isBlank(answer)) {
            return Verdict.NOTHING;
        }
        boolean right = answer.size() == 1
                && accepted.stream().anyMatch(form -> normalised(form).equals(normalised(answer.getFirst())));
        return right ? Verdict.RIGHT : Verdict.WRONG;
    }

    /** NFKC, no white space, lower case: １０ ＭＧ and 10mg are the same. */
    static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u200B]+", "")
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public List<String> solution(List<Integer> order) {
        return List.of(accepted.getFirst());
    }

    @Override
    public List<Text> inWords(List<String> answer, List<Integer> order) {
        return Answering.written(answer);
    }
}
