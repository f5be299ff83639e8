package org.nishang.assessment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.nishang.assessment.paper.PracticeQuestion;
import org.nishang.ui.Kit;
import org.springframework.modulith.NamedInterface;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A question of any kind with its answer at once: its fields, and below them what is said about the answer. */
@NamedInterface("api")
@CssImport("./styles/assessment.css")
public class AskedQuestion extends Div {

    private static final String ANSWER = "event.detail";

    private final Fields fields = new Fields();
    private final Div said = Kit.tested(Kit.styled(new Div(), "practice-said"), "practice-said");

    /** What becomes of an answer. */
    public interface Answered {

        PracticeQuestion.Feedback judge(List<String> answer);

        /** What is shown of it, below the question. */
        List<Component> show(PracticeQuestion.Feedback feedback);
    }

    /** @param of how many questions the page has */
    public AskedQuestion(PracticeQuestion question, int of, Answered answered) {
        fields.getElement()
                .setAttribute("labels", ExamSheet.labels(getLocale()))
                .setAttribute("question", JsonMapper.shared().writeValueAsString(question.sheet(getLocale())))
                .setAttribute("of", String.valueOf(of))
                .setAttribute("action", getTranslation("assessment.practice.check"))
                .setAttribute("data-testid", "item-" + question.code());
        fields.getElement()
                .addEventListener("item-answered", event -> {
                    var feedback = answered.judge(texts(event.getEventData().get(ANSWER)));
                    fields.getElement().setProperty("closed", true);
                    said.add(answered.show(feedback));
                    said.getElement().executeJs("(this.querySelector('button') ?? this).focus({preventScroll: true})");
                })
                .addEventData(ANSWER);
        said.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
        addClassName("asked-question");
        add(fields, said);
    }

    /** What the browser says in a question, as a JSON object. */
    public static String labels(Locale locale) {
        return ExamSheet.labels(locale);
    }

    private static List<String> texts(JsonNode answer) {
        return StreamSupport.stream(answer.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    @Tag("asked-item")
    @JsModule("./exam/asked-item.ts")
    private static final class Fields extends Component {}
}
