package org.nishang.learning.assignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.enterprise.RegionChoice;
import org.nishang.enterprise.profile.CategoryScheme;
import org.nishang.learning.assignment.RuleDraft;
import org.nishang.learning.assignment.RuleDraft.GradeWanted;
import org.nishang.learning.programme.Programme;
import org.nishang.learning.programme.Programmes;
import org.nishang.ui.Formats;

/** Rules in words, and what can be chosen for one. */
final class RuleWords {

    private final Programmes programmes;
    private final List<RegionChoice> regions;
    private final List<CategoryScheme> schemes;
    private final Component here;

    RuleWords(Programmes programmes, List<RegionChoice> regions, List<CategoryScheme> schemes, Component here) {
        this.programmes = programmes;
        this.regions = regions;
        this.schemes = schemes;
        this.here = here;
    }

    List<Programme> programmes(LocalDate today) {
        return programmes.all().stream().filter(one -> one.isOpenOn(today)).toList();
    }

    /** By the beginnings of their codes; the first is everywhere. */
    List<String> regions() {
        var all = new ArrayList<String>();
        all.add("");
        regions.forEach(one -> all.add(one.prefix()));
        return all;
    }

    List<GradeWanted> grades() {
        return schemes.stream()
                .flatMap(scheme -> scheme.grades().stream().map(grade -> new GradeWanted(scheme.code(), grade.code())))
                .toList();
    }

    String region(String prefix) {
        return regions.stream()
                .filter(one -> one.prefix().equals(prefix))
                .map(one -> in(one.name()))
                .findFirst()
                .orElseGet(() -> prefix.isEmpty() ? here.getTranslation("learning.assignment.everywhere") : prefix);
    }

    String grade(@Nullable GradeWanted wanted) {
        if (wanted == null) {
            return here.getTranslation("learning.assignment.any-grade");
        }
        return schemes.stream()
                .filter(scheme -> scheme.code().equals(wanted.scheme()))
                .flatMap(scheme -> scheme.grades().stream())
                .filter(grade -> grade.code().equals(wanted.grade()))
                .map(grade -> in(grade.name()))
                .findFirst()
                .orElse(wanted.grade());
    }

    String programme(RuleDraft rule) {
        return programmes.byCode(rule.programme()).map(one -> in(one.title())).orElse(rule.programme());
    }

    /** Whom it nominates, and where. */
    String whom(RuleDraft rule) {
        return here.getTranslation(
                "learning.assignment.whom-where",
                here.getTranslation("learning.assignment.ground." + rule.ground() + ".of", rule.within()),
                region(rule.region()),
                grade(rule.grade()));
    }

    String period(RuleDraft rule) {
        return rule.until() == null
                ? here.getTranslation("learning.assignment.from-on", Formats.date(rule.from()))
                : here.getTranslation(
                        "learning.nomination.days", Formats.date(rule.from()), Formats.date(rule.until()));
    }

    static String in(Text text) {
        return text.in(UI.getCurrent().getLocale());
    }
}
