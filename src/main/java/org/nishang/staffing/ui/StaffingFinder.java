package org.nishang.staffing.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.nishang.common.Inputs;
import org.nishang.common.TrainingRole;
import org.nishang.enterprise.EnterpriseDirectory;
import org.nishang.staffing.SizeBand;
import org.nishang.staffing.StaffingQuery;
import org.nishang.staffing.StaffingState;
import org.nishang.ui.Finder;

/** What the staffing list can be narrowed by, and on which day. */
class StaffingFinder extends Finder {

    private final Clock clock;

    StaffingFinder(
            String label,
            String placeholder,
            EnterpriseDirectory directory,
            Clock clock,
            Runnable changed) {
        super(StaffingNavigation.LIST, label, placeholder, changed);
        this.clock = clock;
        addClassName("staffing-filters");
        day("asOf", getTranslation("staffing.as-of"), getTranslation("ui.today"));
        choice("region", getTranslation("staffing.region"), regions(directory));
        choice(
                "role",
                getTranslation("staffing.role"),
                options(
                        getTranslation("staffing.role.both"),
                        Arrays.stream(TrainingRole.values())
                                .map(
                                        role ->
                                                new Choice(
                                                        role.code(),
                                                        StaffingWords.role(this, role)))));
        choice(
                "state",
                getTranslation("staffing.state"),
                options(
                        getTranslation("staffing.any"),
                        Arrays.stream(StaffingState.values())
                                .map(
                                        state ->
                                                new Choice(
                                                        state.name(),
                                                        getTranslation(
                                                                "staffing.state." + state)))));
        choice(
                "size",
                getTranslation("staffing.headcount"),
                options(
                        getTranslation("staffing.any"),
                        Arrays.stream(SizeBand.values())
                                .map(band -> new Choice(band.name(), size(band)))));
        day("knownOn", getTranslation("staffing.known-on"), getTranslation("staffing.now"));
    }

    StaffingQuery query() {
        String state = chosen("state");
        String size = chosen("size");
        return new StaffingQuery(
                chosenDay("asOf").orElse(LocalDate.now(clock)),
                chosenDay("knownOn").orElse(null),
                chosen("region"),
                Inputs.role(chosen("role")).orElse(null),
                state.isEmpty() ? null : StaffingState.valueOf(state),
                size.isEmpty() ? null : SizeBand.valueOf(size),
                text());
    }

    private static List<Choice> options(String first, Stream<Choice> others) {
        return Stream.concat(Stream.of(new Choice("", first)), others).toList();
    }

    private List<Choice> regions(EnterpriseDirectory directory) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", getTranslation("staffing.region.all")));
        directory
                .regions()
                .forEach(
                        region ->
                                choices.add(
                                        new Choice(
                                                region.prefix(),
                                                region.isDistrict()
                                                        ? region.name().in(getLocale())
                                                        : getTranslation(
                                                                "staffing.region.whole",
                                                                region.name().in(getLocale())))));
        return choices;
    }

    private String size(SizeBand band) {
        return band.to() == Integer.MAX_VALUE
                ? getTranslation("staffing.size.from", band.from())
                : getTranslation("staffing.size.between", band.from(), band.to());
    }
}
