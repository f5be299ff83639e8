package org.nishang.learning.assignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.nishang.enterprise.EnterpriseDirectory;
import org.nishang.enterprise.profile.EnterpriseProfile;
import org.nishang.identity.Permission;
import org.nishang.learning.assignment.Assigning;
import org.nishang.learning.assignment.RuleRow;
import org.nishang.learning.nomination.NominationDesk;
import org.nishang.learning.programme.Programmes;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.TableList;
import org.nishang.ui.Tone;
import org.nishang.ui.question.Confirmation;
import org.nishang.ui.question.Consequence;

/** The rules by which the authority nominates: what there are, and a new one with whom it would hit. */
@Route("assignment-rules")
@RolesAllowed(Permission.DECIDE_NOMINATIONS)
@CssImport("./styles/learning-nomination.css")
class AssignmentRulesView extends Div {

    private final Assigning assigning;
    private final RuleWords words;
    private final Div list = Kit.tested(new Div(), "rules");

    AssignmentRulesView(
            Assigning assigning,
            NominationDesk desk,
            Programmes programmes,
            EnterpriseDirectory enterprises,
            EnterpriseProfile profile,
            Clock clock) {
        this.assigning = assigning;
        this.words = new RuleWords(programmes, enterprises.regions(), profile.schemes(), this);
        add(
                Kit.head(
                        getTranslation("learning.assignment"),
                        getTranslation("learning.assignment.context"),
                        Kit.action("nominations", getTranslation("learning.nomination.to-list"), false)),
                list,
                Kit.card(
                        getTranslation("learning.assignment.new"),
                        new RuleForm(assigning, words, LocalDate.now(clock), this::fill)),
                Kit.card(getTranslation("learning.assignment.asking"), new AskingPart(desk, programmes)));
        fill();
    }

    private void fill() {
        list.removeAll();
        var rows = assigning.rules();
        list.add(Kit.card(
                getTranslation("learning.assignment.rules"),
                rows.isEmpty()
                        ? Kit.styled(new Paragraph(getTranslation("learning.assignment.none")), "soft")
                        : table(rows)));
    }

    private Component table(List<RuleRow> rows) {
        var table = new TableList(
                getTranslation("learning.assignment"),
                getTranslation("learning.assignment.whom"),
                getTranslation("learning.nomination.programme"),
                getTranslation("learning.assignment.period"),
                ">" + getTranslation("learning.assignment.nominated"),
                getTranslation("learning.nomination.state"));
        rows.forEach(row -> table.row(
                TableList.text(words.whom(row.rule())),
                TableList.text(words.programme(row.rule())),
                TableList.text(words.period(row.rule())),
                TableList.number(Formats.number(row.nominated())),
                state(row)));
        return table;
    }

    private Component state(RuleRow row) {
        var tone = row.state() == RuleRow.State.IN_FORCE ? Tone.GOOD : Tone.PLAIN;
        var state = Kit.styled(
                new Div(Kit.state(tone, getTranslation("learning.assignment.state." + row.state()))), "rule-state");
        if (row.mayBeRevoked()) {
            state.add(Confirmation.button(
                    getTranslation("learning.assignment.revoke"),
                    "revoke-rule",
                    () -> new Consequence(
                            getTranslation("learning.assignment.revoke.ask"),
                            List.of(
                                    getTranslation("learning.assignment.revoke.follows"),
                                    getTranslation("learning.assignment.revoke.stays", row.nominated())),
                            getTranslation("learning.assignment.revoke")),
                    () -> {
                        assigning.revoke(row.id());
                        Kit.done(getTranslation("learning.assignment.revoke.done"));
                        fill();
                    }));
        }
        return state;
    }
}
