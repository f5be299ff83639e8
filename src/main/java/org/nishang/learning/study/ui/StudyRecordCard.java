package org.nishang.learning.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.nishang.learning.study.StudyRecord;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;

/** One way through a programme as it was: when, what became of it, its certificates, its exams. */
class StudyRecordCard extends Section {

    private final StudyRecord record;
    private final ZoneId zone;

    StudyRecordCard(StudyRecord record, ZoneId zone) {
        this.record = record;
        this.zone = zone;
        addClassName("study-record");
        Kit.tested(this, "study-record");
        add(new H3(title()), new Paragraph(Kit.state(tone(), state())));
        if (!record.certificates().isEmpty()) {
            String numbers = String.join(getTranslation("learning.studies.separator"), record.certificates());
            var certificates = new Paragraph(getTranslation("learning.studies.certificates", numbers));
            certificates.add(
                    new Text(" "), Kit.link("certificates", getTranslation("learning.studies.to-certificates")));
            add(certificates);
        }
        exams().forEach(this::add);
    }

    private String title() {
        return record.programme()
                .map(title -> title.in(getLocale()))
                .orElseGet(() -> getTranslation("learning.studies.exams-only"));
    }

    private String state() {
        return getTranslation(
                "learning.studies." + record.state(), Formats.date(record.began()), Formats.date(record.ended()));
    }

    private Tone tone() {
        return switch (record.state()) {
            case COMPLETED -> Tone.GOOD;
            case OPEN, WITHDRAWN, EXAMS_ONLY -> Tone.PLAIN;
        };
    }

    /** The exams of one course under its name. */
    private List<Component> exams() {
        if (record.exams().isEmpty()) {
            return List.of(Kit.styled(new Paragraph(getTranslation("learning.studies.no-exams")), "soft"));
        }
        return record.exams().stream()
                .collect(Collectors.groupingBy(
                        StudyRecord.Exam::course, java.util.LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .<Component>map(course -> new Div(new H4(course.getKey().in(getLocale())), table(course.getValue())))
                .toList();
    }

    private ExamTable table(List<StudyRecord.Exam> exams) {
        var table = new ExamTable(zone);
        exams.forEach(exam -> exam.result().ifPresentOrElse(table::add, () -> table.addWithoutResult(exam.id())));
        return table;
    }
}
