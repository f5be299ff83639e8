package org.nishang.staffing.renewal.ui;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nishang.common.TrainingRole;
import org.nishang.enterprise.EnterpriseDirectory;
import org.nishang.staffing.list.ui.StaffingFinder;
import org.nishang.staffing.list.ui.StaffingNavigation;
import org.nishang.staffing.list.ui.StaffingWords;
import org.nishang.staffing.renewal.RenewalEffect;
import org.nishang.staffing.renewal.RenewalQuery;
import org.nishang.ui.Finder;
import org.nishang.ui.Formats;

/** When, where, of which role, and with what consequence people must renew. */
class RenewalsFinder extends Finder {

    private static final int QUARTERS = 8;
    private static final int MONTHS = 12;

    RenewalsFinder(String label, String placeholder, EnterpriseDirectory directory, LocalDate today, Runnable changed) {
        super(StaffingNavigation.RENEWALS, label, placeholder, changed);
        addClassName("staffing-filters");
        choice("period", getTranslation("staffing.renewals.period"), periods(today));
        choice("region", getTranslation("staffing.region"), regions(directory));
        choice(
                "role",
                getTranslation("staffing.role"),
                StaffingFinder.options(
                        getTranslation("staffing.role.both"),
                        Arrays.stream(TrainingRole.values())
                                .map(role -> new Choice(role.code(), StaffingWords.role(this, role)))));
        choice(
                "effect",
                getTranslation("staffing.renewals.effect"),
                StaffingFinder.options(
                        getTranslation("staffing.any"),
                        Arrays.stream(RenewalEffect.values())
                                .map(effect -> new Choice(
                                        effect.name(), getTranslation("staffing.renewals.effect." + effect)))));
    }

    /** This quarter first: it is what the page is asked for; then the next ones, then months. */
    private List<Choice> periods(LocalDate today) {
        var choices = new ArrayList<Choice>();
        for (int i = 0; i < QUARTERS; i++) {
            String quarter = RenewalQuery.quarter(today.plusMonths(3L * i));
            choices.add(new Choice(
                    i == 0 ? "" : quarter,
                    getTranslation(
                            i == 0 ? "staffing.renewals.this-quarter" : "staffing.renewals.quarter",
                            quarter.substring(0, 4),
                            quarter.substring(6))));
        }
        for (int i = 0; i < MONTHS; i++) {
            var month = YearMonth.from(today).plusMonths(i);
            choices.add(new Choice(month.toString(), Formats.month(month, getLocale())));
        }
        return choices;
    }

    private List<Choice> regions(EnterpriseDirectory directory) {
        return StaffingFinder.regions(this, directory, getLocale());
    }
}
