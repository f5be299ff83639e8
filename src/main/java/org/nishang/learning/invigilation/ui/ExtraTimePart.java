package org.nishang.learning.invigilation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.sitting.ExtraTime;
import org.nishang.common.FieldName;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
import org.nishang.learning.invigilation.ExamInvigilation;
import org.nishang.people.ui.PersonPagePart;
import org.nishang.ui.Actors;
import org.nishang.ui.DateField;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.NumberBox;
import org.nishang.ui.TableList;
import org.nishang.ui.Tone;
import org.nishang.ui.form.Form;
import org.nishang.ui.question.Confirmation;
import org.nishang.ui.question.Consequence;
import org.springframework.stereotype.Service;

/** On the page of a person: more time at exams, from when to when and why. */
@Service
class ExtraTimePart implements PersonPagePart {

    private final ExamInvigilation invigilation;
    private final CurrentUser user;
    private final Clock clock;

    ExtraTimePart(ExamInvigilation invigilation, CurrentUser user, Clock clock) {
        this.invigilation = invigilation;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Component> show(PersonId person) {
        return user.get().may(Permission.INVIGILATE) ? Optional.of(new Panel(person)) : Optional.empty();
    }

    private final class Panel extends Section {

        private final PersonId person;
        private final NumberBox.Count percent = new NumberBox.Count(getTranslation("learning.extra.percent"));
        private final NumberBox.Count minutes = new NumberBox.Count(getTranslation("learning.extra.minutes"));
        private final DateField from = new DateField(getTranslation("learning.extra.from"));
        private final DateField lastDay = new DateField(getTranslation("learning.extra.last-day"));
        private final TextField reason = new TextField(getTranslation("learning.extra.reason"));

        Panel(PersonId person) {
            this.person = person;
            addClassName("card");
            percent.setTestId("extra-percent");
            minutes.setTestId("extra-minutes");
            lastDay.setPlaceholder(getTranslation("learning.extra.open"));
            reason.setTestId("extra-reason");
            reason.addClassName("wide");
            reason.setMaxLength(200);
            fill();
        }

        private void fill() {
            removeAll();
            add(new H2(getTranslation("learning.extra")));
            var extras = invigilation.extras(person);
            var none = Kit.styled(new Paragraph(getTranslation("learning.extra.none")), "soft");
            add(extras.isEmpty() ? none : table(extras));
            from.setValue(LocalDate.now(clock));
            var form = new Form("inline-form")
                    .with(percent)
                    .with(minutes)
                    .needs(from, FieldName.DAY)
                    .with(lastDay, FieldName.UNTIL)
                    .needs(reason, FieldName.REASON);
            form.submit(getTranslation("learning.extra.grant"), "extra-grant", () -> {
                UUID granted = invigilation.grantExtra(person, wish());
                Kit.done(getTranslation("learning.extra.granted"), () -> {
                    invigilation.endExtra(person, granted);
                    fill();
                });
                fill();
            });
            add(Kit.disclosure(getTranslation("learning.extra.new"), form));
        }

        private ExtraTime.Wish wish() {
            return new ExtraTime.Wish(
                    percent.number().orElse(0),
                    minutes.number().orElse(0),
                    from.getValue(),
                    lastDay.getValue(),
                    reason.getValue());
        }

        private Component table(List<ExtraTime> extras) {
            var table = new TableList(
                    getTranslation("learning.extra"),
                    getTranslation("learning.extra.how-much"),
                    getTranslation("learning.extra.from"),
                    getTranslation("learning.extra.last-day"),
                    getTranslation("learning.extra.reason"),
                    getTranslation("learning.extra.by"),
                    getTranslation("learning.extra.state"));
            extras.forEach(extra -> table.row(
                    TableList.code(getTranslation("learning.extra.amount", extra.percent(), extra.minutes())),
                    TableList.code(Formats.date(extra.period().from())),
                    TableList.code(lastDay(extra.period().to())),
                    TableList.text(extra.reason()),
                    TableList.text(Actors.shown(this, extra.actor())),
                    state(extra)));
            return table;
        }

        private Component state(ExtraTime extra) {
            var today = LocalDate.now(clock);
            var to = extra.period().to();
            if (to != null && !to.isAfter(today)) {
                return new Span(getTranslation("learning.extra.ended"));
            }
            var end = Confirmation.button(
                    getTranslation("learning.extra.end"),
                    "extra-end",
                    () -> new Consequence(
                            getTranslation("learning.extra.end.ask"),
                            List.of(getTranslation(
                                    "learning.extra.end.follows", extra.percent(), extra.minutes(), today.toString())),
                            getTranslation("learning.extra.end")),
                    () -> {
                        invigilation.endExtra(person, extra.id());
                        fill();
                    });
            var state = extra.isOn(today)
                    ? Kit.state(Tone.GOOD, getTranslation("learning.extra.on"))
                    : Kit.state(Tone.PLAIN, getTranslation("learning.extra.later"));
            return Kit.styled(new Div(state, end), "actions");
        }

        private String lastDay(@Nullable LocalDate to) {
            return to == null
                    ? getTranslation("learning.extra.open")
                    : to.minusDays(1).toString();
        }

        private static int number(@Nullable Integer value) {
            return value == null ? 0 : value;
        }
    }
}
