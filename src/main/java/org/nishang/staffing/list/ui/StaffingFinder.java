package org.nishang.staffing.list.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.nishang.common.TrainingRole;
import org.nishang.enterprise.EnterpriseDirectory;
import org.nishang.enterprise.profile.CategoryScheme;
import org.nishang.enterprise.profile.EnterpriseProfile;
import org.nishang.staffing.book.SizeBand;
import org.nishang.staffing.book.StaffingState;
import org.nishang.staffing.list.StaffingQuery;
import org.nishang.staffing.rule.GradeOn;
import org.nishang.ui.Finder;

/** What the staffing list can be narrowed by, and on which day. */
public class StaffingFinder extends Finder {

    private final Clock clock;

    /** @param path of the page that is narrowed */
    StaffingFinder(
            String path,
            String label,
            String placeholder,
            EnterpriseDirectory directory,
            EnterpriseProfile profile,
            Clock clock,
            Runnable changed) {
        super(path, label, placeholder, changed);
        this.clock = clock;
        addClassName("staffing-filters");
        day("asOf", getTranslation("staffing.as-of"), getTranslation("ui.today"));
        choice("region", getTranslation("staffing.region"), regions(this, directory, getLocale()));
        choice(
                "role",
                getTranslation("staffing.role"),
                options(
                        getTranslation("staffing.role.both"),
                        Arrays.stream(TrainingRole.values())
                                .map(role -> new Choice(role.code(), StaffingWords.role(this, role)))));
        choice(
                "state",
                getTranslation("staffing.state"),
                options(
                        getTranslation("staffing.any"),
                        Arrays.stream(StaffingState.values())
                                .map(state -> new Choice(state.name(), getTranslation("staffing.state." + state)))));
        choice(
                "size",
                getTranslation("staffing.headcount"),
                options(
                        getTranslation("staffing.any"),
                        Arrays.stream(SizeBand.values()).map(band -> new Choice(band.name(), size(band)))));
        choice("grade", getTranslation("staffing.grade"), grades(profile));
        day("knownOn", getTranslation("staffing.known-on"), getTranslation("staffing.now"));
    }

    StaffingQuery query() {
        return StaffingQuery.of(parameters(), LocalDate.now(clock));
    }

    public static List<Choice> options(String first, Stream<Choice> others) {
        return Stream.concat(Stream.of(new Choice("", first)), others).toList();
    }

    private List<Choice> grades(EnterpriseProfile profile) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", getTranslation("staffing.any")));
        for (CategoryScheme scheme : profile.schemes()) {
            for (CategoryScheme.Grade grade : scheme.grades()) {
                choices.add(new Choice(
                        new GradeOn(scheme.code(), grade.code()).toString(),
                        getTranslation(
                                "staffing.grade.of-scheme",
                                grade.name().in(getLocale()),
                                scheme.name().in(getLocale()))));
            }
        }
        return choices;
    }

    public static List<Choice> regions(Component in, EnterpriseDirectory directory, Locale language) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", in.getTranslation("staffing.region.all")));
        directory
                .regions()
                .forEach(region -> choices.add(new Choice(
                        region.prefix(),
                        region.isDistrict()
                                ? region.name().in(language)
                                : in.getTranslation(
                                        "staffing.region.whole", region.name().in(language)))));
        return choices;
    }

    private String size(SizeBand band) {
        return band.to() == Integer.MAX_VALUE
                ? getTranslation("staffing.size.from", band.from())
                : getTranslation("staffing.size.between", band.from(), band.to());
    }
}
