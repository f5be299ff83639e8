package org.nishang.learning.recognition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.ZoneId;
import java.util.function.Function;
import org.nishang.learning.recognition.RecognisableWay;
import org.nishang.learning.recognition.Recognition;
import org.nishang.ui.Actors;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.TableList;

/** What counts, or counted, in one programme: since when, by whom and why. */
class RecognitionTable extends Div {

    private final ZoneId zone;

    /** @param end the act that withdraws one that counts */
    RecognitionTable(RecognisableWay way, RecognitionWords words, ZoneId zone, Function<Recognition, Component> end) {
        this.zone = zone;
        var table = new TableList(
                getTranslation("learning.recognition"),
                getTranslation("learning.recognition.course"),
                getTranslation("learning.recognition.day"),
                getTranslation("learning.recognition.why"),
                getTranslation("learning.recognition.by"),
                getTranslation("learning.recognition.state"));
        way.recognitions()
                .forEach(one -> table.row(
                        TableList.text(words.course(one.course())),
                        TableList.code(Formats.date(one.passedOn())),
                        lines(why(one), version(one)),
                        lines(by(one), Formats.minute(one.why().at(), zone)),
                        state(one, end)));
        add(Kit.tested(table, "recognitions"));
    }

    private String why(Recognition one) {
        return one.ground() == Recognition.Ground.RULE
                ? getTranslation("learning.recognition.ground.RULE")
                : getTranslation(
                        "learning.recognition.ground.DECISION",
                        one.why().reason(),
                        one.why().document());
    }

    private String version(Recognition one) {
        return one.version() == null
                ? getTranslation("learning.recognition.version-unknown")
                : getTranslation("learning.recognition.version-named", one.version());
    }

    private String by(Recognition one) {
        String by = Actors.shown(this, one.why().by());
        return one.why().proposedBy() == null
                ? by
                : getTranslation(
                        "learning.recognition.by-two",
                        Actors.shown(this, one.why().proposedBy()),
                        by);
    }

    private Component state(Recognition one, Function<Recognition, Component> end) {
        var ended = one.withdrawn();
        return ended == null
                ? end.apply(one)
                : lines(
                        getTranslation(
                                "learning.recognition.ended",
                                Actors.shown(this, ended.by()),
                                Formats.minute(ended.at(), zone)),
                        ended.reason());
    }

    private static Component lines(String first, String second) {
        return Kit.styled(new Div(new Div(TableList.text(first)), new Div(TableList.text(second))), "two-lines");
    }
}
