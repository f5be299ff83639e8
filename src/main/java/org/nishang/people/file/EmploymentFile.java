package org.nishang.people.file;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Condition;
import org.nishang.common.Refusal;
import org.nishang.common.register.Change;
import org.nishang.common.register.Line;
import org.nishang.common.register.Numbers;
import org.nishang.common.register.Packed;
import org.nishang.common.register.RegisterImport;
import org.nishang.common.register.TakenBack;
import org.nishang.enterprise.EnterpriseCodes;
import org.nishang.enterprise.NamedEnterprises;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.people.claim.ClaimId;
import org.nishang.people.employment.Stint;
import org.nishang.people.employment.Stints;
import org.nishang.people.person.CorrectionBook;
import org.nishang.people.person.NamingRegister;
import org.nishang.people.person.PersonDocuments;
import org.nishang.people.person.PersonNumbers;
import org.nishang.platform.database.BatchWriter;
import org.nishang.platform.database.Rows;
import org.nishang.platform.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** Employment as files; the key is person, enterprise and the day joined. */
@Component
class EmploymentFile extends NamingRegister {

    private final SecondStints seconds;
    private final EnterpriseCodes codes;
    private final CorrectionBook book;
    private final CurrentUser user;
    private final Clock clock;

    EmploymentFile(
            JdbcClient jdbc,
            BatchWriter writer,
            SecondStints seconds,
            PersonDocuments documents,
            PersonNumbers numbers,
            EnterpriseCodes codes,
            CorrectionBook book,
            CurrentUser user,
            Clock clock) {
        super(PersonColumns.EMPLOYMENTS, jdbc, writer, documents, numbers);
        this.seconds = seconds;
        this.codes = codes;
        this.book = book;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public String key(Line line) {
        return Packed.of(super.key(line), line.needDate(PersonColumns.JOINED_ON));
    }

    @Override
    protected String besides(Line line) {
        return line.need(NamedEnterprises.USCC);
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_STAFF + "')")
    public RegisterImport begin(UUID batch) {
        return new EmploymentImport(
                new Stints(jdbc),
                seconds,
                writer,
                documents,
                codes,
                book,
                LocalDate.now(clock),
                user.may(Permission.IMPORT_REGISTERS));
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_STAFF + "')")
    public void export(Numbers shown, Consumer<List<@Nullable Object>> lines) {
        export(
                shown,
                Condition.of(
                        "select m.person_id, i.document_cipher, i.document_masked, e.uscc, m.posts, m.joined_on, m.left_on from employment m join enterprise e using (enterprise_id) join person_identity i using (person_id) where %s and %s order by e.uscc, m.person_id, m.joined_on",
                        user.scope().enterprises("e"), numbers.keyed("i")),
                (row, n) -> Arrays.asList(
                        row.getString("uscc"),
                        words(row.getString("posts")),
                        Rows.day(row, "joined_on"),
                        Rows.dayOrNull(row, "left_on")),
                lines);
    }

    private static String words(String posts) {
        return Arrays.stream(posts.split(",")).map(PersonColumns.POSTS::word).collect(Collectors.joining("、"));
    }

    @Override
    @PreAuthorize("hasRole('" + Permission.IMPORT_STAFF + "')")
    public void undo(UUID batch, List<Change> all) {
        var changes = new ArrayList<Change>();
        for (Change change : all) {
            if (change.subject().startsWith(EmploymentImport.CLAIM)) {
                seconds.takeBack(claim(change), change.row());
            } else {
                changes.add(change);
            }
        }
        if (!changes.isEmpty()) {
            restore(changes);
        }
    }

    private void restore(List<Change> changes) {
        var back = TakenBack.of(
                changes,
                Sql.of(
                                jdbc,
                                "%s join enterprise e using (enterprise_id) where m.employment_id in (:ids) and %s for update",
                                Stints.SELECT,
                                user.scope().enterprises("e"))
                        .param("ids", TakenBack.ids(changes))
                        .query(Stints.ROW)
                        .list());
        refuseCorrected(changes);
        var restored = new HashMap<Stint, Integer>();
        for (var line : back.corrected()) {
            var before = line.now().with(line.before().text(0), line.before().dateOrNull(1));
            restored.put(before, line.row());
            refuseSecond(before, line.now(), line.row());
        }
        var removed = back.removed(stint -> BatchWriter.row(stint.id()));
        writer.write("delete from employment_post where employment_id = ?", removed);
        writer.write("delete from employment where employment_id = ?", removed);
        writer.write(
                Stints.UPDATE,
                restored.keySet().stream()
                        .map(stint -> BatchWriter.row(stint.posts(), stint.leftOn(), stint.id()))
                        .toList());
        refuseOverlaps(restored);
    }

    /** What was put right since is not taken away with the file. */
    private void refuseCorrected(List<Change> changes) {
        var corrected = book.corrected(TakenBack.ids(changes));
        changes.stream()
                .filter(change -> corrected.contains(UUID.fromString(change.subject())))
                .findFirst()
                .ifPresent(change -> {
                    throw new Refusal("common.register.changed-since", change.row());
                });
    }

    private static ClaimId claim(Change change) {
        return new ClaimId(UUID.fromString(change.subject().substring(EmploymentImport.CLAIM.length())));
    }

    /** Another enterprise may employ the person since the correction made room. */
    private void refuseSecond(Stint restored, Stint now, int row) {
        if (SecondStints.isSecond(seconds.held(List.of(now.person())), restored, now)) {
            throw new Refusal("people.undo.second", row);
        }
    }

    /** What was recorded since may lie where a corrected employment had its place before. */
    private void refuseOverlaps(Map<Stint, Integer> restored) {
        if (restored.isEmpty()) {
            return;
        }
        Set<UUID> persons = new HashSet<>();
        restored.keySet().forEach(stint -> persons.add(stint.person()));
        var all = new Stints(jdbc);
        all.load(persons);
        restored.forEach((stint, row) -> all.overlapping(stint).ifPresent(other -> {
            throw new Refusal("people.undo.overlap", row);
        }));
    }
}
