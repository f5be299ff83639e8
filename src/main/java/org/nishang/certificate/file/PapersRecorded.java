package org.nishang.certificate.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nishang.certificate.kernel.ConfirmedIssuer;
import org.nishang.certificate.kernel.FrozenCertificate;
import org.nishang.common.Hours;
import org.nishang.common.Text;
import org.nishang.common.TrainingRole;
import org.nishang.learning.programme.Programme;
import org.nishang.learning.programme.Programmes;
import org.nishang.platform.database.BatchWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the papers of certificates say that were recorded rather than issued here: holder and enterprise as they were
 * known, credit hours of the training that came before, no score.
 */
@Component
class PapersRecorded {

    private static final Pattern OWN_FORM = Pattern.compile("[A-Z]{2,8}-[DA]-([0-9]{4})-([0-9]{6})-[0-9X]");

    private final JdbcClient jdbc;
    private final Programmes programmes;

    PapersRecorded(JdbcClient jdbc, Programmes programmes) {
        this.jdbc = jdbc;
        this.programmes = programmes;
    }

    private record Holder(String name, int sex, String masked, String last4) {}

    private record Job(LocalDate joined, @Nullable LocalDate left, String enterprise) {}

    private record Training(String role, LocalDate completed, BigDecimal hours) {}

    /** Rows of (frozen, certificate) for the document table. */
    List<@Nullable Object[]> of(List<CertificateLine> lines, ConfirmedIssuer issuer) {
        if (lines.isEmpty()) {
            return List.of();
        }
        var persons = lines.stream().map(CertificateLine::person).collect(Collectors.toSet());
        Map<UUID, Holder> holders = holders(persons);
        Map<UUID, List<Job>> jobs = jobs(persons);
        Map<UUID, List<Training>> trainings = trainings(persons);
        return lines.stream()
                .map(line -> BatchWriter.row(
                        frozen(
                                        line,
                                        issuer,
                                        java.util.Objects.requireNonNull(holders.get(line.person())),
                                        jobs.getOrDefault(line.person(), List.of()),
                                        trainings.getOrDefault(line.person(), List.of()))
                                .json(),
                        line.id()))
                .toList();
    }

    private FrozenCertificate frozen(
            CertificateLine line, ConfirmedIssuer issuer, Holder holder, List<Job> jobs, List<Training> trainings) {
        LocalDate day = line.issuedOn();
        String employers = jobs.stream()
                .filter(job -> !job.joined().isAfter(day))
                .filter(job -> job.left() == null || job.left().isAfter(day))
                .map(Job::enterprise)
                .distinct()
                .collect(Collectors.joining("、"));
        Optional<BigDecimal> hours = trainings.stream()
                .filter(one -> one.role().equals(line.role()))
                .filter(one -> !one.completed().isAfter(day))
                .reduce((a, b) -> b)
                .map(Training::hours);
        Text title = title(TrainingRole.of(line.role()));
        return new FrozenCertificate(
                holder.name(),
                holder.sex(),
                holder.masked(),
                holder.last4(),
                employers.isEmpty() ? null : employers,
                title.zh(),
                title.en(),
                line.role(),
                hours.orElse(null),
                null,
                line.number(),
                display(line.number(), issuer),
                line.issuedOn(),
                line.lastDay(),
                issuer.nameZh(),
                issuer.nameEn());
    }

    private Text title(TrainingRole role) {
        return programmes.all().stream()
                .filter(programme -> programme.role() == role)
                .map(Programme::title)
                .findFirst()
                .orElse(
                        role == TrainingRole.DECLARANT
                                ? new Text("报检员培训", "Declarant training")
                                : new Text("内审员培训", "Internal auditor training"));
    }

    private static String display(String number, ConfirmedIssuer issuer) {
        Matcher parts = OWN_FORM.matcher(number);
        return parts.matches() && number.startsWith(issuer.code() + "-")
                ? "%s〔%s〕第%s号".formatted(issuer.word(), parts.group(1), parts.group(2))
                : number;
    }

    private Map<UUID, Holder> holders(Collection<UUID> persons) {
        Map<UUID, Holder> holders = new HashMap<>();
        jdbc.sql(
                        "select person_id, name, sex, document_masked, document_last4 from person_identity where person_id in (:persons)")
                .param("persons", persons)
                .query(row -> {
                    holders.put(
                            row.getObject("person_id", UUID.class),
                            new Holder(
                                    row.getString("name"),
                                    row.getInt("sex"),
                                    row.getString("document_masked"),
                                    row.getString("document_last4")));
                });
        return holders;
    }

    private Map<UUID, List<Job>> jobs(Collection<UUID> persons) {
        Map<UUID, List<Job>> jobs = new HashMap<>();
        jdbc.sql(
                        "select m.person_id, m.joined_on, m.left_on, e.name from employment m join enterprise e using (enterprise_id) where m.person_id in (:persons) order by e.name_pinyin")
                .param("persons", persons)
                .query(row -> {
                    jobs.computeIfAbsent(row.getObject("person_id", UUID.class), one -> new ArrayList<>())
                            .add(new Job(
                                    row.getObject("joined_on", LocalDate.class),
                                    row.getObject("left_on", LocalDate.class),
                                    row.getString("name")));
                });
        return jobs;
    }

    private Map<UUID, List<Training>> trainings(Collection<UUID> persons) {
        Map<UUID, List<Training>> trainings = new HashMap<>();
        jdbc.sql(
                        "select o.person_id, s.role, o.completed_on, coalesce(o.credit_hours, s.credit_hours) as credit_hours from training_outcome o join training_session s using (session_id) where o.person_id in (:persons) and o.result = 'PASSED' and o.completed_on is not null order by o.completed_on")
                .param("persons", persons)
                .query(row -> {
                    trainings
                            .computeIfAbsent(row.getObject("person_id", UUID.class), one -> new ArrayList<>())
                            .add(new Training(
                                    row.getString("role"),
                                    row.getObject("completed_on", LocalDate.class),
                                    Hours.plain(row.getBigDecimal("credit_hours"))));
                });
        return trainings;
    }
}
