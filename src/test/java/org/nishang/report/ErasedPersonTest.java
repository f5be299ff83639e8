package org.nishang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nishang.audit.AuditLog;
import org.nishang.common.TrainingRole;
import org.nishang.common.Uuids;
import org.nishang.common.check.Invariant;
import org.nishang.common.personal.PersonalTable;
import org.nishang.common.personal.PersonalTable.Erasure;
import org.nishang.common.personal.RetentionKind;
import org.nishang.identity.PersonId;
import org.nishang.privacy.held.HeldData;
import org.nishang.privacy.held.Subject;
import org.nishang.privacy.held.Subjects;
import org.nishang.privacy.request.MyRequests;
import org.nishang.privacy.request.RequestDesk;
import org.nishang.privacy.request.RequestKind;
import org.nishang.privacy.retention.RetentionRules;
import org.nishang.testing.As;
import org.nishang.testing.Facts;
import org.nishang.testing.PortalTest;
import org.nishang.testing.RecordedThen;
import org.nishang.testing.RowEverywhere;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Somebody of the region is erased: no total of any day moves, nothing looks tampered with, and no name is left. */
@PortalTest
@Transactional
class ErasedPersonTest {

    private static final String NAME = "隐名甲乙丙";
    private static final String MOBILE = "13987654321";
    private static final String IN_A_FILE = "%PDF yinming-in-a-file";
    private static final UUID RECORD = UUID.fromString("00000000-0000-7000-8000-0000000000c9");
    private static final LocalDate RECORDED = LocalDate.of(2025, 2, 10);
    private static final LocalDate CORRECTED = LocalDate.of(2025, 3, 10);

    /** They look at files or at what is kept in memory, which a roll-back does not bring back. */
    private static final Set<String> BESIDE = Set.of("audit.check.chain", "staffing.check.book", "report.check.totals");

    @Autowired
    private Totals totals;

    @Autowired
    private MyRequests requests;

    @Autowired
    private RequestDesk desk;

    @Autowired
    private RetentionRules retention;

    @Autowired
    private HeldData held;

    @Autowired
    private Subjects subjects;

    @Autowired
    private AuditLog log;

    @Autowired
    private List<Invariant> invariants;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private LocalDate today;
    private PersonId person;
    private UUID employment;

    /** Somebody with outcomes, exams and certificates, who left, and whose certificates ended long ago. */
    @BeforeEach
    void somebodyWhoLeft() {
        today = LocalDate.now(clock);
        person = new PersonId(
                jdbc.sql("""
                        select c.person_id from certificate c join training_outcome o using (person_id)
                        join certificate_document d using (certificate_id)
                        where c.last_day < :today order by c.last_day limit 1""").param("today", today).query(UUID.class).single());
        update("update certificate set last_day = '%s' where last_day > '%s' and person_id = ?"
                .formatted(today.minusDays(400), today.minusDays(400)));
        update("update certificate set issued_on = least(issued_on, last_day) where person_id = ?");
        update("update employment set left_on = '%s' where left_on is null and person_id = ?"
                .formatted(today.minusDays(1)));
        update("update person_identity set name = '%s', mobile = '%s' where person_id = ?".formatted(NAME, MOBILE));
        update(
                "update certificate_document d join certificate c using (certificate_id) set d.frozen = json_set(d.frozen, '$.holder', '%s') where c.person_id = ?"
                        .formatted(NAME));
        update(
                "update certificate_document d join certificate c using (certificate_id) set d.pdf = '%s' where c.person_id = ?"
                        .formatted(IN_A_FILE));
        update(
                "insert into cpd_record (cpd_id, role, kind, done_on, hours, title, evidence, recorded_by, recorded_at, state, person_id) values ('%s', 'A', 'STUDY', '2020-01-01', 1, '%s', '-', 'x', now(6), 'ACCEPTED', ?)"
                        .formatted(RECORD, NAME));
        jdbc.sql(
                        "insert into cpd_evidence (cpd_id, name, media_type, size, sha256, content) values (?, 'a.pdf', 'application/pdf', 1, repeat('a', 64), ?)")
                .params(RECORD, IN_A_FILE.getBytes(StandardCharsets.UTF_8))
                .update();
        update(
                "insert into person_photo (jpeg, sha256, supplied_by, supplied_at, person_id) values ('%s', repeat('a', 64), 'x', now(6), ?)"
                        .formatted(IN_A_FILE));
        update(
                "insert into person_correction (fact, was, became, reason, recorded_by, recorded_at, correction_id, person_id) values ('NAME', '%s', 'x', '写错', 'x', now(6), uuid(), ?)"
                        .formatted(NAME));
        update("insert into notice_address (channel, address, recipient) values ('MAIL', 'yinming@example.cn', ?)");
        update(
                "insert into account (account_id, username, password_hash, display_name, created_at, version, person_id) values (uuid(), 'yinming', '', '%s', now(6), 0, ?)"
                        .formatted(NAME));
        As.FIRST.run(() -> retention.decide(RetentionKind.CERTIFICATE_REGISTER, 365));
    }

    /** A course by decision, and the proposal that led to it: both have words of administrators. */
    private void somethingWasRecognised() {
        var enrolment = Uuids.next();
        jdbc.sql(
                        "insert into enrolment (enrolment_id, person_id, programme, programme_version, enrolled_at, completed_on, version) values (?, ?, 'P-D', 1, '2020-01-01', '2020-02-01', 0)")
                .params(enrolment, person.value())
                .update();
        jdbc.sql(
                        "insert into course_recognition (recognition_id, enrolment_id, course_code, passed_on, ground, reason, document, recognised_at, recognised_by, revoke_reason) values (uuid(), ?, 'C03', '2020-01-01', 'DECISION', ?, ?, now(6), 'x', ?)")
                .params(enrolment, NAME, NAME, NAME)
                .update();
        jdbc.sql(
                        "insert into proposal (proposal_id, kind, act, subject, content, proposed_by, proposed_at, state, version) values (uuid(), 'RECOGNITION', 'RECOGNISE', ?, ?, 'x', now(6), 'DECLINED', 0)")
                .params(
                        enrolment + ":C03",
                        "{\"course\": \"C03\", \"reason\": \"%s\", \"document\": \"%s\"}".formatted(NAME, NAME))
                .update();
    }

    private void update(String sql) {
        jdbc.sql(sql).param(person.value()).update();
    }

    private void erase() {
        As.learner(person).run(() -> requests.ask(RequestKind.ERASURE, "请删除我的信息"));
        var id = As.learner(person).call(() -> requests.mine().getFirst().id());
        As.FIRST.run(() -> desk.proposeErasure(id));
        As.SECOND.run(() -> desk.erase(id));
    }

    /** Recorded on a day as employed, and on a later day as having left before. */
    private void somebodyWithAHistory() {
        var facts = new Facts(jdbc);
        RecordedThen.at(jdbc, RECORDED.atTime(4, 0).toInstant(ZoneOffset.UTC), () -> {
            var enterprise = facts.enterprise("史料厂", "330482", LocalDate.of(2015, 1, 1));
            person = facts.person(NAME);
            employment = facts.employ(person, enterprise, LocalDate.of(2015, 2, 1), null);
            facts.certificate(person, TrainingRole.AUDITOR, LocalDate.of(2016, 1, 1), LocalDate.of(2018, 12, 31));
            var session = facts.session(
                    "史料班", TrainingRole.AUDITOR, 24, LocalDate.of(2015, 11, 1), LocalDate.of(2015, 11, 30));
            facts.outcome(session, person, LocalDate.of(2015, 11, 30), 1);
        });
        RecordedThen.at(
                jdbc,
                CORRECTED.atTime(4, 0).toInstant(ZoneOffset.UTC),
                () -> facts.leave(employment, LocalDate.of(2017, 1, 1)));
    }

    private static TotalsQuery known(LocalDate knownOn) {
        return new TotalsQuery(
                LocalDate.of(2015, 1, 1), LocalDate.of(2018, 6, 1), LocalDate.of(2018, 6, 1), knownOn, "330482", null);
    }

    private List<TotalsQuery> queries() {
        var queries = new ArrayList<TotalsQuery>();
        for (LocalDate asOf : List.of(today, today.minusYears(1), today.minusYears(2))) {
            queries.add(new TotalsQuery(asOf.withDayOfYear(1), asOf, asOf, null, "", null));
            queries.add(new TotalsQuery(asOf.withDayOfYear(1), asOf, asOf, null, "330482", null));
        }
        queries.add(new TotalsQuery(today.minusYears(9), today, today, null, "", null));
        return queries;
    }

    private String figures(String name, String masked) {
        return figures(queries(), name, masked);
    }

    /** All figures, and of the lists behind them everything but who it is. */
    private String figures(List<TotalsQuery> queries, String name, String masked) {
        var all = new StringBuilder();
        As.FIRST.run(() -> queries.forEach(query -> {
            var sheet = totals.sheet(query);
            for (Total total : sheet.totals()) {
                total.figures().forEach(figure -> {
                    all.append(total).append(figure.name()).append(sheet.number(total, figure.name()));
                    all.append(totals.rows(total, figure.name(), query).stream()
                                    .map(row ->
                                            row.toString().replace(name, "?").replace(masked, "?"))
                                    .sorted()
                                    .toList())
                            .append('\n');
                });
            }
        }));
        return all.toString();
    }

    @Test
    void noTotalOfAnyDayMoves() {
        String before = figures(NAME, identity("document_masked"));

        erase();

        assertThat(figures(identity("name"), identity("document_masked"))).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("knownOn")
    void noTotalAsKnownOnAnEarlierDayMoves(LocalDate day) {
        somebodyWithAHistory();
        var then = List.of(known(day));
        String masked = identity("document_masked");
        String before = figures(then, NAME, masked);
        assertThat(before).contains("?").isNotEqualTo(figures(List.of(known(RECORDED.minusDays(1))), NAME, masked));

        erase();

        assertThat(identity("name")).isNotEqualTo(NAME);
        assertThat(figures(then, identity("name"), identity("document_masked"))).isEqualTo(before);
    }

    static Stream<LocalDate> knownOn() {
        return Stream.of(RECORDED, CORRECTED);
    }

    @Test
    void nothingLooksTamperedWith() {
        var before = findings();

        erase();

        assertThat(findings()).isEqualTo(before);
    }

    @Test
    void nothingIsLeftOfWhoItWas() {
        somethingWasRecognised();
        assertThat(placesOf(NAME)).contains("person_identity.name", "account.display_name");
        assertThat(placesOf(IN_A_FILE))
                .containsExactly("certificate_document.pdf", "cpd_evidence.content", "person_photo.jpeg");

        erase();

        assertThat(placesOf(NAME)).isEmpty();
        assertThat(placesOf(MOBILE)).isEmpty();
        assertThat(placesOf(IN_A_FILE)).as("files").isEmpty();
        assertThat(placesOf("yinming@example.cn")).isEmpty();
        assertThat(placesOf("yinming")).isEmpty();
        assertThat(jdbc.sql("select count(*) from person_photo where person_id = ?")
                        .param(person.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from certificate where person_id = ?")
                        .param(person.value())
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    /** No trigger, key or check refuses to take out what a table holds, whichever the person is in. */
    @Test
    void whoIsInEveryTableIsErased() {
        var subject = subjects.of(person);
        // The log is a chain: no row gets into it but by itself.
        log.record("system", "people.corrected", person.toString(), "");
        new RowEverywhere(jdbc, held, subject, NAME).fill();
        somethingWasRecognised();
        var counts = counts(subject);
        var kept = kept(subject);

        erase();

        assertThat(kept(subject)).as("rows that are kept").containsAll(kept);

        assertThat(placesOf(NAME)).isEmpty();
        counts.forEach((table, rows) -> assertThat(held.count(table, subject))
                .as(table.name())
                .satisfies(now -> {
                    if (table.erasure() == Erasure.DELETED) {
                        assertThat(now).isZero();
                    } else if (table.erasure() != Erasure.BY_OWNER) {
                        assertThat(now).isPositive().isGreaterThanOrEqualTo(rows);
                    }
                }));
    }

    /** Whole rows of the tables that say they stay as they are. */
    private List<String> kept(Subject subject) {
        return held.tables().stream()
                .filter(table -> table.erasure() == Erasure.KEPT)
                .flatMap(table -> jdbc
                        .sql("select t.* from %s t where %s".formatted(table.name(), table.whose()))
                        .params(subject.parameters())
                        .query()
                        .listOfRows()
                        .stream()
                        .map(row -> table.name() + new TreeMap<>(row)))
                .toList();
    }

    private Map<PersonalTable, Integer> counts(Subject subject) {
        return held.tables().stream().collect(Collectors.toMap(table -> table, table -> held.count(table, subject)));
    }

    private String identity(String column) {
        return jdbc.sql("select " + column + " from person_identity where person_id = ?")
                .param(person.value())
                .query(String.class)
                .single();
    }

    private TreeSet<String> findings() {
        var found = new TreeSet<String>();
        invariants.stream()
                .filter(one -> !BESIDE.contains(one.key()))
                .forEach(one ->
                        one.check().findings().forEach(finding -> found.add(one.key() + " " + finding.subject())));
        return found;
    }

    /** In which columns of which tables a text stands, earlier rows included. */
    private TreeSet<String> placesOf(String text) {
        var places = new TreeSet<String>();
        var columns = new TreeMap<String, String>();
        jdbc.sql("""
                        select c.table_name, c.column_name, t.table_type from information_schema.columns c
                        join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                        where c.table_schema = database() and c.table_name <> 'audit_entry'
                          and c.data_type in ('varchar', 'char', 'text', 'mediumtext', 'longtext', 'varbinary', 'blob', 'mediumblob', 'longblob')""").query(row -> {
            columns.put(
                    row.getString("table_name") + "." + row.getString("column_name"),
                    row.getString("table_type").contains("VERSIONED") ? " for system_time all" : "");
        });
        columns.forEach((column, history) -> {
            String[] parts = column.split("\\.");
            if (jdbc.sql("select exists (select 1 from %s%s where %s like ?)".formatted(parts[0], history, parts[1]))
                    .param("%" + text + "%")
                    .query(Boolean.class)
                    .single()) {
                places.add(column);
            }
        });
        return places;
    }
}
