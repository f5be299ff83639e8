package org.nishang.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.people.employment.EmploymentRow;
import org.nishang.people.employment.PastPosts;
import org.nishang.people.employment.Post;
import org.nishang.people.employment.StaffRow;
import org.nishang.ui.DateField;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.Tone;

/** How people and their employment are put into words. */
public final class PersonWords {

    private PersonWords() {}

    public static String orNone(String text) {
        return text.isEmpty() ? Formats.NONE : text;
    }

    /** Why something is put right. */
    static TextField reason(String testId, Component view) {
        var reason =
                Kit.tested(Kit.styled(new TextField(view.getTranslation("people.correct.reason")), "wide"), testId);
        reason.setMaxLength(200);
        reason.setRequiredIndicatorVisible(true);
        return reason;
    }

    /** @throws Refusal {@code people.moves.on-missing} */
    static LocalDate chosen(DateField day) {
        if (day.isEmpty()) {
            throw new Refusal("people.moves.on-missing").at(FieldName.DAY);
        }
        return day.getValue();
    }

    public static String posts(EmploymentRow employment, Component view) {
        return posts(employment.posts(), view);
    }

    /** The present posts, and under them what was before. */
    public static Component posts(EmploymentRow employment, List<PastPosts> past, Component view) {
        var lines = Kit.styled(new Div(new Div(posts(employment, view))), "two-lines");
        for (PastPosts one : past) {
            var line = new Div(view.getTranslation(
                    "people.posts.past", posts(one.posts(), view), Formats.date(one.from()), Formats.date(one.to())));
            line.addClassName("note");
            lines.add(line);
        }
        return lines;
    }

    /** @param posts as the table has them */
    public static String posts(String posts, Component view) {
        return posts(Post.split(posts), view);
    }

    private static String posts(Set<Post> posts, Component view) {
        return posts.stream()
                .map(post -> view.getTranslation("people.post." + post))
                .collect(Collectors.joining(view.getTranslation("people.posts.separator")));
    }

    public static Component employers(StaffRow row, Component view) {
        var lines = Kit.styled(new Div(), "two-lines");
        row.employers().forEach(name -> lines.add(new Div(name)));
        return lines;
    }

    public static Component period(StaffRow row, Component view) {
        return period(row.employments().getFirst(), view);
    }

    /** From when, and until when where that is known. */
    public static Component period(EmploymentRow employment, Component view) {
        var from = Kit.styled(new Span(Formats.date(employment.joinedOn())), "code");
        if (employment.leftOn() == null) {
            return from;
        }
        var left = Kit.state(
                employment.lasting() ? Tone.SOON : Tone.PLAIN,
                view.getTranslation(
                        employment.lasting() ? "people.leaves-on" : "people.left-on",
                        Formats.date(employment.leftOn())));
        return Kit.styled(new Div(new Div(from), left), "two-lines");
    }
}
