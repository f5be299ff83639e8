package org.nishang.access.activation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.nishang.audit.AuditLog;
import org.nishang.common.Proven;
import org.nishang.common.Reason;
import org.nishang.common.Refusal;
import org.nishang.identity.ClearQuota;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slips as a workbook, for labels and letters. Codes are shown once, so the file is made of what is on the page and
 * kept nowhere. Whoever has it can open the accounts: it needs a purpose and a fresh proof, is written into the log,
 * and counts as numbers in clear do.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('" + Permission.GIVE_ACCESS + "', '" + Permission.MANAGE_ACCOUNTS + "')")
public class SlipFile {

    private static final Reason PURPOSE = Reason.within(2, 200, "access.slips.purpose");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<String> COLUMNS =
            List.of("name", "document", "enterprise", "username", "code", "address", "link", "until");
    private static final String TEXT = "@";

    private final ClearQuota quota;
    private final AuditLog log;
    private final CurrentUser user;
    private final MessageSource messages;
    private final Clock clock;

    SlipFile(ClearQuota quota, AuditLog log, CurrentUser user, MessageSource messages, Clock clock) {
        this.quota = quota;
        this.log = log;
        this.user = user;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param address where a code is entered
     * @param language of the headings
     * @return a workbook with a line for each slip
     * @throws Refusal {@code access.slips.purpose}, {@code access.giving.none}, {@code access.giving.many},
     *     {@code identity.clear.limit}
     */
    @Proven
    public byte[] make(GivenCodes given, String address, String purpose, Locale language) {
        String why = PURPOSE.of(purpose);
        int slips = given.slips().size();
        if (slips == 0) {
            throw new Refusal("access.giving.none");
        }
        if (slips > AccessGiving.MOST) {
            throw new Refusal("access.giving.many", AccessGiving.MOST);
        }
        quota.take("access.slips", slips, why);
        log.record(user.actor(), "access.slips-taken", user.actor(), "codes=%d; %s".formatted(slips, why));
        return workbook(given.slips(), address, language);
    }

    private byte[] workbook(List<Slip> slips, String address, Locale language) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Nishang", "1.0")) {
            var sheet = book.newWorksheet(say("access.slips.sheet", language));
            write(sheet, 0, COLUMNS.stream().map(one -> say("access.slips.column." + one, language)));
            sheet.range(0, 0, 0, COLUMNS.size() - 1).style().bold().set();
            for (int i = 0; i < slips.size(); i++) {
                write(sheet, i + 1, cells(slips.get(i), address));
            }
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private Stream<String> cells(Slip slip, String address) {
        return Stream.of(
                slip.name(),
                slip.document(),
                slip.enterprise(),
                slip.username(),
                slip.code(),
                address,
                slip.link(address),
                MINUTE.format(slip.expires().atZone(clock.getZone())));
    }

    private static void write(Worksheet sheet, int row, Stream<String> cells) {
        var texts = cells.toList();
        for (int i = 0; i < texts.size(); i++) {
            sheet.inlineString(row, i, texts.get(i));
            sheet.style(row, i).format(TEXT).set();
        }
    }

    private String say(String key, Locale language) {
        return Objects.requireNonNull(messages.getMessage(key, null, language));
    }
}
