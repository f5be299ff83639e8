package org.nishang.certificate.rule.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.nishang.approval.Approvers;
import org.nishang.approval.ui.ApproverLine;
import org.nishang.certificate.rule.CertificationRule;
import org.nishang.certificate.rule.CertificationRuleEditing;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.common.TrainingRole;
import org.nishang.identity.Permission;
import org.nishang.ui.DateField;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.TableList;
import org.nishang.ui.Tone;
import org.nishang.ui.form.Form;
import org.nishang.ui.question.Confirmation;
import org.nishang.ui.question.Consequence;

/**
 * The rules of certification: which are in force, were, will be and wait for a yes; and proposing a new one with its
 * effect seen first.
 */
@Route("certification-rules")
@RolesAllowed(Permission.MANAGE_RULES)
@Menu(title = "certificate.menu.rules", icon = "scales", order = 290)
@CssImport("./styles/certificate-rule.css")
class CertificationRulesView extends Div {

    private final CertificationRuleEditing editing;
    private final LocalDate today;
    private final ProposedRules waiting;
    private final Div rules = new Div();
    private final Select<TrainingRole> role = Kit.tested(new Select<>(), "rule-role");
    private final DateField from = Kit.tested(new DateField(getTranslation("certificate.rules.from")), "rule-from");
    private final CertificationRuleForm form = new CertificationRuleForm(this::look);
    private final Form handing = new Form("rules-form");
    private final Div effect = new Div();
    private final Button announce;

    CertificationRulesView(CertificationRuleEditing editing, Approvers approvers, Clock clock) {
        this.editing = editing;
        this.waiting =
                new ProposedRules(editing, approvers.isOne(Permission.MANAGE_RULES), clock.getZone(), this::show);
        this.today = LocalDate.now(clock);
        addClassName("certification-rules");

        role.setLabel(getTranslation("certificate.register.role"));
        role.setItems(TrainingRole.values());
        role.setItemLabelGenerator(one -> getTranslation("certificate.role." + one));
        role.setValue(TrainingRole.AUDITOR);
        from.setValue(today.plusMonths(1).withDayOfMonth(1));
        handing.put(Kit.styled(new Div(role, from), "filters"))
                .hold(from, true, FieldName.DAY)
                .put(form, effect, new ApproverLine(approvers.others(Permission.MANAGE_RULES)));
        form.heldBy(handing);
        announce = handing.asks(
                getTranslation("certificate.rules.announce"),
                "rule-announce",
                () -> Optional.of(consequence()),
                this::propose);
        announce.addThemeVariants(ButtonVariant.PRIMARY);

        role.addValueChangeListener(event -> begin());
        from.addValueChangeListener(event -> look());
        add(
                Kit.head(getTranslation("certificate.menu.rules"), getTranslation("certificate.rules.context")),
                waiting,
                rules,
                Kit.card(getTranslation("certificate.rules.draft"), handing));
        waiting.show();
        list();
        begin();
    }

    private void list() {
        var table = new TableList(
                getTranslation("certificate.rules.all"),
                getTranslation("certificate.register.role"),
                getTranslation("certificate.rules.from"),
                getTranslation("certificate.register.state"),
                getTranslation("certificate.rules.term"),
                getTranslation("certificate.rules.renewal"),
                getTranslation("certificate.rules.bar-of"),
                getTranslation("certificate.rules.ways"),
                "");
        editing.all()
                .forEach(rule -> table.row(
                        TableList.text(getTranslation("certificate.role." + rule.role())),
                        TableList.code(Formats.date(rule.from())),
                        state(rule),
                        TableList.text(RuleWords.term(this, rule)),
                        TableList.text(RuleWords.renewal(this, rule)),
                        TableList.text(RuleWords.bar(this, rule)),
                        TableList.text(RuleWords.ways(this, rule)),
                        withdraw(rule)));
        table.getElement().setAttribute("data-testid", "rules");
        rules.removeAll();
        rules.add(Kit.card(getTranslation("certificate.rules.all"), table));
    }

    private Component state(CertificationRule rule) {
        if (rule.from().isAfter(today)) {
            return Kit.state(Tone.SOON, getTranslation("certificate.rules.announced"));
        }
        return rule.equals(editing.inForce(rule.role()))
                ? Kit.state(Tone.GOOD, getTranslation("certificate.rules.in-force-now"))
                : Kit.state(Tone.PLAIN, getTranslation("certificate.rules.past"));
    }

    private Component withdraw(CertificationRule rule) {
        var button = new Button(
                getTranslation("certificate.rules.withdraw"),
                click -> Confirmation.ask(
                        RuleConsequence.ofWithdrawing(this, rule, editing.previewWithout(rule.role(), rule.from())),
                        () -> proposed(editing.proposeWithdrawal(rule.role(), rule.from()))));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        button.setTestId("rule-withdraw");
        button.setVisible(rule.from().isAfter(today));
        return button;
    }

    private void begin() {
        form.fill(editing.inForce(role.getValue()));
        look();
    }

    private CertificationRule draft() {
        LocalDate day = from.getValue();
        if (day == null) {
            throw new Refusal("certificate.rules.no-day").at(FieldName.DAY);
        }
        return form.rule(role.getValue(), day);
    }

    /** Counts the effect anew; a draft out of bounds says why and cannot be announced. */
    private void look() {
        effect.removeAll();
        announce.setEnabled(handing.foresee(() -> effect.add(RuleWords.effect(this, editing.preview(draft())))));
    }

    private Consequence consequence() {
        var draft = draft();
        return RuleConsequence.ofProposing(this, draft, editing.preview(draft));
    }

    private void propose() {
        proposed(editing.propose(draft()));
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
        waiting.show();
        list();
        look();
    }
}
