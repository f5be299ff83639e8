package org.nishang.certificate.register.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nishang.certificate.kernel.CertificateStatus;
import org.nishang.certificate.register.RegisterFilter;
import org.nishang.common.TrainingRole;
import org.nishang.ui.DateField;
import org.nishang.ui.FilterChip;
import org.nishang.ui.Kit;

/** Search and filters above the register. */
class RegisterFilterBar extends Div {

    private final TextField search = Kit.tested(new TextField(), "search");
    private final Select<TrainingRole> role = new Select<>();
    private final Select<CertificateStatus> state = new Select<>();
    private final Select<Integer> expiring = Kit.tested(new Select<>(), "filter-expiring");
    private final DateField asOf;
    private final LocalDate today;
    private String region = "";
    private boolean showing;

    RegisterFilterBar(LocalDate today, Runnable changed) {
        this.today = today;
        addClassName("finder");
        search.addClassName("search");
        search.setLabel(getTranslation("certificate.register.search"));
        search.setPlaceholder(getTranslation("certificate.register.search.example"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        fill(role, "role", "certificate.role.", List.of(TrainingRole.values()));
        fill(
                state,
                "state",
                "certificate.status.",
                List.of(
                        CertificateStatus.VALID,
                        CertificateStatus.EXPIRED,
                        CertificateStatus.SUSPENDED,
                        CertificateStatus.REVOKED,
                        CertificateStatus.SURRENDERED,
                        CertificateStatus.SUPERSEDED));
        expiring.setItems(RegisterFilter.EXPIRING);
        expiring.setItemLabelGenerator(this::days);
        any(expiring);
        asOf = Kit.tested(new DateField(""), "filter-as-of");
        add(Kit.styled(
                new Div(
                        search,
                        FilterChip.of(role, getTranslation("certificate.register.role"), null),
                        FilterChip.of(state, getTranslation("certificate.register.state"), null),
                        FilterChip.of(expiring, getTranslation("certificate.register.expiring"), null),
                        FilterChip.of(asOf, getTranslation("certificate.register.as-of"))),
                "filters"));
        watch(search, changed);
        watch(role, changed);
        watch(state, changed);
        watch(expiring, changed);
        watch(asOf, changed);
    }

    private void watch(HasValue<?, ?> field, Runnable changed) {
        field.addValueChangeListener(change -> {
            if (!showing) {
                changed.run();
            }
        });
    }

    private <T extends Enum<T>> void fill(Select<T> select, String key, String words, List<T> items) {
        select.setItems(items);
        select.setItemLabelGenerator(item -> item == null ? any() : getTranslation(words + item.name()));
        any(select);
        select.setTestId("filter-" + key);
    }

    private void any(Select<?> select) {
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(any());
    }

    private String any() {
        return getTranslation("certificate.register.any");
    }

    private String days(@Nullable Integer days) {
        return days == null ? any() : getTranslation("certificate.register.within", days);
    }

    void show(RegisterFilter filter) {
        showing = true;
        try {
            fill(filter);
        } finally {
            showing = false;
        }
    }

    private void fill(RegisterFilter filter) {
        search.setValue(filter.search());
        role.setValue(filter.role().orElse(null));
        state.setValue(filter.status().orElse(null));
        expiring.setValue(filter.expiringWithin()
                .filter(RegisterFilter.EXPIRING::contains)
                .orElse(null));
        asOf.setValue(filter.asOf());
        region = filter.region();
    }

    RegisterFilter filter() {
        return new RegisterFilter(
                asOf.getOptionalValue().orElse(today),
                search.getValue(),
                role.getOptionalValue(),
                state.getOptionalValue(),
                expiring.getOptionalValue(),
                region);
    }
}
