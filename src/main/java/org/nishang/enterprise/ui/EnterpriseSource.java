package org.nishang.enterprise.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nishang.common.SearchText;
import org.nishang.enterprise.EnterpriseDirectory;
import org.nishang.enterprise.EnterpriseOrder;
import org.nishang.enterprise.EnterpriseQuery;
import org.nishang.enterprise.EnterpriseRow;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.ui.shell.PaletteSource;
import org.springframework.stereotype.Component;

/** Enterprises of the own scope, closed ones too, for the search over everything. */
@Component
class EnterpriseSource implements PaletteSource {

    private final EnterpriseDirectory directory;
    private final CurrentUser user;

    EnterpriseSource(EnterpriseDirectory directory, CurrentUser user) {
        this.directory = directory;
        this.user = user;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String kind() {
        return "enterprise";
    }

    @Override
    public String title() {
        return "enterprise.menu.enterprises";
    }

    @Override
    public List<Found> find(SearchText typed, Locale language) {
        return user.may(Permission.SEE_STAFFING)
                ? rows(typed.name()).stream().map(row -> found(row, language)).toList()
                : List.of();
    }

    /** The key is the code, which is public. */
    @Override
    public Optional<Found> again(String key, Locale language) {
        return find(SearchText.of(key), language).stream()
                .filter(found -> found.key().equals(key))
                .findFirst();
    }

    private List<EnterpriseRow> rows(String text) {
        var query = new EnterpriseQuery(text, "", EnterpriseQuery.Headcount.ANY, EnterpriseQuery.Standing.ANY);
        return directory.rows(query, EnterpriseOrder.NAME, false, 0, MOST);
    }

    private static Found found(EnterpriseRow row, Locale language) {
        return new Found(
                row.uscc(), row.name(), row.uscc() + " · " + row.region().in(language), "enterprises/" + row.id());
    }
}
