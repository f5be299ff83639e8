package org.nishang.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.nishang.ui.Kit;

/** Where one is, in the top line: the field of work, the list, the page; then what is in sight. */
final class PlaceLine extends Div {

    private final Nav place = Kit.tested(Kit.styled(new Nav(), "place"), "place");

    /** @param scope what is in sight; empty where nothing is to be said of it */
    PlaceLine(Optional<String> scope) {
        addClassName("place-line");
        place.getElement().setAttribute("aria-label", getTranslation("ui.place"));
        add(place);
        scope.ifPresent(words -> add(Kit.tested(Kit.styled(new Span(words), "scope"), "scope")));
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
