package org.nishang.people.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nishang.common.SearchText;
import org.nishang.common.Uuids;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.people.employment.EmploymentRow;
import org.nishang.people.employment.StaffDirectory;
import org.nishang.people.employment.StaffRow;
import org.nishang.ui.shell.PaletteSource;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** People of the own scope, for the search over everything. */
@Component
class PeopleSource implements PaletteSource {

    private final StaffDirectory directory;
    private final CurrentUser user;
    private final MessageSource messages;

    PeopleSource(StaffDirectory directory, CurrentUser user, MessageSource messages) {
        this.directory = directory;
        this.user = user;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String kind() {
        return "person";
    }

    @Override
    public String title() {
        return "people.menu.people";
    }

    @Override
    public List<Found> find(SearchText typed, Locale language) {
        return may()
                ? directory.some(typed.name(), MOST).stream()
                        .map(row -> found(row, language))
                        .toList()
                : List.of();
    }

    @Override
    public Optional<Found> again(String key, Locale language) {
        return may()
                ? directory.rows(List.of(Uuids.parse(key))).stream()
                        .filter(row -> !row.employments().isEmpty())
                        .map(row -> found(row, language))
                        .findFirst()
                : Optional.empty();
    }

    private boolean may() {
        return user.may(Permission.SEE_STAFF);
    }

    private Found found(StaffRow row, Locale language) {
        String where = row.employments().stream()
                .map(EmploymentRow::enterpriseName)
                .distinct()
                .collect(Collectors.joining(messages.getMessage("common.separator", null, language)));
        return new Found(
                row.person().toString(), row.name(), row.documentMasked() + " · " + where, "people/" + row.person());
    }
}
