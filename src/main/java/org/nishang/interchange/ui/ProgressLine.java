package org.nishang.interchange.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Duration;
import org.nishang.interchange.ImportProgress;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;

/** How far a file is, in a bar and in words. */
class ProgressLine extends Div {

    private final Paragraph what = new Paragraph();
    private final ProgressBar bar = new ProgressBar(0, 1);
    private final Span words = Kit.styled(new Span(), "soft");

    ProgressLine() {
        addClassName("progress-line");
        getElement().setAttribute("data-testid", "import-progress");
        add(what, bar, words);
    }

    void begin(String sentence) {
        what.setText(sentence);
        bar.setIndeterminate(true);
        words.setText("");
        setVisible(true);
    }

    void show(ImportProgress progress) {
        int rough = progress.roughRows();
        if (rough == 0) {
            return;
        }
        bar.setIndeterminate(false);
        bar.setValue(Math.min(1, progress.rows() / (double) rough));
        words.setText(progress.remaining()
                .map(left -> getTranslation(
                        "interchange.progress.remaining",
                        Formats.number(progress.rows()),
                        Formats.number(rough),
                        duration(left)))
                .orElseGet(() -> getTranslation(
                        "interchange.progress", Formats.number(progress.rows()), Formats.number(rough))));
    }

    private String duration(Duration left) {
        return left.toSeconds() < 60
                ? getTranslation("interchange.seconds", Math.max(1, left.toSeconds()))
                : getTranslation("interchange.minutes", left.toMinutes() + 1);
    }
}
