package org.nishang.staffing.list.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.nishang.enterprise.EnterpriseDirectory;
import org.nishang.enterprise.profile.EnterpriseProfile;
import org.nishang.identity.Permission;
import org.nishang.staffing.list.RegionStaffing;
import org.nishang.staffing.list.StaffingOverview;
import org.nishang.ui.Kit;

/** The regions as tiles, the larger the more enterprises; each opens the list of its own. */
@Route(StaffingNavigation.REGIONS)
@RolesAllowed(Permission.SEE_STAFFING)
@Menu(title = "staffing.menu.regions", icon = "map", order = 412)
@CssImport("./styles/enterprise.css")
@CssImport("./styles/staffing.css")
class RegionsView extends Div implements BeforeEnterObserver {

    private final StaffingOverview overview;
    private final StaffingFinder finder;
    private final StaffingFigureRow figures = new StaffingFigureRow();
    private final Div tiles = Kit.tested(Kit.styled(new Div(), "region-tiles"), "region-tiles");

    RegionsView(StaffingOverview overview, EnterpriseDirectory directory, EnterpriseProfile profile, Clock clock) {
        this.overview = overview;
        finder = new StaffingFinder(
                StaffingNavigation.REGIONS,
                getTranslation("staffing.search"),
                getTranslation("staffing.search-hint"),
                directory,
                profile,
                clock,
                this::refresh);
        add(
                Kit.head(getTranslation("staffing.menu.regions"), getTranslation("staffing.regions.context")),
                figures,
                finder,
                RegionTile.legend(this),
                tiles);
    }

    private void refresh() {
        var query = finder.query();
        figures.show(overview, query, finder.parameters());
        var regions = overview.byRegion(query);
        int most = regions.stream().mapToInt(RegionStaffing::enterprises).max().orElse(1);
        tiles.removeAll();
        regions.forEach(region -> tiles.add(new RegionTile(region, query.role(), most, finder.parameters())));
        if (regions.isEmpty()) {
            tiles.add(Kit.empty(getTranslation("staffing.list.empty"), getTranslation("staffing.list.empty.advice")));
        }
        finder.count(regions.stream().mapToInt(RegionStaffing::enterprises).sum());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        finder.read(event.getLocation().getQueryParameters());
        refresh();
    }
}
