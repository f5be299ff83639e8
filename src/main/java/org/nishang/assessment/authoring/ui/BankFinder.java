package org.nishang.assessment.authoring.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.stream.Stream;
import org.nishang.assessment.authoring.BankQuery;
import org.nishang.assessment.authoring.ItemAuthoring;
import org.nishang.assessment.item.ItemGround;
import org.nishang.common.NumberText;
import org.nishang.course.CourseCatalogue;
import org.nishang.course.CourseOutline;
import org.nishang.regulation.Fact;
import org.nishang.ui.Finder;

/** What the bank can be narrowed by; topics and editions are those of the course that is chosen, or of all. */
class BankFinder extends Finder {

    private static final String COURSE = "course";
    private static final String TOPIC = "topic";
    private static final String EDITION = "edition";

    private final ItemAuthoring authoring;
    private final CourseCatalogue courses;

    BankFinder(String label, String hint, ItemAuthoring authoring, CourseCatalogue courses, Runnable changed) {
        super(BankWords.PATH, label, hint, changed);
        this.authoring = authoring;
        this.courses = courses;
        choice(
                COURSE,
                getTranslation("assessment.bank.course"),
                options(
                        "assessment.bank.course.all",
                        courses.current().stream()
                                .map(one -> new Choice(
                                        one.code(),
                                        one.code() + " " + one.title().in(getLocale())))));
        choice(
                "show",
                getTranslation("assessment.bank.show"),
                of(BankQuery.Show.class, one -> getTranslation("assessment.bank.show." + one)));
        choice(
                "kind",
                getTranslation("assessment.form.kind"),
                any(ItemFields.KINDS.stream()
                        .map(one -> new Choice(one, getTranslation("assessment.items.kind." + one)))));
        choice(
                "difficulty",
                getTranslation("assessment.form.difficulty"),
                any(Stream.of("1", "2", "3")
                        .map(one -> new Choice(one, getTranslation("assessment.form.difficulty." + one)))));
        choice(TOPIC, getTranslation("assessment.form.topic"), any(Stream.of()));
        choice(EDITION, getTranslation("assessment.bank.edition"), any(Stream.of()));
    }

    private List<Choice> options(String first, Stream<Choice> others) {
        return Stream.concat(Stream.of(new Choice("", getTranslation(first))), others)
                .toList();
    }

    private List<Choice> any(Stream<Choice> others) {
        return options("assessment.bank.any", others);
    }

    @Override
    public void read(QueryParameters url) {
        narrow(url.getSingleParameter(COURSE)
                .flatMap(courses::current)
                .map(CourseOutline::code)
                .orElse(""));
        super.read(url);
    }

    BankQuery query() {
        narrow(chosen(COURSE));
        return new BankQuery(
                chosen(COURSE),
                text(),
                chosen("kind"),
                chosen(TOPIC),
                chosen(EDITION),
                NumberText.whole(chosen("difficulty")).orElse(0),
                chosen("show", BankQuery.Show.class));
    }

    private void narrow(String course) {
        var grounds = courses.current().stream()
                .map(CourseOutline::code)
                .filter(code -> course.isEmpty() || course.equals(code))
                .map(authoring::ground)
                .toList();
        options(TOPIC, any(grounds.stream().flatMap(this::topics).distinct()));
        options(EDITION, any(editions(grounds.stream())));
    }

    private Stream<Choice> topics(ItemGround ground) {
        return ground.topics().entrySet().stream()
                .map(topic -> new Choice(topic.getKey(), topic.getValue().in(getLocale())));
    }

    private static Stream<Choice> editions(Stream<ItemGround> grounds) {
        return grounds.flatMap(ground -> ground.facts().values().stream())
                .map(Fact::edition)
                .distinct()
                .sorted()
                .map(edition -> new Choice(edition, edition));
    }
}
