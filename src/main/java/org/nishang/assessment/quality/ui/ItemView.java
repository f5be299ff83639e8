package org.nishang.assessment.quality.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.nishang.assessment.quality.ItemFigures;
import org.nishang.assessment.quality.ItemQuality;
import org.nishang.assessment.quality.ItemSheet;
import org.nishang.assessment.quality.VariantFigures;
import org.nishang.assessment.ui.ItemWords;
import org.nishang.assessment.ui.KeyCorrectionWords;
import org.nishang.common.Inputs;
import org.nishang.course.CourseCatalogue;
import org.nishang.course.Wording;
import org.nishang.identity.Permission;
import org.nishang.ui.Facts;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;

/** One item: what it asks, what it rests on, and how each of its versions did. */
@Route(ItemWords.PATH + "/:code")
@RolesAllowed(Permission.MANAGE_CONTENT)
@CssImport("./styles/assessment-quality.css")
class ItemView extends Div implements BeforeEnterObserver {

    private final ItemQuality quality;
    private final CourseCatalogue courses;
    private final Clock clock;
    private String code = "";

    ItemView(ItemQuality quality, CourseCatalogue courses, Clock clock) {
        this.quality = quality;
        this.courses = courses;
        this.clock = clock;
        addClassName("item-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        code = event.getRouteParameters().get("code").orElse("");
        var url = event.getLocation().getQueryParameters();
        Inputs.refuseOthers(url.getParameters().keySet(), Set.of("from", "to"));
        var from = Inputs.day("from", url.getSingleParameter("from").orElse(""));
        var to = Inputs.day("to", url.getSingleParameter("to").orElse(""));
        var sheet = quality.item(code, from, to);
        removeAll();
        add(Kit.head(
                getTranslation("assessment.items.title", code),
                context(sheet),
                Kit.action(
                        ItemWords.list(sheet.query().exam(), from, to),
                        getTranslation("assessment.items.back"),
                        false)));
        sheet.versions().forEach(version -> add(version(version)));
        add(source(sheet));
    }

    private String context(ItemSheet sheet) {
        var course = courses.current(sheet.query().exam()).orElseThrow();
        var topic = course.topics().get(sheet.topic());
        return getTranslation(
                "assessment.items.title.context",
                course.title().in(getLocale()),
                topic == null ? sheet.topic() : topic.in(getLocale()),
                Formats.date(sheet.query().from()),
                Formats.date(sheet.query().to()));
    }

    private Component version(ItemSheet.Version version) {
        var row = version.row();
        var stem = Kit.styled(words(version.stem()), "item-whole-stem");
        var why = Kit.styled(words(version.explanation()), "soft");
        var card = Kit.card(
                ItemWords.version(this, row) + " · " + ItemWords.sort(this, row),
                ItemWords.states(this, row),
                advice(version),
                figures(version),
                about(version),
                stem,
                new OptionBars(version),
                variants(version),
                corrected(version),
                why,
                new Paragraph(validity(version)),
                correct(version));
        card.getElement().setAttribute("data-testid", "version-" + row.revision());
        return card;
    }

    /** How the rows of an item with parameters did, each by itself; few attempts say little. */
    private Component variants(ItemSheet.Version version) {
        var list = Kit.tested(Kit.styled(new UnorderedList(), "variant-draws"), "variants");
        version.variants()
                .forEach(variant -> list.add(new ListItem(
                        new Span(variant.stem().words().in(getLocale())),
                        Kit.styled(new Span(right(variant.figures())), "variant-key"))));
        var all = Kit.styled(
                new Div(
                        new H3(getTranslation("assessment.variants.figures")),
                        new Paragraph(getTranslation("assessment.variants.means", ItemFigures.ENOUGH)),
                        list),
                "variants");
        all.setVisible(!version.variants().isEmpty());
        return all;
    }

    private String right(VariantFigures figures) {
        return getTranslation(
                figures.isEnough() ? "assessment.variants.right" : "assessment.variants.right.few",
                Formats.number(figures.right()),
                Formats.number(figures.sat()));
    }

    /** That the key was corrected, and what else is right. */
    private Component corrected(ItemSheet.Version version) {
        var at = version.corrected();
        var line = Kit.styled(new Paragraph(), "item-corrected");
        line.setVisible(at != null);
        if (at != null) {
            String also = version.others().stream()
                    .map(key -> key.stream().map(text -> text.in(getLocale())).collect(Collectors.joining(" + ")))
                    .collect(Collectors.joining(" / "));
            line.setText(getTranslation(
                    also.isEmpty() ? "assessment.key-correction.corrected" : "assessment.key-correction.corrected.also",
                    Formats.date(LocalDate.ofInstant(at, clock.getZone())),
                    also));
        }
        return line;
    }

    private Component correct(ItemSheet.Version version) {
        var link =
                Kit.link(KeyCorrectionWords.keyOf(version.id()), getTranslation("assessment.key-correction.key.title"));
        link.getElement().setAttribute("data-testid", "correct-" + version.row().revision());
        return new Paragraph(link);
    }

    /** Formatted texts come as HTML of the server's own renderer. */
    private Div words(Wording wording) {
        var words = new Div();
        if (wording.formatted()) {
            words.addClassName("formatted");
            words.getElement().setProperty("innerHTML", wording.html(getLocale()));
        } else {
            words.setText(wording.text().in(getLocale()));
        }
        return words;
    }

    private Component about(ItemSheet.Version version) {
        var about = version.about();
        var box = about == null ? new Div() : words(about);
        box.addClassName("item-case");
        box.setVisible(about != null);
        return box;
    }

    private Component advice(ItemSheet.Version version) {
        var list = Kit.styled(new UnorderedList(), "item-advice");
        version.row().flags().stream()
                .sorted()
                .forEach(flag -> list.add(new ListItem(getTranslation("assessment.items.advice." + flag))));
        list.setVisible(!version.row().flags().isEmpty());
        return list;
    }

    private Component figures(ItemSheet.Version version) {
        var figures = version.row().figures();
        var line = new Div(
                measure("difficulty", ItemWords.difficulty(figures), getTranslation("assessment.items.unit.of-one")),
                measure(
                        "discrimination",
                        ItemWords.discrimination(figures),
                        getTranslation("assessment.items.unit.correlation")),
                measure("time", ItemWords.time(this, figures), getTranslation("assessment.items.unit.time")),
                measure(
                        "attempts",
                        Formats.number(figures.attempts()),
                        getTranslation("assessment.items.unit.attempts")),
                measure(
                        "exposures",
                        Formats.number(figures.exposures()),
                        getTranslation("assessment.items.unit.papers")));
        line.addClassName("figures");
        return line;
    }

    private Component measure(String name, String value, String unit) {
        return Kit.measure(
                getTranslation("assessment.items." + name),
                getTranslation("assessment.items." + name + ".means", ItemFigures.ENOUGH),
                value,
                unit,
                "item-" + name);
    }

    private String validity(ItemSheet.Version version) {
        String from = Formats.date(version.validFrom());
        var retired = version.retiredAt();
        return retired == null
                ? version.validTo() == null
                        ? getTranslation("assessment.items.valid-from", from)
                        : getTranslation(
                                "assessment.items.valid-until",
                                from,
                                version.validTo().toString())
                : getTranslation("assessment.items.retired", from, Formats.minute(retired, clock.getZone()));
    }

    private Component source(ItemSheet sheet) {
        return Kit.card(
                getTranslation("assessment.items.source"),
                new Facts()
                        .add(getTranslation("assessment.items.edition"), sheet.edition())
                        .add(
                                getTranslation("assessment.items.clause"),
                                sheet.clause().in(getLocale()))
                        .add(getTranslation("assessment.items.fact"), sheet.fact()));
    }
}
