package org.nishang.staffing.announcement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nishang.approval.Approvers;
import org.nishang.approval.ui.ApproverLine;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.common.TrainingRole;
import org.nishang.enterprise.profile.EnterpriseProfile;
import org.nishang.identity.Permission;
import org.nishang.staffing.announcement.RuleDraft;
import org.nishang.staffing.announcement.RuleEditing;
import org.nishang.staffing.rule.RuleRow;
import org.nishang.staffing.rule.RuleSet;
import org.nishang.ui.DateField;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.TableList;
import org.nishang.ui.Tone;
import org.nishang.ui.form.Form;
import org.nishang.ui.question.Confirmation;
import org.nishang.ui.question.Consequence;

/**
 * The staffing rules: which are in force, which were, which will be and which wait for a yes; and proposing new ones
 * with their effect seen first.
 */
@Route("staffing-rules")
@RolesAllowed(Permission.MANAGE_RULES)
@Menu(title = "staffing.menu.rules", icon = "measure", order = 430)
@CssImport("./styles/staffing-rule.css")
class RulesView extends Div {

    private final RuleEditing editing;
    private final Clock clock;
    private final ProposedRules waiting;
    private final Div sets = new Div();
    private final TextField name = Kit.tested(new TextField(getTranslation("staffing.rules.name")), "rules-name");
    private final DateField from = Kit.tested(new DateField(getTranslation("staffing.rules.valid-from")), "rules-from");
    private final Map<TrainingRole, RuleRows> rows = new EnumMap<>(TrainingRole.class);
    private final Form form = new Form("rules-form");
    private final Div effect = new Div();
    private final Button publish;
    private final RuleSet inForce;
    private final RuleGrades grades;

    RulesView(RuleEditing editing, Approvers approvers, EnterpriseProfile profile, Clock clock) {
        this.editing = editing;
        this.waiting =
                new ProposedRules(editing, approvers.isOne(Permission.MANAGE_RULES), clock.getZone(), this::show);
        this.clock = clock;
        this.inForce = editing.inForce();
        addClassName("rules");

        name.setMaxLength(100);
        from.setValue(LocalDate.now(clock).plusMonths(1).withDayOfMonth(1));
        for (TrainingRole role : TrainingRole.values()) {
            rows.put(role, new RuleRows(role, inForce.rows().getOrDefault(role, List.of()), this::look));
        }
        grades = new RuleGrades(profile.schemes(), inForce, LocalDate.now(clock), this::look);

        name.addValueChangeListener(change -> look());
        from.addValueChangeListener(change -> look());
        var columns = Kit.styled(Kit.row(rows.values().toArray(Component[]::new)), "rule-columns");
        form.put(
                        Kit.styled(new Div(name, from), "filters"),
                        columns,
                        grades,
                        effect,
                        new ApproverLine(approvers.others(Permission.MANAGE_RULES)))
                .hold(name, true, FieldName.NAME)
                .hold(from, true, FieldName.DAY);
        publish = form.asks(
                getTranslation("staffing.rules.publish"),
                "rules-publish",
                () -> Optional.of(consequence()),
                this::propose);
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                Kit.head(getTranslation("staffing.rules.title"), getTranslation("staffing.rules.context")),
                waiting,
                sets,
                Kit.card(getTranslation("staffing.rules.draft"), form));
        show();
    }

    private void list() {
        var table = new TableList(
                getTranslation("staffing.rules.sets"),
                getTranslation("staffing.rules.name"),
                getTranslation("staffing.rules.valid-from"),
                getTranslation("staffing.rules.state"),
                "");
        editing.sets()
                .forEach(set -> table.row(
                        TableList.text(set.name()),
                        TableList.text(Formats.date(set.valid().from())),
                        state(set),
                        withdraw(set)));
        sets.removeAll();
        sets.add(Kit.card(getTranslation("staffing.rules.sets"), table));
    }

    private Component state(RuleSet set) {
        if (set.id().equals(inForce.id())) {
            return Kit.state(Tone.GOOD, getTranslation("staffing.rules.in-force-now"));
        }
        return set.valid().from().isAfter(LocalDate.now(clock))
                ? Kit.state(Tone.SOON, getTranslation("staffing.rules.announced"))
                : Kit.state(Tone.PLAIN, getTranslation("staffing.rules.past"));
    }

    private Component withdraw(RuleSet set) {
        var button = new Button(
                getTranslation("staffing.rules.withdraw"),
                click -> Confirmation.ask(
                        RuleConsequence.ofWithdrawing(this, set, editing.previewWithout(set.id())),
                        () -> proposed(editing.proposeWithdrawal(set.id()))));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        button.setVisible(set.valid().from().isAfter(LocalDate.now(clock)));
        return button;
    }

    private RuleDraft draft(String called) {
        var drafted = new EnumMap<TrainingRole, List<RuleRow>>(TrainingRole.class);
        rows.forEach((role, form) -> drafted.put(role, form.rows()));
        LocalDate day = from.getValue();
        if (day == null) {
            throw new Refusal("staffing.rules.no-day").at(FieldName.DAY);
        }
        return new RuleDraft(called, day, drafted, grades.adjustments());
    }

    /**
     * Draws the steps and counts the effect anew; a draft that does not fit together says why and cannot be published.
     */
    private void look() {
        effect.removeAll();
        publish.setEnabled(form.foresee(() -> {
            // What it is called changes no figure, and is asked for when it is published.
            var draft = draft(getTranslation("staffing.rules.draft"));
            rows.forEach((role, form) -> form.graph()
                    .draw(
                            draft.rowsOf(role),
                            headcount -> inForce.required(headcount, role, false, null),
                            getTranslation("staffing.rules.graph", getTranslation("staffing.role." + role.code()))));
            effect.add(Kit.tested(new RuleEffectPart(editing.preview(draft)), "rules-effect"));
        }));
    }

    private Consequence consequence() {
        var draft = draft(name.getValue());
        return RuleConsequence.ofProposing(this, draft, editing.preview(draft));
    }

    private void propose() {
        UUID made = editing.propose(draft(name.getValue()));
        Kit.empty(name);
        proposed(made);
    }

    private void proposed(UUID made) {
        show();
        Kit.done(getTranslation("approval.proposed"), () -> {
            editing.decline(made);
            show();
        });
    }

    /** Everything that other people or an approval may have changed. */
    private void show() {
        waiting.show(inForce);
        list();
        look();
    }
}
