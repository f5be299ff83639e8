package org.nishang.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.junit.jupiter.api.Test;

class FixedCellTest {

    @Test
    void isTheHtmlOfItsParts() {
        var link = new Anchor("/people/1", "Li Na");
        link.getElement().setAttribute("router-link", true);

        assertThat(FixedCell.html(Kit.styled(new Div(link, new Span("2")), "two-lines")))
                .isEqualTo("<div class=\"two-lines\"><a href=\"/people/1\" router-link>Li Na</a><span>2</span></div>");
    }

    @Test
    void whatSomebodyTypedStaysText() {
        assertThat(FixedCell.html(new Span("<img src=x onerror=alert(1)> & \"co\"")))
                .isEqualTo("<span>&lt;img src=x onerror=alert(1)&gt; &amp; \"co\"</span>");
        var named = new Span();
        named.setTitle("\"><script>alert(1)</script>");
        assertThat(FixedCell.html(named)).contains("title=\"&quot;&gt;&lt;script&gt;");
    }

    @Test
    void refusesWhatWouldNotWork() {
        var clicked = new Span("x");
        clicked.addClickListener(click -> {});

        assertThatIllegalArgumentException().isThrownBy(() -> FixedCell.html(new Div(clicked)));
        assertThatIllegalArgumentException().isThrownBy(() -> FixedCell.html(new Div(new Button("x"))));
    }
}
