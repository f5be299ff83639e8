package org.nishang.assessment.authoring.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.Optional;
import org.nishang.assessment.authoring.ItemAuthoring.Preview;
import org.nishang.assessment.ui.ExamSheet;
import org.nishang.common.Text;
import org.nishang.ui.Kit;

/** The question as a learner sees it on a phone, in either language. */
class ItemPreview extends Div {

    private final Sketch sketch = new Sketch();
    private final Div phone = Kit.tested(Kit.styled(new Div(sketch), "phone", "exam"), "preview");
    private final Paragraph nothing = Kit.styled(new Paragraph(), "soft");
    private final Button chinese;
    private final Button english;
    private final Checkbox solved;
    private final Source source;
    private Locale language;

    /** What is shown at this moment. */
    interface Source {
        Optional<Preview> in(Locale locale);
    }

    ItemPreview(Locale first, Source source) {
        this.source = source;
        this.language = Text.isChinese(first) ? Locale.CHINESE : Locale.ENGLISH;
        chinese = language("assessment.preview.zh", Locale.CHINESE);
        english = language("assessment.preview.en", Locale.ENGLISH);
        solved = new Checkbox(getTranslation("assessment.preview.solved"));
        solved.setTestId("preview-solved");
        solved.addValueChangeListener(change -> sketch.getElement().setProperty("solved", change.getValue()));
        nothing.setText(getTranslation("assessment.preview.nothing"));
        var bar = Kit.styled(new Div(chinese, english, solved), "preview-bar");
        addClassName("item-preview");
        add(
                bar,
                phone,
                nothing,
                Kit.hint(getTranslation("assessment.preview.solved"), getTranslation("assessment.preview.means")));
    }

    private Button language(String key, Locale locale) {
        var button = new Button(getTranslation(key), click -> {
            language = locale;
            draw();
        });
        button.setTestId("preview-" + locale.getLanguage());
        return button;
    }

    void draw() {
        var shown = source.in(language);
        boolean isChinese = Text.isChinese(language);
        chinese.getElement().setAttribute("aria-pressed", String.valueOf(isChinese));
        english.getElement().setAttribute("aria-pressed", String.valueOf(!isChinese));
        phone.getElement().setAttribute("lang", language.getLanguage());
        phone.setVisible(shown.isPresent());
        nothing.setVisible(shown.isEmpty());
        shown.ifPresent(preview -> {
            var element = sketch.getElement();
            element.setAttribute("labels", ExamSheet.labels(language));
            element.setAttribute("question", preview.question());
            element.setAttribute("solution", preview.solution());
        });
    }

    @Tag("item-preview")
    @JsModule("./preview/item-preview.ts")
    private static final class Sketch extends com.vaadin.flow.component.Component {}
}
