package org.nishang.certificate.life;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.nishang.certificate.kernel.CertificateNumber;
import org.nishang.certificate.kernel.FrozenCertificate;
import org.nishang.common.CheckCharacter;
import org.nishang.common.Pinyin;
import org.nishang.common.Points;
import org.nishang.common.ResidentIdNumber;
import org.nishang.common.Text;
import org.nishang.common.TrainingRole;
import org.nishang.common.Uuids;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.learning.programme.ProgrammeCompleted;
import org.nishang.people.person.NewPerson;
import org.nishang.people.person.PersonRegister;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words of certificate tests: people, enterprises, employment, completions. */
@Component
public class CertificateFixture {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final JdbcClient jdbc;
    private final PersonRegister people;
    private final ApplicationEventPublisher events;

    public CertificateFixture(JdbcClient jdbc, PersonRegister people, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.people = people;
        this.events = events;
    }

    public PersonId person(String name) {
        return people.register(new NewPerson(document(), name, null));
    }

    /** An unassigned region, a birthday of long ago: no demo person has it. */
    private static ResidentIdNumber document() {
        int n = NEXT.incrementAndGet();
        String digits = "330499" + "1951%02d01".formatted(1 + n / 900 % 12) + "%03d".formatted(n % 900 + 1);
        return new ResidentIdNumber(digits + CheckCharacter.mod11Two(digits));
    }

    public EnterpriseId enterprise(String name, String region) {
        var id = EnterpriseId.next();
        jdbc.sql("""
                insert into enterprise (enterprise_id, uscc, name, name_pinyin, name_initials, region_code,
                                        registered_on, version)
                values (?, ?, ?, ?, ?, ?, '2008-01-01', 0)""")
                .params(
                        id.value(),
                        "T%017d".formatted(NEXT.incrementAndGet()),
                        name,
                        Pinyin.of(name),
                        Pinyin.initials(name),
                        region)
                .update();
        return id;
    }

    public void employ(PersonId person, EnterpriseId enterprise, String from, @Nullable String leftOn) {
        jdbc.sql("""
                insert into employment (employment_id, person_id, enterprise_id, posts, joined_on, left_on, version)
                values (?, ?, ?, 'OTHER', ?, ?, 0)""")
                .params(Uuids.next(), person.value(), enterprise.value(), from, leftOn)
                .update();
    }

    public static ProgrammeCompleted completion(PersonId person, TrainingRole role, LocalDate on) {
        return new ProgrammeCompleted(
                Uuids.next(),
                person,
                role.code() + "-TEST",
                new Text("考试用培训", "Training for tests"),
                role,
                new BigDecimal("24"),
                Points.of(86),
                on);
    }

    /** Completes a programme and gives the certificate that came of it. */
    public Issued complete(PersonId person, TrainingRole role, String on) {
        var completed = completion(person, role, LocalDate.parse(on));
        events.publishEvent(completed);
        return ofEnrolment(completed.enrolment()).orElseThrow();
    }

    Optional<Issued> ofEnrolment(UUID enrolment) {
        return jdbc.sql("""
                select c.certificate_id, c.number, c.issued_on, c.last_day, c.renews, d.frozen
                from certificate c join certificate_document d using (certificate_id)
                where c.enrolment_id = ?""")
                .param(enrolment)
                .query((row, n) -> new Issued(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        Optional.ofNullable(row.getObject(5, UUID.class)),
                        FrozenCertificate.of(row.getString(6))))
                .optional();
    }

    /** A certificate as it was recorded from elsewhere. */
    public UUID recorded(PersonId person, String number, String role, String from, String lastDay) {
        var id = Uuids.next();
        jdbc.sql("""
                insert into certificate (certificate_id, number, person_id, role, issued_on, last_day, version)
                values (?, ?, ?, ?, ?, ?, 0)""").params(id, number, person.value(), role, from, lastDay).update();
        var says = new FrozenCertificate(
                people.card(person).name(),
                2,
                "330***********0028",
                "0028",
                "平湖一厂",
                "考试用培训",
                "Training for tests",
                role,
                new BigDecimal("24"),
                null,
                number,
                CertificateNumber.parse(number).map(own -> own.display("嘉纺培证字")).orElse("嘉纺培证字〔2019〕第000001号"),
                LocalDate.parse(from),
                LocalDate.parse(lastDay),
                "某培训中心",
                "Some training centre");
        jdbc.sql("insert into certificate_document (certificate_id, frozen) values (?, ?)")
                .params(id, says.json())
                .update();
        return id;
    }

    public void change(UUID certificate, String column, @Nullable String day) {
        jdbc.sql("update certificate set " + column + " = ? where certificate_id = ?")
                .params(day, certificate)
                .update();
    }

    public void suspend(UUID certificate, String from, @Nullable String to) {
        jdbc.sql("insert into certificate_suspension (certificate_id, from_date, to_date) values (?, ?, ?)")
                .params(certificate, from, to)
                .update();
    }

    public record Issued(
            UUID id,
            String number,
            LocalDate issuedOn,
            LocalDate lastDay,
            Optional<UUID> renews,
            FrozenCertificate says) {}
}
