package org.nishang.learning.invigilation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.nishang.learning.invigilation.ExamInvigilation;
import org.nishang.learning.invigilation.SittingRow;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;

/**
 * The exams that are being sat, each with its number of learners, to be paused and resumed: by all at once, or by one
 * training session.
 */
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
                .forEach((exam, rows) -> {
                    String name = title.apply(exam);
                    var whole = new Room(exam, Optional.empty(), name, rows);
                    rooms.add(room(rooms, whole, invigilation, done));
                    sessions(exam, name, rows).forEach(one -> rooms.add(room(rooms, one, invigilation, done)));
                });
    }

    /** Who sits together, in the order of the sessions' names. */
    private static List<Room> sessions(String exam, String title, List<SittingRow> rows) {
        Map<SittingRow.Session, List<SittingRow>> together =
                rows.stream().filter(row -> row.session() != null).collect(Collectors.groupingBy(SittingRow::session));
        return together.entrySet().stream()
                .map(one -> new Room(
                        exam,
                        Optional.of(one.getKey().id()),
                        title + " · " + one.getKey().name(),
                        one.getValue()))
                .sorted(Comparator.comparing(Room::name))
                .toList();
    }

    private record Room(String exam, Optional<UUID> session, String name, List<SittingRow> rows) {

        int paused() {
            return (int) rows.stream()
                    .filter(row -> row.state() == SittingRow.State.PAUSED)
                    .count();
        }

        /** For tests. */
        String key() {
            return exam + session.map(id -> "-" + id).orElse("");
        }
    }

    private static Component room(Div on, Room room, ExamInvigilation invigilation, Runnable done) {
        int paused = room.paused();
        int going = room.rows().size() - paused;
        String name = room.name();
        var count = new Paragraph(Kit.state(
                paused > 0 ? Tone.SOON : Tone.GOOD,
                on.getTranslation("learning.sittings.room", Formats.number(going), Formats.number(paused))));
        count.getElement().setAttribute("data-testid", "room-" + room.key());
        var pause = Kit.button(
                on.getTranslation("learning.sittings.pause"),
                false,
                "pause-" + room.key(),
                () -> new TimeDialog(
                                on.getTranslation("learning.sittings.pause.title", name),
                                on.getTranslation("learning.sittings.pause.effect", Formats.number(going)),
                                on.getTranslation("learning.sittings.pause"),
                                (minutes, reason) -> {
                                    invigilation.pause(room.exam(), room.session(), reason);
                                    done.run();
                                })
                        .open());
        pause.setEnabled(going > 0);
        var resume =
                Kit.button(on.getTranslation("learning.sittings.resume"), paused > 0, "resume-" + room.key(), () -> {
                    invigilation.resume(room.exam(), room.session());
                    Kit.done(on.getTranslation("learning.sittings.resumed", name));
                    done.run();
                });
        resume.setVisible(paused > 0);
        return Kit.card(name, count, Kit.styled(new Div(pause, resume), "actions"));
    }
}
