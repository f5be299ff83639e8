package org.nishang.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.nishang.learning.ExamInvigilation;
import org.nishang.learning.SittingRow;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;

/** The exams that are being sat, each with its number of learners, to be paused and resumed. */
final class SittingRooms {

    private SittingRooms() {}

    static void show(
            Div rooms,
            List<SittingRow> all,
            UnaryOperator<String> title,
            ExamInvigilation invigilation,
            Runnable done) {
        rooms.removeAll();
        all.stream()
                .collect(Collectors.groupingBy(SittingRow::exam, TreeMap::new, Collectors.toList()))
                .forEach(
                        (exam, rows) ->
                                rooms.add(room(rooms, exam, rows, title, invigilation, done)));
    }

    private static Component room(
            Div on,
            String exam,
            List<SittingRow> rows,
            UnaryOperator<String> title,
            ExamInvigilation invigilation,
            Runnable done) {
        int paused =
                (int) rows.stream().filter(row -> row.state() == SittingRow.State.PAUSED).count();
        int going = rows.size() - paused;
        String name = title.apply(exam);
        var count =
                new Paragraph(
                        Kit.state(
                                paused > 0 ? Tone.SOON : Tone.GOOD,
                                on.getTranslation(
                                        "learning.sittings.room",
                                        Formats.number(going),
                                        Formats.number(paused))));
        count.getElement().setAttribute("data-testid", "room-" + exam);
        var pause =
                Parts.button(
                        on.getTranslation("learning.sittings.pause"),
                        false,
                        "pause-" + exam,
                        () ->
                                new TimeDialog(
                                                on.getTranslation(
                                                        "learning.sittings.pause.title", name),
                                                on.getTranslation(
                                                        "learning.sittings.pause.effect",
                                                        Formats.number(going)),
                                                on.getTranslation("learning.sittings.pause"),
                                                (minutes, reason) -> {
                                                    invigilation.pause(exam, reason);
                                                    done.run();
                                                })
                                        .open());
        pause.setEnabled(going > 0);
        var resume =
                Parts.button(
                        on.getTranslation("learning.sittings.resume"),
                        paused > 0,
                        "resume-" + exam,
                        () -> {
                            invigilation.resume(exam);
                            Kit.done(on.getTranslation("learning.sittings.resumed", name));
                            done.run();
                        });
        resume.setVisible(paused > 0);
        var actions = new Div(pause, resume);
        actions.addClassName("actions");
        return Kit.card(name, count, actions);
    }
}
