package org.nishang.certificate.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.certificate.kernel.CertificateNumber;
import org.nishang.common.Condition;
import org.nishang.people.person.PersonDocuments;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The certificates that a file names, with what its lines so far made of them. */
final class RecordedCertificates {

    /**
     * A certificate and what may be done with it.
     *
     * @param inScope whether the caller may see its holder
     * @param fixed whether its paper was issued or printed here, so that what it says stays
     * @param revokedHere whether it was revoked by somebody in the portal
     * @param suspendedHere whether it was suspended or reinstated by somebody in the portal
     */
    record Known(CertificateLine line, boolean inScope, boolean fixed, boolean revokedHere, boolean suspendedHere) {

        Known with(CertificateLine corrected) {
            return new Known(corrected, true, fixed, revokedHere, suspendedHere);
        }
    }

    private static final String SELECT = """
            select c.certificate_id, c.number, c.person_id, c.role, c.issued_on, c.last_day, c.renews, c.revoked_on,
                   s.from_date, s.to_date, %s as seen,
                   (select group_concat(concat(l.from_date, '至', l.to_date) order by l.from_date separator '、')
                    from certificate_suspension l
                    where l.certificate_id = c.certificate_id and l.from_date < s.from_date) as earlier,
                   c.enrolment_id is not null or exists (
                     select 1 from certificate_document d where d.certificate_id = c.certificate_id and d.pdf_sha256 is not null)
                     or exists (select 1 from certificate_credential k where k.certificate_id = c.certificate_id)
                     or exists (select 1 from certificate w where w.superseded_by = c.certificate_id) as issued_here,
                   exists (select 1 from certificate_act a
                           where a.certificate_id = c.certificate_id and a.kind = 'REVOKED') as revoked_here,
                   exists (select 1 from certificate_act a
                           where a.certificate_id = c.certificate_id and a.kind in ('SUSPENDED', 'REINSTATED')) as suspended_here
            from certificate c
            left join certificate_suspension s on s.certificate_id = c.certificate_id
              and s.from_date = (select max(l.from_date) from certificate_suspension l where l.certificate_id = c.certificate_id)
            """;

    private static final RowMapper<Known> ROW = (row, n) -> {
        var periods = new ArrayList<Suspended>();
        Rows.optionalText(row, "earlier").map(SuspensionText::read).ifPresent(periods::addAll);
        @Nullable LocalDate from = Rows.dayOrNull(row, "from_date");
        if (from != null) {
            periods.add(new Suspended(from, Rows.dayOrNull(row, "to_date")));
        }
        return new Known(
                new CertificateLine(
                        Rows.uuid(row, "certificate_id"),
                        row.getString("number"),
                        Rows.uuid(row, "person_id"),
                        row.getString("role"),
                        Rows.day(row, "issued_on"),
                        Rows.day(row, "last_day"),
                        row.getObject("renews", UUID.class),
                        Rows.dayOrNull(row, "revoked_on"),
                        List.copyOf(periods)),
                row.getBoolean("seen"),
                row.getBoolean("issued_here"),
                row.getBoolean("revoked_here"),
                row.getBoolean("suspended_here"));
    };

    private final JdbcClient jdbc;
    private final Condition select;
    private final Map<String, Known> byNumber = new HashMap<>();

    RecordedCertificates(JdbcClient jdbc, PersonDocuments documents) {
        this.jdbc = jdbc;
        this.select = Condition.of(SELECT, documents.seen("c"));
    }

    void load(Collection<String> numbers) {
        Set<String> fresh = new HashSet<>(numbers);
        fresh.removeAll(byNumber.keySet());
        if (!fresh.isEmpty()) {
            Sql.of(jdbc, "%s where c.number in (:numbers)", select)
                    .param("numbers", fresh)
                    .query(ROW)
                    .list()
                    .forEach(known -> byNumber.put(
                            CertificateNumber.normalise(known.line().number()), known));
        }
    }

    /** By ids, locked, for taking back. */
    List<Known> lock(Collection<UUID> ids) {
        return Sql.of(jdbc, "%s where c.certificate_id in (:ids) for update", select)
                .param("ids", ids)
                .query(ROW)
                .list();
    }

    Optional<Known> find(String number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    void put(CertificateLine line) {
        String number = CertificateNumber.normalise(line.number());
        byNumber.put(
                number,
                find(number)
                        .map(known -> known.with(line))
                        .orElseGet(() -> new Known(line, true, false, false, false)));
    }
}
