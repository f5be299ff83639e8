package org.nishang.certificate.register;

import java.util.List;

/** The two books that are kept of what happens to certificates, each with its kinds of entries. */
public enum CertificateBook {
    /** What was handed out: first issues, renewals, corrections, copies for lost ones. */
    ISSUES(List.of(EntryKind.ISSUED, EntryKind.RENEWED, EntryKind.CORRECTED, EntryKind.REISSUED), """
            select c.certificate_id, c.issued_on as day,
                   case when exists (select 1 from certificate old where old.superseded_by = c.certificate_id) then 'CORRECTED'
                        when c.renews is not null then 'RENEWED' else 'ISSUED' end as kind
            from certificate c where c.issued_on between :from and :to
            union all
            select r.certificate_id, r.reissued_on, 'REISSUED' from certificate_reissue r
            where r.reissued_on between :from and :to"""),
    /** What was taken back, for a time or for good. */
    WITHDRAWALS(List.of(EntryKind.REVOKED, EntryKind.SURRENDERED, EntryKind.SUSPENDED, EntryKind.REINSTATED), """
            select c.certificate_id, c.revoked_on as day, 'REVOKED' as kind from certificate c
            where c.revoked_on between :from and :to
            union all
            select c.certificate_id, c.surrendered_on, 'SURRENDERED' from certificate c
            where c.surrendered_on between :from and :to
            union all
            select s.certificate_id, s.from_date, 'SUSPENDED' from certificate_suspension s
            where s.from_date between :from and :to
            union all
            select s.certificate_id, s.to_date, 'REINSTATED' from certificate_suspension s
            where s.to_date between :from and :to""");

    /** What an entry is about. */
    public enum EntryKind {
        ISSUED,
        RENEWED,
        CORRECTED,
        REISSUED,
        REVOKED,
        SURRENDERED,
        SUSPENDED,
        REINSTATED
    }

    private final List<EntryKind> kinds;
    private final String entries;

    CertificateBook(List<EntryKind> kinds, String entries) {
        this.kinds = kinds;
        this.entries = entries;
    }

    public List<EntryKind> kinds() {
        return kinds;
    }

    /** A query with {@code :from} and {@code :to}, both inclusive: certificate, day, kind. */
    String entries() {
        return entries;
    }
}
