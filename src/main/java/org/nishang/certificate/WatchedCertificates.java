package org.nishang.certificate;

import java.util.List;
import org.nishang.platform.ledger.Watched;
import org.nishang.platform.ledger.WatchedTable;
import org.springframework.stereotype.Component;

/** Certificates, what was done to them, their papers and what they were granted on. Files are watched by their hash. */
@Component
class WatchedCertificates implements Watched {

    private static final String NUMBER =
            "(select c.number from certificate c where c.certificate_id = t.certificate_id)";

    private static final String PAGE = "certificate-register/";

    @Override
    public List<WatchedTable> tables() {
        return List.of(
                WatchedTable.of(
                        "certification_rule",
                        "role,valid_from",
                        "valid_to,months,renewal_window_days,late_days,bar_months,by_refresher,by_exam,by_cpd,cpd_hours,cpd_audits,cpd_every_year,announced_by,announced_at"),
                WatchedTable.of("certificate_series", "issuer,role,year", "last_number"),
                WatchedTable.of("certificate_series_jump", "issuer,role,year,from_number", "to_number"),
                WatchedTable.of(
                                "certificate",
                                "certificate_id",
                                "number,person_id,role,programme,enrolment_id,issued_on,last_day,renews,revoked_on,surrendered_on,superseded_by,superseded_on,version")
                        .withHistory()
                        .countedForStaffing("person_id")
                        .called("t.number")
                        .seenAt(PAGE),
                WatchedTable.of("waiting_certificate", "enrolment_id", "person_id,completed,waiting_since"),
                WatchedTable.of("certificate_suspension", "certificate_id,from_date", "to_date,reason")
                        .withHistory()
                        .countedForStaffing()
                        .called(NUMBER)
                        .seenAt(PAGE),
                WatchedTable.of("certificate_reissue", "certificate_id,reissued_on", "")
                        .withHistory()
                        .counted()
                        .called(NUMBER)
                        .seenAt(PAGE),
                WatchedTable.of(
                                "certificate_act",
                                "act_id",
                                "certificate_id,kind,effective_on,until_day,reason,actor,recorded_at")
                        .called(NUMBER)
                        .seenAt(PAGE),
                WatchedTable.of(
                                "certificate_correction",
                                "correction_id",
                                "certificate_id,reason,requested_by,requested_at,decided_by,decided_at,replacement,version")
                        .called(NUMBER)
                        .seenAt(PAGE),
                WatchedTable.of(
                                "certificate_document",
                                "certificate_id",
                                "frozen,pdf_sha256,rendered_at,template_id,missing")
                        .called(NUMBER)
                        .seenAt(PAGE),
                WatchedTable.of("certificate_copy", "certificate_id,reissued_on", "pdf_sha256,rendered_at,template_id")
                        .called(NUMBER)
                        .seenAt(PAGE),
                WatchedTable.of(
                                "certificate_credential",
                                "certificate_id",
                                "status_year,status_index,key_number,claim,claim_digest,credential,credential_sha256,signed_at")
                        .called(NUMBER)
                        .seenAt(PAGE),
                WatchedTable.of(
                                "certificate_ground",
                                "certificate_id",
                                "hours,hours_needed,audits,audits_needed,granted_by,granted_at")
                        .called(NUMBER)
                        .seenAt(PAGE),
                WatchedTable.of("certificate_ground_item", "certificate_id,position", "cpd_id,done_on,hours,audits")
                        .called(NUMBER)
                        .seenAt(PAGE),
                WatchedTable.of(
                                "certificate_template",
                                "template_id",
                                "role,programme,number,design,valid_from,proposed_by,proposed_at,decided_by,decided_at,approved,version")
                        .called("concat_ws(' ', t.role, t.programme, t.number)"),
                WatchedTable.of(
                                "paper_seal",
                                "seal_id",
                                "name,sha256,pixels,millimetres,supplied_by,supplied_at,retired_by,retired_at")
                        .called("t.name"),
                WatchedTable.of("paper_seal_use", "use_id", "seal_id,number,reissued_on,file_sha256,used_at")
                        .called("t.number")
                        .seenAt(PAGE),
                WatchedTable.of("print_run", "run_id", "kind,subject,copies,reason,papers,actor,printed_at")
                        .called("t.subject"),
                WatchedTable.of("print_paper", "run_id,position", "certificate_id,reissued_on")
                        .called(NUMBER)
                        .seenAt(PAGE),
                WatchedTable.of(
                        "signing_key",
                        "key_number",
                        "kid,algorithm,public_jwk,private_sealed:hex,used_from,retired_at"));
    }
}
