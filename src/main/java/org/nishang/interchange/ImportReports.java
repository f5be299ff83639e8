package org.nishang.interchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nishang.common.Refusal;
import org.nishang.common.Text;
import org.nishang.common.Uuids;
import org.nishang.common.register.Column;
import org.nishang.common.register.Register;
import org.nishang.identity.CurrentUser;
import org.nishang.interchange.file.ErrorFile;
import org.nishang.interchange.file.SheetFile;
import org.nishang.platform.Secrets;
import org.nishang.platform.database.Rows;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The error workbooks: for who sent the file, for 30 days, encrypted. */
@Service
@Transactional
@PreAuthorize(RegisterCatalogue.ANY_REGISTER)
public class ImportReports {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int PART = 1 << 20;

    private final JdbcClient jdbc;
    private final ReceivedFiles files;
    private final Secrets secrets;
    private final MessageSource messages;
    private final CurrentUser user;
    private final Clock clock;

    ImportReports(
            JdbcClient jdbc,
            ReceivedFiles files,
            Secrets secrets,
            MessageSource messages,
            CurrentUser user,
            Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.secrets = secrets;
        this.messages = messages;
        this.user = user;
        this.clock = clock;
    }

    UUID store(Register register, SheetFile file, String name, ImportResult result, Locale language) {
        Map<Integer, ErrorFile.Wrong> wrong = wrong(register, result, language);
        Path made = files.make(path -> write(path, register, file, wrong));
        try {
            return keep(made, name);
        } finally {
            files.delete(made);
        }
    }

    private static void write(Path path, Register register, SheetFile file, Map<Integer, ErrorFile.Wrong> wrong) {
        try (var lines = RegisterImports.open(register, file);
                var again = file.open(lines.sheet())) {
            ErrorFile.write(path, register.title().zh(), again, lines.heading(), wrong);
        }
    }

    private Map<Integer, ErrorFile.Wrong> wrong(Register register, ImportResult result, Locale language) {
        Map<Integer, List<RowFault>> rows = new HashMap<>();
        for (RowFault fault : result.faults()) {
            rows.computeIfAbsent(fault.row(), row -> new ArrayList<>()).add(fault);
        }
        Map<String, Text> headings =
                register.columns().stream().collect(Collectors.toMap(Column::code, Column::heading));
        var wrong = new HashMap<Integer, ErrorFile.Wrong>();
        rows.forEach((row, faults) -> wrong.put(
                row,
                new ErrorFile.Wrong(
                        faults.stream().map(one -> one.fault().column()).toList(),
                        faults.stream()
                                .map(one -> Objects.requireNonNull(
                                                        headings.get(one.fault().column()))
                                                .in(language)
                                        + ": "
                                        + message(one, language))
                                .collect(Collectors.joining("\n")))));
        return wrong;
    }

    /** The sentence of a fault in a language. */
    public String message(RowFault fault, Locale language) {
        return messages.getMessage(
                fault.fault().key(), fault.fault().arguments().toArray(), language);
    }

    private UUID keep(Path made, String name) {
        UUID report = Uuids.next();
        LocalDateTime now = Rows.utc(clock.instant());
        jdbc.sql("delete from import_report where made_at < ?")
                .param(now.minus(KEPT))
                .update();
        jdbc.sql("insert into import_report (report_id, account, made_at, file_name) values (?, ?, ?, ?)")
                .params(report, user.actor(), now, name)
                .update();
        try (var in = Files.newInputStream(made)) {
            int part = 0;
            for (byte[] some = in.readNBytes(PART); some.length > 0; some = in.readNBytes(PART)) {
                jdbc.sql("insert into import_report_part (report_id, part, content) values (?, ?, ?)")
                        .params(report, part++, secrets.encrypt(some))
                        .update();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return report;
    }

    /**
     * The workbook's bytes.
     *
     * @throws Refusal {@code common.unknown-id} if there is none, it is somebody else's or too old
     */
    @Transactional(readOnly = true)
    public byte[] workbook(UUID report) {
        var parts = jdbc.sql(
                        "select p.content from import_report r join import_report_part p using (report_id) where r.report_id = ? and r.account = ? and r.made_at >= ? order by p.part")
                .params(report, user.actor(), Rows.utc(clock.instant().minus(KEPT)))
                .query((row, n) -> secrets.decryptBytes(row.getBytes("content")))
                .list();
        if (parts.isEmpty()) {
            throw new Refusal("common.unknown-id");
        }
        var all = new ByteArrayOutputStream();
        parts.forEach(all::writeBytes);
        return all.toByteArray();
    }
}
