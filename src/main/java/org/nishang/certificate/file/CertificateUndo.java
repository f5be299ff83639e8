package org.nishang.certificate.file;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nishang.certificate.file.RecordedCertificates.Known;
import org.nishang.certificate.kernel.Issuers;
import org.nishang.certificate.life.CertificateSeries;
import org.nishang.common.Refusal;
import org.nishang.common.register.Change;
import org.nishang.common.register.Dependants;
import org.nishang.common.register.TakenBack;
import org.nishang.people.person.PersonDocuments;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.CountedDependants;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes recorded certificates back; certificates build on persons. */
@Component
class CertificateUndo {

    private final JdbcClient jdbc;
    private final BatchWriter writer;
    private final PersonDocuments documents;
    private final CertificateSeries series;
    private final PapersRecorded papers;
    private final Issuers issuers;

    CertificateUndo(
            JdbcClient jdbc,
            BatchWriter writer,
            PersonDocuments documents,
            CertificateSeries series,
            PapersRecorded papers,
            Issuers issuers) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.documents = documents;
        this.series = series;
        this.papers = papers;
        this.issuers = issuers;
    }

    @Bean
    static Dependants certificatesOfPersons(JdbcClient jdbc) {
        return CountedDependants.rows(
                jdbc, Dependants.On.PERSON, "certificate.undo.person-has-certificates", "certificate", "person_id");
    }

    void undo(List<Change> changes) {
        var present = new RecordedCertificates(jdbc, documents).lock(TakenBack.ids(changes));
        var back = TakenBack.of(
                changes,
                present.stream().filter(Known::inScope).map(Known::line).toList());
        var fixed = present.stream()
                .filter(Known::fixed)
                .map(known -> known.line().id())
                .collect(Collectors.toSet());
        var writing = new CertificateWriting(jdbc, writer, series, papers, issuers.confirmed());
        for (var line : back.created()) {
            refuseIf(fixed.contains(line.now().id()), line);
        }
        for (var line : back.corrected()) {
            var was = line.now().before(line.before());
            refuseIf(fixed.contains(was.id()) && !was.saysLike(line.now()), line);
            writing.correct(line.now(), was);
        }
        writing.write();
        var removed = back.removedRows();
        if (!removed.isEmpty()) {
            refuseIfBuiltOn(removed);
            writing.remove(List.copyOf(removed.keySet()));
        }
    }

    private static void refuseIf(boolean printed, TakenBack.Entry<CertificateLine> line) {
        if (printed) {
            throw new Refusal("certificate.undo.printed", line.row());
        }
    }

    private void refuseIfBuiltOn(Map<UUID, Integer> removed) {
        jdbc.sql("""
                select c.renews from certificate c where c.renews in (:ids) and c.certificate_id not in (:ids)
                union all select c.superseded_by from certificate c where c.superseded_by in (:ids) and c.certificate_id not in (:ids)
                union all select r.certificate_id from certificate_reissue r where r.certificate_id in (:ids)
                union all select a.certificate_id from certificate_act a where a.certificate_id in (:ids)""").param("ids", removed.keySet()).query(UUID.class).list().stream()
                .findFirst()
                .ifPresent(id -> {
                    throw new Refusal("certificate.undo.built-on", removed.getOrDefault(id, 0));
                });
    }
}
