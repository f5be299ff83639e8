package org.nishang.certificate;

import static org.nishang.common.personal.PersonalTable.of;
import static org.nishang.common.personal.PersonalTable.ofPerson;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nishang.common.personal.Ground;
import org.nishang.common.personal.Keeping;
import org.nishang.common.personal.PersonalData;
import org.nishang.common.personal.PersonalTable;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Certificates of people and the papers that name them. */
@Component
class PersonalCertificates implements PersonalData {

    private static final String OF_CERTIFICATE =
            "t.certificate_id in (select c.certificate_id from certificate c where c.person_id in (:people))";

    private final JdbcClient jdbc;

    PersonalCertificates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                ofPerson("waiting_certificate").shows("waiting_since").deleted(),
                ofPerson("certificate")
                        .shows(
                                "number; role:words(privacy.training-role.); programme; issued_on; last_day; revoked_on; surrendered_on; superseded_on")
                        .kept(Ground.TOTALS),
                of("certificate_suspension", OF_CERTIFICATE)
                        .shows("from_date; to_date; reason")
                        .kept(Ground.TOTALS),
                of("certificate_reissue", OF_CERTIFICATE).shows("reissued_on").kept(Ground.TOTALS),
                of("certificate_act", OF_CERTIFICATE)
                        .shows("kind:words(certificate.act.verb.); effective_on; until_day; reason; recorded_at")
                        .kept(Ground.DECISIONS),
                of("certificate_correction", OF_CERTIFICATE)
                        .shows("reason; requested_at; decided_at")
                        .kept(Ground.DECISIONS),
                of("certificate_document", OF_CERTIFICATE)
                        .shows("frozen; rendered_at; pdf as paper:file")
                        .replaced(
                                "frozen = json_set(frozen, '$.holder', :name, '$.sex', 0, '$.documentMasked', '', '$.documentLast4', ''), pdf = null, pdf_sha256 = null, rendered_at = null"),
                of("certificate_copy", OF_CERTIFICATE)
                        .shows("reissued_on; rendered_at; pdf as paper:file")
                        .byOwner(),
                of("certificate_credential", OF_CERTIFICATE)
                        .shows("claim; credential; signed_at")
                        .byOwner(),
                of("certificate_ground", OF_CERTIFICATE)
                        .shows("hours; audits; granted_at")
                        .kept(Ground.TOTALS),
                of("certificate_ground_item", OF_CERTIFICATE)
                        .shows("done_on; hours; audits")
                        .kept(Ground.TOTALS),
                of("print_paper", OF_CERTIFICATE).shows("reissued_on").kept(Ground.DECISIONS));
    }

    /** The register is kept beyond the last day of a certificate. */
    @Override
    public List<Keeping> keepings(Set<UUID> people, LocalDate today) {
        return jdbc.sql("select max(c.last_day) as last from certificate c where c.person_id in (:people)")
                .param("people", people)
                .query((row, n) -> Rows.optionalDay(row, "last"))
                .single()
                .map(last -> new Keeping(Ground.REGISTER, Optional.of(last)))
                .map(List::of)
                .orElse(List.of());
    }
}
