package org.nishang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.nishang.platform.web.DoorPlaces.Group;
import org.nishang.platform.web.DoorPlaces.Visitor;

class DoorPlacesTest {

    private final DoorPlaces places = new DoorPlaces();

    @Test
    void nobodyHasMoreThanAFewOfThem() {
        var one = new Visitor(Group.EXAM, "one");
        assertThat(entered(one, 8)).isEqualTo(8);

        assertThat(places.enter(one)).isFalse();
        assertThat(places.enter(new Visitor(Group.SCREEN, "one"))).isTrue();
        assertThat(places.enter(new Visitor(Group.EXAM, "other"))).isTrue();
    }

    @Test
    void aPlaceThatWasLeftIsFreeAgain() {
        var one = new Visitor(Group.STRANGER, "192.0.2.1");
        entered(one, 12);
        assertThat(places.enter(one)).isFalse();

        places.leave(one);

        assertThat(places.enter(one)).isTrue();
    }

    @Test
    void aFullGroupTurnsAwayItsOwnOnly() {
        for (int i = 0; i < 4; i++) {
            assertThat(entered(new Visitor(Group.STRANGER, "192.0.2." + i), 5)).isEqualTo(5);
        }

        assertThat(places.enter(new Visitor(Group.STRANGER, "192.0.2.9"))).isFalse();
        assertThat(Arrays.stream(Group.values()).filter(group -> group != Group.STRANGER))
                .allMatch(group -> places.enter(new Visitor(group, "somebody")));
    }

    private int entered(Visitor visitor, int times) {
        int entered = 0;
        for (int i = 0; i < times; i++) {
            entered += places.enter(visitor) ? 1 : 0;
        }
        return entered;
    }
}
