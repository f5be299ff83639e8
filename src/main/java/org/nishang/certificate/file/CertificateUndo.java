package org.nishang.certificate.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nishang.certificate.life.CertificateSeries;
import org.nishang.common.Refusal;
import org.nishang.common.register.Change;
import org.nishang.common.register.Dependants;
import org.nishang.common.register.Packed;
import org.nishang.people.person.PersonDocuments;
import org.nishang.platform.database.BatchWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes recorded certificates back; certificates build on persons. */
@Component
class CertificateUndo implements Dependants {

    private final JdbcClient jdbc;
    private final BatchWriter writer;
    private final PersonDocuments documents;
    private final CertificateSeries series;
    private final PapersRecorded papers;

    CertificateUndo(
            JdbcClient jdbc,
            BatchWriter writer,
            PersonDocuments documents,
            CertificateSeries series,
            PapersRecorded papers) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.documents = documents;
        this.series = series;
        this.papers = papers;
    }

    void undo(List<Change> changes) {
        var present = new RecordedCertificates(jdbc, documents)
                .lock(changes.stream().map(c -> UUID.fromString(c.subject())).toList());
        var writing = new CertificateWriting(jdbc, writer, series, papers);
        var removed = new HashMap<UUID, Integer>();
        for (Change change : changes) {
            UUID id = UUID.fromString(change.subject());
            var now = present.get(id);
            if (now == null || !now.inScope() || now.line().digest() != change.after()) {
                throw new Refusal("common.register.changed-since", change.row());
            }
            if (change.created()) {
                if (now.fixed()) {
                    throw new Refusal("certificate.undo.printed", change.row());
                }
                removed.put(id, change.row());
            } else {
                var was = now.line().before(Packed.parse(change.before()));
                if (now.fixed() && !was.saysLike(now.line())) {
                    throw new Refusal("certificate.undo.printed", change.row());
                }
                writing.restore(now.line(), was);
            }
        }
        writing.write();
        if (!removed.isEmpty()) {
            refuseIfBuiltOn(removed);
            writing.remove(new ArrayList<>(removed.keySet()));
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

    @Override
    public On on() {
        return On.PERSON;
    }

    @Override
    public String refusal() {
        return "certificate.undo.person-has-certificates";
    }

    @Override
    public Map<UUID, Long> count(Collection<UUID> ids) {
        Map<UUID, Long> counts = new HashMap<>();
        jdbc.sql("select person_id, count(*) as n from certificate where person_id in (:ids) group by person_id")
                .param("ids", ids)
                .query(row -> {
                    counts.put(row.getObject("person_id", UUID.class), row.getLong("n"));
                });
        return counts;
    }
}
