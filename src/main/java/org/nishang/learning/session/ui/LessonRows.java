package org.nishang.learning.session.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.learning.session.ClassLesson;
import org.nishang.ui.DateField;
import org.nishang.ui.Kit;
import org.nishang.ui.NumberBox;
import org.nishang.ui.form.FormLines;

/** The lessons of a class, each editable in place; a new one begins where the one before ended. */
class LessonRows extends CustomField<List<ClassLesson>> {

    private final FormLines<Line> lines = Kit.styled(new FormLines<>(() -> {}), "lesson-lines");

    LessonRows() {
        setLabel(getTranslation("learning.class.lessons"));
        setTestId("lessons");
        addClassName("wide");
        var more = lines.adding(getTranslation("learning.class.add-lesson"), "add-lesson", this::next);
        more.addThemeVariants(ButtonVariant.TERTIARY);
        add(new Div(lines, more));
    }

    void show(List<ClassLesson> lessons) {
        lines.clear();
        lessons.forEach(lesson -> append().show(lesson));
    }

    /** Proposes a first lesson. */
    void begin(LocalDate day) {
        var line = append();
        line.day.setValue(day);
        line.from.setValue(LocalTime.of(9, 0));
        line.to.setValue(LocalTime.of(11, 15));
    }

    /** @throws Refusal what a line says of itself, or {@code learning.class.lesson-missing} */
    List<ClassLesson> lessons() {
        return lines.lines().stream().map(Line::lesson).toList();
    }

    private Line append() {
        var line = new Line(lines.lines().size() + 1);
        lines.append(line);
        return line;
    }

    /** As the last one goes on. */
    private Line next() {
        var present = lines.lines();
        var line = new Line(present.size() + 1);
        if (!present.isEmpty()) {
            line.after(present.getLast());
        }
        return line;
    }

    @Override
    protected List<ClassLesson> generateModelValue() {
        return List.of();
    }

    @Override
    protected void setPresentationValue(List<ClassLesson> lessons) {
        show(lessons);
    }

    private final class Line extends Div {
        private final DateField day = new DateField(getTranslation("learning.class.day"));
        private final TimePicker from = time("learning.class.from-time");
        private final TimePicker to = time("learning.class.to-time");
        private final TextField topic = text("learning.class.lesson-topic", 200);
        private final TextField teacher = text("learning.class.lesson-teacher", 60);
        private final TextField room = text("learning.class.lesson-room", 100);
        private final NumberBox.Decimal hours = new NumberBox.Decimal(getTranslation("learning.class.hours"));

        Line(int number) {
            addClassName("lesson-line");
            Kit.tested(day, "lesson-day-" + number);
            Kit.tested(from, "lesson-from-" + number);
            Kit.tested(to, "lesson-to-" + number);
            Kit.tested(topic, "lesson-topic-" + number);
            Kit.tested(teacher, "lesson-teacher-" + number);
            Kit.tested(room, "lesson-room-" + number);
            Kit.tested(hours, "lesson-hours-" + number);
            hours.setPlaceholder(getTranslation("learning.class.hours.by-time"));
            var remove = Kit.tested(lines.removing(this, "✕"), "remove-lesson-" + number);
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(getTranslation("learning.class.remove-lesson"));
            add(day, from, to, topic, teacher, room, hours, remove);
        }

        private TimePicker time(String label) {
            var field = new TimePicker(getTranslation(label));
            field.setStep(Duration.ofMinutes(15));
            return field;
        }

        private TextField text(String label, int most) {
            var field = new TextField(getTranslation(label));
            field.setMaxLength(most);
            return field;
        }

        void after(Line before) {
            day.setValue(before.day.getValue());
            room.setValue(before.room.getValue());
            teacher.setValue(before.teacher.getValue());
            if (before.to.getValue() != null) {
                from.setValue(before.to.getValue().plusMinutes(15));
            }
        }

        void show(ClassLesson lesson) {
            day.setValue(lesson.day());
            from.setValue(lesson.from());
            to.setValue(lesson.to());
            topic.setValue(lesson.topic());
            teacher.setValue(lesson.teacher());
            room.setValue(lesson.room());
            hours.setNumber(lesson.hours());
        }

        ClassLesson lesson() {
            return ClassLesson.of(
                    needed(day.getValue()),
                    needed(from.getValue()),
                    needed(to.getValue()),
                    room.getValue(),
                    topic.getValue(),
                    teacher.getValue(),
                    hours.number().orElse(null));
        }

        private <T> T needed(@Nullable T value) {
            if (value == null) {
                throw new Refusal("learning.class.lesson-missing", lines.lines().indexOf(this) + 1)
                        .at(FieldName.LESSONS);
            }
            return Objects.requireNonNull(value);
        }
    }
}
