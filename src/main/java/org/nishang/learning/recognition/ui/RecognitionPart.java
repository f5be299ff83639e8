package org.nishang.learning.recognition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.util.Optional;
import org.nishang.approval.ui.ProposalCard;
import org.nishang.approval.ui.ProposalList;
import org.nishang.course.CourseCatalogue;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
import org.nishang.learning.recognition.CourseRecognition;
import org.nishang.learning.recognition.ProposedRecognition;
import org.nishang.learning.recognition.RecognisableWay;
import org.nishang.learning.recognition.Recognition;
import org.nishang.people.ui.PersonPagePart;
import org.nishang.ui.Facts;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;
import org.nishang.ui.question.Consequence;
import org.nishang.ui.question.DialogButton;
import org.springframework.stereotype.Service;

/** On the page of a person: which courses count in a programme without being passed in it, since when and why. */
@Service
class RecognitionPart implements PersonPagePart {

    private final CourseRecognition recognising;
    private final CourseCatalogue courses;
    private final CurrentUser user;
    private final Clock clock;

    RecognitionPart(CourseRecognition recognising, CourseCatalogue courses, CurrentUser user, Clock clock) {
        this.recognising = recognising;
        this.courses = courses;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 22;
    }

    /** Whoever decides nothing sees it where there is something to see. */
    @Override
    public Optional<Component> show(PersonId person) {
        if (!user.may(Permission.SEE_STAFF)) {
            return Optional.empty();
        }
        boolean decides = recognising.mayDecide(person);
        boolean has = recognising.of(person).stream()
                .anyMatch(way -> !way.recognitions().isEmpty());
        return decides || has ? Optional.of(new Panel(person, decides)) : Optional.empty();
    }

    private final class Panel extends Section {

        private final PersonId person;
        private final boolean decides;
        private final RecognitionWords words = new RecognitionWords(this, courses);

        Panel(PersonId person, boolean decides) {
            this.person = person;
            this.decides = decides;
            addClassName("card");
            Kit.tested(this, "person-recognitions");
            fill();
        }

        private void fill() {
            removeAll();
            var ways = recognising.of(person);
            add(new H2(getTranslation("learning.recognition")));
            if (ways.isEmpty()) {
                add(soft("learning.recognition.no-programme"));
            } else if (ways.stream().allMatch(way -> way.recognitions().isEmpty())) {
                add(soft("learning.recognition.none"));
            }
            ways.stream().filter(way -> !way.recognitions().isEmpty()).forEach(this::show);
            if (decides) {
                add(waiting());
            }
            if (decides && ways.stream().anyMatch(way -> !way.needed().isEmpty())) {
                add(Kit.disclosure(
                        getTranslation("learning.recognition.new"),
                        new RecognitionForm(person, ways, recognising, courses, this::fill)));
            }
        }

        private Paragraph soft(String words) {
            return Kit.styled(new Paragraph(getTranslation(words)), "soft");
        }

        private void show(RecognisableWay way) {
            add(
                    new H3(RecognitionWords.programme(way)),
                    new RecognitionTable(way, words, clock.getZone(), one -> state(way, one)));
        }

        private Component state(RecognisableWay way, Recognition one) {
            return decides
                    ? new DialogButton(
                            getTranslation("learning.recognition.end"),
                            "recognition-end",
                            () -> new RecognitionEndDialog(recognising, way, one, courses, this::fill))
                    : Kit.state(Tone.GOOD, getTranslation("learning.recognition.counts"));
        }

        private ProposalList waiting() {
            var list = new ProposalList();
            list.show(recognising.waiting().stream()
                    .filter(one -> one.way().person().equals(person))
                    .map(this::card)
                    .toList());
            return list;
        }

        private ProposalCard card(ProposedRecognition one) {
            var id = one.about().id();
            String title = getTranslation(
                    "learning.recognition.ask-approve",
                    words.course(one.wanted().course()));
            return new ProposalCard(
                            one.about(),
                            title,
                            new Consequence(title, words.effect(one), getTranslation("approval.approve")),
                            clock.getZone(),
                            facts(one))
                    .answers(
                            () -> recognising.approve(id),
                            () -> recognising.decline(id),
                            () -> recognising.reopen(id),
                            this::fill);
        }

        private Facts facts(ProposedRecognition one) {
            var wanted = one.wanted();
            return new Facts()
                    .add(getTranslation("learning.recognition.programme"), RecognitionWords.programme(one.way()))
                    .add(getTranslation("learning.recognition.version"), wanted.version())
                    .add(getTranslation("learning.recognition.day"), Formats.date(wanted.passedOn()))
                    .add(getTranslation("learning.recognition.reason"), wanted.reason())
                    .add(getTranslation("learning.recognition.document"), wanted.document());
        }
    }
}
