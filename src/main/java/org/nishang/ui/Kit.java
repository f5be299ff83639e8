package org.nishang.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The small parts that screens are put together from; their looks are in {@code ui.css}. */
public final class Kit {

    private Kit() {}

    /** The part, with its looks from the style sheet. */
    public static <C extends Component> C styled(C part, String... classNames) {
        part.addClassNames(classNames);
        return part;
    }

    /** The part, found by tests under this id. */
    public static <C extends Component> C tested(C part, String testId) {
        part.setTestId(testId);
        return part;
    }

    /** A screen's head: title, a line of context, actions on the right. */
    public static Component head(String title, String context, Component... actions) {
        var text = new Div(new H1(title));
        if (!context.isEmpty()) {
            var line = styled(new Paragraph(context), "context");
            line.setTitle(context); // above a list it has one line
            text.add(line);
        }
        return styled(new Div(text, styled(new Div(actions), "actions")), "head");
    }

    /** A titled part of a screen, on white with a hairline. */
    public static Section card(String title, Component... parts) {
        var card = styled(new Section(), "card");
        if (!title.isEmpty()) {
            card.add(new H2(title));
        }
        card.add(parts);
        return card;
    }

    /** Cards side by side where there is room. */
    public static Div row(Component... cards) {
        return styled(new Div(cards), "row");
    }

    /** A state as a dot or shape and a word; never colour alone. */
    public static Span state(Tone tone, String word) {
        return styled(new Span(word), "state", className(tone));
    }

    /** The looks of a tone, of whatever part. */
    public static String className(Tone tone) {
        return "tone-" + tone.name().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * A figure that opens its list.
     *
     * @param definition what exactly is counted, shown under the label's question mark
     * @param href the list behind the figure; the number of its rows is the figure
     */
    public static Component figure(
            String label, String definition, String value, String unit, FigureTone tone, String href, String testId) {
        var link = new Anchor("/" + href, caption(label), number(value, unit, testId));
        link.getElement().setAttribute("router-link", true);
        link.addClassNames("figure", className(tone.tone()));
        var figure = styled(new Div(link), "figure-box");
        if (!definition.isEmpty()) {
            figure.add(hint(label, definition));
        }
        return figure;
    }

    /** A figure with no list behind it: a mean, a coefficient. */
    public static Component measure(String label, String definition, String value, String unit, String testId) {
        var box = styled(new Div(caption(label), number(value, unit, testId)), "figure");
        return styled(new Div(box, hint(label, definition)), "figure-box");
    }

    private static Component caption(String label) {
        return styled(new Span(label), "label");
    }

    private static Component number(String value, String unit, String testId) {
        var number = tested(styled(new Span(value), "value"), testId);
        return styled(new Div(number, styled(new Span(unit), "unit")), "number");
    }

    /**
     * A question mark that opens an explanation, by click, tap or keyboard.
     *
     * @param of what is explained; said to those who cannot see beside what the mark stands
     */
    public static Component hint(String of, String text) {
        var details = styled(new com.vaadin.flow.component.HtmlContainer("details"), "hint");
        var mark = new com.vaadin.flow.component.HtmlContainer("summary");
        mark.setText("?");
        mark.getElement().setAttribute("aria-label", mark.getTranslation("ui.hint", of, text));
        details.add(mark, new Paragraph(text));
        return details;
    }

    /** What a screen says when there is nothing yet: what this is for, and what to do next. */
    public static Component empty(String title, String advice, Component... actions) {
        return nothing(new H2(title), advice, actions);
    }

    /** A page that has nothing but this to say. */
    public static Component emptyPage(String title, String advice, Component... actions) {
        return nothing(new H1(title), advice, actions);
    }

    private static Component nothing(Component heading, String advice, Component... actions) {
        var empty = styled(new Div(heading, new Paragraph(advice)), "empty");
        empty.add(actions);
        return empty;
    }

    /** Instead of zeros: by the end of that day nothing had been recorded. */
    public static Component nothingRecorded(@Nullable LocalDate knownOn) {
        var title = new H2();
        var advice = new Paragraph();
        title.setText(title.getTranslation("ui.nothing-recorded", Formats.date(knownOn)));
        advice.setText(advice.getTranslation("ui.nothing-recorded.advice"));
        return tested(styled(new Div(title, advice), "empty"), "nothing-recorded");
    }

    /** Parts that open under a title, by click, tap or keyboard. */
    public static Component disclosure(String title, Component... parts) {
        var details = styled(new com.vaadin.flow.component.HtmlContainer("details"), "disclosure");
        var summary = new com.vaadin.flow.component.HtmlContainer("summary");
        summary.setText(title);
        details.add(summary);
        details.add(parts);
        return details;
    }

    /** Says that something was done, where it covers neither the work nor the navigation. */
    public static void done(String words) {
        Notices.done(UI.getCurrent(), words);
    }

    /** Says that something was done, with a button that takes it back. */
    public static void done(String words, Undo undo) {
        Notices.done(UI.getCurrent(), words, undo);
    }

    /** Why something is taken back at once, where a reason is kept. */
    public static String undoReason(Component here) {
        return here.getTranslation("ui.undo.reason");
    }

    /** Makes a form ready for the next one: what has just been taken is no complaint about what is not typed yet. */
    public static void empty(HasValue<?, ?>... fields) {
        for (HasValue<?, ?> field : fields) {
            field.clear();
            if (field instanceof HasValidation validated) {
                validated.setInvalid(false);
            }
        }
    }

    /** A link that stays inside the portal. */
    public static Anchor link(String href, String text) {
        // From the top: what it leads to does not depend on where the page was opened.
        var link = new Anchor("/" + href, text);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    /** A page or file beside the portal's screens, in a tab of its own. */
    public static Anchor outside(String href, String text) {
        var link = new Anchor(href, text);
        link.getElement().setAttribute("router-ignore", true);
        link.setTarget(AnchorTarget.BLANK);
        return link;
    }

    /** A link that looks like a button; one primary a screen. */
    public static Anchor action(String href, String text, boolean primary) {
        return styled(link(href, text), primary ? "primary-action" : "action");
    }

    /** The way out of a screen that cannot be shown. */
    static Anchor toWorkbench(Component here) {
        return tested(action("", here.getTranslation("ui.to-workbench"), true), "to-workbench");
    }

    /** A part done out of a whole, as a thin bar with words for those who cannot see it. */
    public static Component progress(int done, int of, String words) {
        var bar = new com.vaadin.flow.component.HtmlContainer("progress");
        bar.getElement().setAttribute("value", String.valueOf(done));
        bar.getElement().setAttribute("max", String.valueOf(Math.max(1, of)));
        bar.getElement().setAttribute("aria-label", words);
        return bar;
    }

    /** A native button with the looks of an action. */
    public static NativeButton button(String text, boolean primary, String testId, Runnable act) {
        var button = new NativeButton(text, event -> act.run());
        button.addClassName(primary ? "primary-action" : "action");
        button.getElement().setAttribute("data-testid", testId);
        return button;
    }
}
