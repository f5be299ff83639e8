package org.nishang.assessment.item;

import java.util.List;
import org.nishang.common.Text;
import org.nishang.course.ItemBody;

/** A text that a person marks; nothing is right or wrong before that. */
public record ShortAnswering(ItemBody.ShortAnswer body) implements Answering {

    @Override
    public Verdict judge(List<String> answer, List<Integer> order) {
        return Verdict.NOTHING;
    }

    @Override
    public List<String> solution(List<Integer> order) {
        return List.of(body.model().zh());
    }

    @Override
    public List<Text> inWords(List<String> answer, List<Integer> order) {
        return Answering.written(answer);
    }
}
