package org.nishang.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;

/** A filter says in its line what it is about, whether it is applied, and takes itself back. */
class FilterChipTest extends ViewTest {

    @BeforeEach
    void staffing() {
        signIn(As.contact(new Scope(false, List.of("330482"), Set.of())));
    }

    @Test
    void aChoiceIsMarkedWhereItRestrictsAndItsCrossTakesItBack() {
        open("staffing");
        assertThat(chip("filter-state").hasClassName("applied")).isFalse();
        assertThat(cross("filter-state").isVisible()).isFalse();

        choose("filter-state", words("staffing.state.SHORT"));
        assertThat(chip("filter-state").hasClassName("applied")).isTrue();
        assertThat(cross("filter-state").isVisible()).isTrue();
        assertThat(cross("filter-state").getAriaLabel()).contains(words("ui.filter.clear", words("staffing.state")));

        click(cross("filter-state"));
        assertThat(chip("filter-state").hasClassName("applied")).isFalse();
        assertThat(address()).isEqualTo("staffing");
    }

    @Test
    void whatTheAddressRestrictsIsMarked() {
        open("staffing?asOf=2026-07-01&state=SHORT");

        assertThat(chip("filter-asOf").hasClassName("applied")).isTrue();
        assertThat(chip("filter-state").hasClassName("applied")).isTrue();
        assertThat(chip("filter-role").hasClassName("applied")).isFalse();

        clear("filter-asOf");
        assertThat(chip("filter-asOf").hasClassName("applied")).isFalse();
        assertThat(address()).isEqualTo("staffing?state=SHORT");
    }

    @Test
    void itsNameIsSeenInTheLineAndHeardAsTheLabel() {
        open("staffing");

        var state = (Select<?>) at("filter-state");
        assertThat(state.getLabel()).isEqualTo(words("staffing.state"));
        assertThat(state.getPrefixComponent().getElement().getText()).isEqualTo(words("staffing.state"));
        assertThat(state.getPrefixComponent().getElement().getAttribute("aria-hidden"))
                .isEqualTo("true");
    }

    private Component chip(String filter) {
        return at(filter).getParent().orElseThrow();
    }

    private NativeButton cross(String filter) {
        return chip(filter)
                .getChildren()
                .filter(NativeButton.class::isInstance)
                .map(NativeButton.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
