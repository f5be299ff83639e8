package org.nishang.people.claim.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.Optional;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.people.claim.ClaimRow;
import org.nishang.people.claim.MyClaims;
import org.nishang.ui.Kit;
import org.nishang.ui.WorkbenchPart;

/** On a learner's first page: enterprises that say that they employ the learner as well. */
@org.springframework.stereotype.Component
class MyClaimsPart implements WorkbenchPart {

    private final MyClaims mine;
    private final CurrentUser user;
    private final Clock clock;

    MyClaimsPart(MyClaims mine, CurrentUser user, Clock clock) {
        this.mine = mine;
        this.user = user;
        this.clock = clock;
    }

    /** Before everything else: it is about the reader. */
    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Component> show() {
        boolean learner = user.may(Permission.LEARN) && user.learner().isPresent();
        return learner && !mine.waiting().isEmpty() ? Optional.of(new Waiting()) : Optional.empty();
    }

    private class Waiting extends Div {

        Waiting() {
            setTestId("my-claims");
            fill();
        }

        private void fill() {
            removeAll();
            var waiting = mine.waiting();
            waiting.forEach(claim -> add(card(claim)));
            setVisible(!waiting.isEmpty());
        }

        private Component card(ClaimRow claim) {
            var card = new ClaimCard(
                    claim,
                    clock.getZone(),
                    facts -> facts.add(getTranslation("people.claim.enterprise"), claim.enterprise()),
                    new ClaimCard.Deciding() {
                        @Override
                        public void accept(ClaimRow one) {
                            mine.accept(one.id());
                        }

                        @Override
                        public void decline(ClaimRow one, String reason) {
                            mine.decline(one.id(), reason);
                        }
                    },
                    this::fill);
            card.addComponentAsFirst(Kit.styled(new Paragraph(getTranslation("people.claim.mine.hint")), "soft"));
            card.addComponentAsFirst(new H2(getTranslation("people.claim.mine", claim.enterprise())));
            return card;
        }
    }
}
