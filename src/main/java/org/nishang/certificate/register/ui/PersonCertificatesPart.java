package org.nishang.certificate.register.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.nishang.certificate.register.CertificateRegister;
import org.nishang.certificate.register.RegisterRow;
import org.nishang.certificate.ui.CertificateWords;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.identity.PersonId;
import org.nishang.people.ui.PersonPagePart;
import org.nishang.ui.Formats;
import org.nishang.ui.Kit;
import org.nishang.ui.TableList;
import org.springframework.stereotype.Service;

/** On the page of a person: which certificates, until when, and in what state today. */
@Service
class PersonCertificatesPart implements PersonPagePart {

    private final CertificateRegister register;
    private final CurrentUser user;
    private final Clock clock;

    PersonCertificatesPart(CertificateRegister register, CurrentUser user, Clock clock) {
        this.register = register;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> show(PersonId person) {
        return user.get().may(Permission.SEE_CERTIFICATES) ? Optional.of(new Panel(person)) : Optional.empty();
    }

    private final class Panel extends Section {

        Panel(PersonId person) {
            addClassName("card");
            var rows = register.ofPerson(person, LocalDate.now(clock));
            add(new H2(getTranslation("certificate.of-person")));
            if (rows.isEmpty()) {
                add(Kit.styled(new Paragraph(getTranslation("certificate.of-person.none")), "soft"));
                return;
            }
            var table = new TableList(
                    getTranslation("certificate.of-person"),
                    getTranslation("certificate.field.number"),
                    getTranslation("certificate.register.role"),
                    getTranslation("certificate.field.issued-on"),
                    getTranslation("certificate.field.last-day"),
                    getTranslation("certificate.register.state"),
                    getTranslation("certificate.pdf.short"));
            rows.forEach(row -> table.row(
                    CertificateWords.number(row.number(), user.get().may(Permission.MANAGE_CERTIFICATES)),
                    TableList.text(getTranslation("certificate.role." + row.role())),
                    TableList.text(Formats.date(row.issuedOn())),
                    TableList.text(Formats.date(row.lastDay())),
                    CertificateWords.state(this, row.status()),
                    paper(row)));
            add(table);
        }

        private Component paper(RegisterRow row) {
            return row.hasPaper() ? CertificateWords.pdf(this, row.number()) : TableList.text(Formats.NONE);
        }
    }
}
