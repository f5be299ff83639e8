package org.nishang.certificate.print;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nishang.certificate.kernel.CertificateScope;
import org.nishang.certificate.kernel.CertificateSql;
import org.nishang.certificate.paper.PaperStorage;
import org.nishang.certificate.print.PrintBook.Paper;
import org.nishang.certificate.register.CertificateRegister;
import org.nishang.certificate.register.CertificateRegister.Order;
import org.nishang.certificate.register.RegisterFilter;
import org.nishang.common.Condition;
import org.nishang.common.Refusal;
import org.nishang.common.SearchText;
import org.nishang.common.TrainingRole;
import org.nishang.identity.Permission;
import org.nishang.platform.UnfinishedFiles;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prints papers: one, those of a training session in the order of its roster, or those that the register shows. What is
 * printed is written down first, with who and why; the file is put together from the stored papers and can be fetched
 * again.
 */
@Service
@PreAuthorize("hasRole('" + Permission.MANAGE_CERTIFICATES + "')")
public class CertificatePrinting {

    /** Of one file. */
    public static final int MOST_PAPERS = 2000;

    private static final int SESSIONS = 100;

    /** The certificate that came of a session: the first of its role that is still to be shown. */
    private static final Condition OF_OUTCOME = Condition.of("""
            c.certificate_id = (select x.certificate_id from certificate x join certificate_document using (certificate_id)
                                where x.person_id = o.person_id and x.role = s.role
                                  and x.issued_on between o.completed_on and o.completed_on + interval 1 year
                                  and %s
                                order by x.issued_on limit 1)""", CertificateSql.notEnded("x"));

    private final JdbcClient jdbc;
    private final PrintBook book;
    private final PrintLog log;
    private final PaperStorage storage;
    private final CertificateRegister register;
    private final CertificateScope scope;
    private final UnfinishedFiles files;
    private final Clock clock;

    CertificatePrinting(
            JdbcClient jdbc,
            PrintBook book,
            PrintLog log,
            PaperStorage storage,
            CertificateRegister register,
            CertificateScope scope,
            UnfinishedFiles files,
            Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.log = log;
        this.storage = storage;
        this.register = register;
        this.scope = scope;
        this.files = files;
        this.clock = clock;
    }

    /**
     * The sessions that certificates within the scope came of, the latest first.
     *
     * @param search a part of code or name; empty = all
     */
    @Transactional(readOnly = true)
    public List<PrintableSession> sessions(String search) {
        return Sql.of(jdbc, """
                select s.code, s.name, s.role, s.to_date, count(*) papers
                from training_session s
                join training_outcome o on o.session_id = s.session_id and o.result = 'PASSED'
                join certificate c on %s
                where (s.code like :search or s.name like :search) and %s
                group by s.session_id order by s.to_date desc, s.code limit %d""", OF_OUTCOME, seen(), SESSIONS)
                .param("search", SearchText.of(search).within())
                .param("today", today())
                .query((row, n) -> new PrintableSession(
                        row.getString("code"),
                        row.getString("name"),
                        TrainingRole.of(row.getString("role")),
                        row.getObject("to_date", LocalDate.class),
                        row.getInt("papers")))
                .list();
    }

    /**
     * Those who passed, by name as a roster has them.
     *
     * @return what to fetch the file by
     * @throws Refusal {@code common.unknown-id} where none of them is within the scope
     */
    @Transactional
    public UUID session(String code, PrintRequest request) {
        var papers = Sql.of(jdbc, """
                        select c.certificate_id
                        from training_session s
                        join training_outcome o on o.session_id = s.session_id and o.result = 'PASSED'
                        join certificate c on %s
                        left join person_identity p on p.person_id = o.person_id
                        where s.code = :code and %s order by p.name_pinyin, c.number limit %d""", OF_OUTCOME, seen(), MOST_PAPERS + 1)
                .param("code", code)
                .param("today", today())
                .query(UUID.class)
                .list();
        return print(PrintRow.Kind.SESSION, code, request, firsts(papers));
    }

    /**
     * What the register shows, in its order.
     *
     * @param words of the filter, for the log
     */
    @Transactional
    public UUID register(RegisterFilter filter, Order order, boolean descending, String words, PrintRequest request) {
        var papers = register.papers(filter, order, descending, MOST_PAPERS + 1);
        return print(PrintRow.Kind.REGISTER, words, request, firsts(papers));
    }

    /**
     * @param reissuedOn for the copy of that day
     * @throws Refusal {@code common.unknown-id}
     */
    @Transactional
    public UUID one(String number, Optional<LocalDate> reissuedOn, PrintRequest request) {
        UUID certificate = Sql.of(
                        jdbc,
                        "select c.certificate_id from certificate c join certificate_document using (certificate_id) where c.number = :number and %s",
                        seen())
                .param("number", number)
                .param("today", today())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new Refusal("common.unknown-id"));
        return print(PrintRow.Kind.SINGLE, number, request, List.of(new Paper(certificate, reissuedOn)));
    }

    private UUID print(PrintRow.Kind kind, String subject, PrintRequest request, List<Paper> papers) {
        if (papers.isEmpty()) {
            throw new Refusal("common.unknown-id");
        }
        if (papers.size() > MOST_PAPERS) {
            throw new Refusal("certificate.print.many", MOST_PAPERS);
        }
        return book.record(kind, subject, request, papers);
    }

    /** Makes the files that have not been made yet. */
    public void prepare(UUID run, PrintProgress progress) {
        log.refuseUnlessSeen(run);
        var papers = book.papers(run);
        for (int i = 0; i < papers.size(); i++) {
            progress.at(i, papers.size());
            file(papers.get(i));
        }
        progress.at(papers.size(), papers.size());
    }

    /**
     * The papers of a run in one file.
     *
     * @throws Refusal {@code common.unknown-id} where there is no such run, or a paper of it is outside the scope
     */
    public void write(UUID run, OutputStream out) {
        log.refuseUnlessSeen(run);
        var papers = book.papers(run);
        try {
            PrintMerge.write(papers.size(), i -> file(papers.get(i)), files.folder("print"), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] file(Paper paper) {
        return paper.reissuedOn()
                .map(day -> storage.copy(paper.certificate(), day))
                .orElseGet(() -> storage.file(paper.certificate()))
                .pdf()
                .orElseThrow();
    }

    private static List<Paper> firsts(List<UUID> certificates) {
        return certificates.stream().map(id -> new Paper(id, Optional.empty())).toList();
    }

    private Condition seen() {
        return scope.seenOn("c", ":today", "");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
