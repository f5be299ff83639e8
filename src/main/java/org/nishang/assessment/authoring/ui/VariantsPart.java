package org.nishang.assessment.authoring.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import org.nishang.assessment.authoring.VariantDraw;
import org.nishang.ui.Kit;

/** Some draws of an item with parameters, each with its key; nothing is seen of other items. */
class VariantsPart extends Div {

    private final Paragraph count = Kit.styled(new Paragraph(), "soft");
    private final UnorderedList list = Kit.tested(Kit.styled(new UnorderedList(), "variant-draws"), "variant-draws");

    VariantsPart() {
        add(Kit.card(getTranslation("assessment.variants.title"), count, list));
        show(List.of());
    }

    void show(List<VariantDraw> draws) {
        setVisible(!draws.isEmpty());
        list.removeAll();
        draws.forEach(draw -> {
            count.setText(getTranslation("assessment.variants.count", draws.size(), draw.rows()));
            var key = Kit.styled(new Span(right(draw)), "variant-key");
            list.add(new ListItem(
                    Kit.styled(new Span(getTranslation("assessment.variants.row", draw.row())), "soft"),
                    new Span(draw.stem().words().in(getLocale())),
                    key));
        });
    }

    private String right(VariantDraw draw) {
        return getTranslation(
                "assessment.variants.key",
                draw.right().stream()
                        .map(text -> text.in(getLocale()))
                        .collect(Collectors.joining(getTranslation("assessment.result.separator"))));
    }
}
