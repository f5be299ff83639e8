package org.nishang.interchange;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.nishang.audit.AuditLog;
import org.nishang.common.Refusal;
import org.nishang.common.register.Register;
import org.nishang.identity.ClearQuota;
import org.nishang.identity.CurrentUser;
import org.nishang.interchange.file.RegisterFile;
import org.nishang.interchange.file.TemplateFile;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Templates, and whole registers as files; each export is in the log. */
@Service
@PreAuthorize(RegisterCatalogue.ANY_REGISTER)
public class RegisterExports {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final RegisterCatalogue registers;
    private final ReceivedFiles files;
    private final ClearNumbers clearly;
    private final ClearQuota quota;
    private final AuditLog log;
    private final MessageSource messages;
    private final CurrentUser user;
    private final Clock clock;
    private final TransactionTemplate reading;

    RegisterExports(
            RegisterCatalogue registers,
            ReceivedFiles files,
            ClearNumbers clearly,
            ClearQuota quota,
            AuditLog log,
            MessageSource messages,
            CurrentUser user,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.registers = registers;
        this.files = files;
        this.clearly = clearly;
        this.quota = quota;
        this.log = log;
        this.messages = messages;
        this.user = user;
        this.clock = clock;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /** A file ready to be given away, by whoever asked for it, and then deleted. */
    public record MadeFile(Path path, String name) {}

    public MadeFile template(String register, Locale language) {
        Register wanted = registers.get(register);
        return made(wanted, ".xlsx", ClearExport.MASKED, file -> {
            var words = new TemplateFile.Words(
                    say("interchange.template.required", language), say("common.separator", language));
            TemplateFile.write(file, wanted.title(), wanted.columns(), language, words);
            return -1;
        });
    }

    /**
     * To print and sign, and to be read in again.
     *
     * @param clear why the numbers of people are wanted in clear; empty = masked
     * @throws Refusal {@code interchange.export.purpose}, {@code interchange.export.too-many},
     *     {@code identity.clear.limit}
     */
    public MadeFile workbook(String register, Locale language, Optional<String> clear) {
        Register wanted = registers.get(register);
        var numbers = clear.map(clearly::allow).orElse(ClearExport.MASKED);
        LocalDate today = LocalDate.now(clock);
        var words = new RegisterFile.Words(
                wanted.title().in(language),
                say("interchange.export.context", language, today, user.get().displayName()),
                "序号",
                count -> say("interchange.export.sum", language, count),
                say("interchange.export.foot", language, today));
        return made(
                wanted,
                "_" + today.format(DateTimeFormatter.BASIC_ISO_DATE) + ".xlsx",
                numbers,
                file -> RegisterFile.workbook(
                        file,
                        wanted.columns(),
                        words,
                        lines -> wanted.export(numbers.numbers(), numbers.limited(lines))));
    }

    /**
     * For programs and plain text editors.
     *
     * @param gb18030 instead of UTF-8
     * @param clear as {@link #workbook} has it
     */
    public MadeFile text(String register, boolean gb18030, Optional<String> clear) {
        Register wanted = registers.get(register);
        var numbers = clear.map(clearly::allow).orElse(ClearExport.MASKED);
        return made(
                wanted,
                "_" + LocalDate.now(clock).format(DateTimeFormatter.BASIC_ISO_DATE) + ".csv",
                numbers,
                file -> RegisterFile.text(
                        file,
                        gb18030 ? GB18030 : StandardCharsets.UTF_8,
                        wanted.columns(),
                        lines -> wanted.export(numbers.numbers(), numbers.limited(lines))));
    }

    public void delete(MadeFile file) {
        files.delete(file.path());
    }

    private interface Writing {
        /** Writes and says how many lines; -1 = nothing to log. */
        int to(Path file);
    }

    private MadeFile made(Register register, String ending, ClearExport numbers, Writing writing) {
        int[] lines = {0};
        Path path = files.make(file -> reading.executeWithoutResult(status -> lines[0] = writing.to(file)));
        if (lines[0] >= 0) {
            try {
                numbers.purpose().ifPresent(why -> quota.take(register.code(), lines[0], why));
            } catch (Refusal over) {
                files.delete(path);
                throw over;
            }
            record(register, lines[0] + " lines, " + ending.substring(ending.lastIndexOf('.') + 1), numbers);
        }
        return new MadeFile(path, register.title().zh() + ending);
    }

    private void record(Register register, String what, ClearExport numbers) {
        numbers.purpose()
                .ifPresentOrElse(
                        why -> log.record(
                                user.actor(), "interchange.exported-in-clear", register.code(), what + ": " + why),
                        () -> log.record(user.actor(), "interchange.exported", register.code(), what));
    }

    private String say(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
