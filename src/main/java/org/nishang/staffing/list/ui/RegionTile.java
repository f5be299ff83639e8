package org.nishang.staffing.list.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nishang.common.TrainingRole;
import org.nishang.staffing.list.RegionStaffing;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;

/** One region: coloured by the share of required people that is missing, with all its numbers. */
class RegionTile extends Anchor {

    /**
     * @param role {@code null} = both
     * @param most enterprises of any region: what the size of the tile is measured by
     * @param parameters of the page, which the list takes over
     */
    RegionTile(RegionStaffing region, @Nullable TrainingRole role, int most, Map<String, String> parameters) {
        super("/" + StaffingNavigation.list(parameters, Map.of("region", region.code())));
        getElement().setAttribute("router-link", true);
        getElement().setAttribute("data-testid", "region-" + region.code());
        var sums = region.of(role);
        addClassNames("region-tile", level(sums), size(region.enterprises(), most));
        var name = Kit.styled(new Span(region.name().in(getLocale())), "region-name");
        var missing = new Span(
                sums.shortfall() == 0
                        ? getTranslation("staffing.regions.enough")
                        : getTranslation("staffing.regions.missing", Formats.number(sums.shortfall())));
        missing.addClassName("region-missing");
        var enterprises = new Span(getTranslation(
                "staffing.regions.enterprises",
                Formats.number(region.enterprises()),
                Formats.number(region.enterprisesShort()),
                Formats.number(region.undeclared())));
        enterprises.addClassName("region-enterprises");
        add(name, missing, enterprises);
        for (TrainingRole each : TrainingRole.values()) {
            if (role == null || role == each) {
                add(numbers(each, region.of(each)));
            }
        }
    }

    private Component numbers(TrainingRole role, RegionStaffing.Sums sums) {
        var line = new Div(new Span(StaffingWords.role(this, role)));
        line.add(new Span(getTranslation(
                "staffing.regions.numbers",
                Formats.number(sums.required()),
                Formats.number(sums.held()),
                Formats.number(sums.shortfall()),
                Formats.number(sums.surplus()))));
        line.addClassName("region-numbers");
        return line;
    }

    static Component legend(Component in) {
        var legend = Kit.styled(new Div(), "region-legend");
        for (int level = 0; level <= 3; level++) {
            var key = new Span(in.getTranslation("staffing.regions.level." + level));
            key.addClassNames("region-key", "level-" + level);
            legend.add(key);
        }
        return legend;
    }

    private static String level(RegionStaffing.Sums sums) {
        if (sums.shortfall() == 0) {
            return "level-0";
        }
        double share = (double) sums.shortfall() / Math.max(1, sums.required());
        return share < 0.1 ? "level-1" : share < 0.25 ? "level-2" : "level-3";
    }

    private static String size(int enterprises, int most) {
        return enterprises * 3 > most * 2 ? "size-3" : enterprises * 3 > most ? "size-2" : "size-1";
    }
}
