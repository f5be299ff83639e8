package org.nishang.privacy.erasure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nishang.common.CheckCharacter;
import org.nishang.common.Refusal;
import org.nishang.common.ResidentIdNumber;
import org.nishang.common.personal.Ground;
import org.nishang.common.personal.Keeping;
import org.nishang.common.personal.PersonalData;
import org.nishang.common.personal.PersonalTable;
import org.nishang.identity.PersonId;
import org.nishang.platform.Secrets;
import org.nishang.platform.database.Rows;
import org.nishang.privacy.erasure.ErasurePreview.Kept;
import org.nishang.privacy.held.HeldData;
import org.nishang.privacy.held.Subject;
import org.nishang.privacy.held.Subjects;
import org.nishang.privacy.retention.RetentionPeriods;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes out what identifies somebody, as each module says of its tables, and leaves what is counted. Versioned tables
 * hold nothing that identifies anybody and are not touched, so that no total of any day moves.
 */
@Component
public class PersonErasing {

    private final List<PersonalData> modules;
    private final HeldData held;
    private final Subjects subjects;
    private final RetentionPeriods periods;
    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Clock clock;

    PersonErasing(
            List<PersonalData> modules,
            HeldData held,
            Subjects subjects,
            RetentionPeriods periods,
            JdbcClient jdbc,
            Secrets secrets,
            Clock clock) {
        this.modules = modules;
        this.held = held;
        this.subjects = subjects;
        this.periods = periods;
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    public ErasurePreview preview(PersonId person) {
        var subject = subjects.of(person);
        var lines = held.tables().stream()
                .map(table -> new ErasurePreview.Line(
                        table.name(), held.count(table, subject), table.erasure(), table.ground()))
                .filter(line -> line.rows() > 0)
                .toList();
        return new ErasurePreview(lines, kept(subject));
    }

    private List<Kept> kept(Subject subject) {
        var today = LocalDate.now(clock);
        return modules.stream()
                .flatMap(module -> module.keepings(subject.people(), today).stream())
                .map(this::kept)
                .filter(one -> one.until().filter(today::isAfter).isEmpty())
                .toList();
    }

    private Kept kept(Keeping keeping) {
        return keeping.ground() == Ground.REGISTER
                ? new Kept(keeping.ground(), keeping.last().map(last -> last.plusDays(periods.ofCertificates())))
                : new Kept(keeping.ground(), keeping.last());
    }

    /** @throws Refusal {@code privacy.erasure.kept.GROUND}, with the last day where it is known */
    public void refuseIfKept(PersonId person) {
        kept(subjects.of(person)).stream().findFirst().ifPresent(one -> {
            throw new Refusal(
                    "privacy.erasure.kept." + one.ground(),
                    one.until().map(LocalDate::toString).orElse("—"));
        });
    }

    /**
     * @return the number that stands in the place of the name
     * @throws Refusal as {@link #refuseIfKept}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int erase(PersonId person, UUID request, String actor) {
        refuseIfKept(person);
        var subject = subjects.of(person);
        int number = jdbc.sql("select coalesce(max(number), 0) + 1 from erased_person")
                .query(Integer.class)
                .single();
        for (UUID one : subject.people()) {
            jdbc.sql(
                            "insert into erased_person (person_id, number, request_id, erased_by, erased_at) values (?, ?, ?, ?, ?)")
                    .params(one, number, request, actor, Rows.utc(clock.instant()))
                    .update();
        }
        var instead = instead(number);
        held.tables().forEach(table -> erase(table, subject, instead));
        return number;
    }

    private void erase(PersonalTable table, Subject subject, Map<String, Object> instead) {
        switch (table.erasure()) {
            case KEPT -> {}
            case REPLACED -> {
                var statement = jdbc.sql("update %s t set %s where %s"
                                .formatted(table.name(), table.replacement(), table.whose()))
                        .params(subject.parameters());
                instead.forEach(statement::param);
                statement.update();
            }
            case DELETED ->
                jdbc.sql("delete t from %s t where %s".formatted(table.name(), table.whose()))
                        .params(subject.parameters())
                        .update();
            case BY_OWNER ->
                subject.people()
                        .forEach(person -> jdbc.sql("call erase_%s(?)".formatted(table.name()))
                                .param(person)
                                .update());
        }
    }

    /** What stands in the place of a name and a number: readable as such and of nobody. */
    private Map<String, Object> instead(int number) {
        String digits = "%06d19000101000".formatted(number % 1_000_000);
        var document = new ResidentIdNumber(digits + CheckCharacter.mod11Two(digits));
        return Map.of(
                "name", "已删除人员#" + number,
                "cipher", secrets.encrypt(document.value()),
                "masked", document.masked());
    }
}
