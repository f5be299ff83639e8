package org.nishang.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;

/** Where one is, in the top line: the field of work, the list, the page; then what is in sight, and as of which day. */
final class PlaceLine extends Div {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Nav place = Kit.tested(Kit.styled(new Nav(), "place"), "place");

    private final Span asOf = Kit.tested(Kit.styled(new Span(), "as-of"), "as-of");

    /** @param scope what is in sight; empty where nothing is to be said of it */
    PlaceLine(Optional<String> scope) {
        addClassName("place-line");
        place.getElement().setAttribute("aria-label", getTranslation("ui.place"));
        add(place);
        scope.ifPresent(words -> add(Kit.tested(Kit.styled(new Span(words), "scope"), "scope")));
        add(asOf);
    }

    /** @param asked what the page was asked for, where it knows days; a page refuses what is no day by itself */
    void showDay(QueryParameters asked, LocalDate today) {
        String day = asked.getSingleParameter("asOf")
                .filter(text -> DAY.matcher(text).matches())
                .orElseGet(() -> Formats.date(today));
        asOf.setText(getTranslation("ui.as-of", day));
    }

    /** @param heading of the page; not repeated where the menu says the same */
    void show(Optional<Navigation.Place> at, String address, String heading) {
        place.removeAll();
        at.ifPresent(one -> {
            if (!one.group().isEmpty()) {
                place.add(new Span(one.group()));
            }
            place.add(
                    one.address().equals(address)
                            ? new Span(one.words())
                            : Kit.link(one.address().substring(1), one.words()));
        });
        if (at.isEmpty() || !at.get().address().equals(address)) {
            place.add(new Span(heading));
        }
    }
}
