package org.nishang.interchange;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nishang.audit.AuditLog;
import org.nishang.common.Refusal;
import org.nishang.common.register.Column;
import org.nishang.identity.CurrentUser;
import org.nishang.interchange.file.RegisterFile;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Lists of screens as workbooks, with the filters of the screen; each is in the log. */
@Service
@PreAuthorize("isAuthenticated()") // who may see a list is for its own service to say
public class ListExports {

    private final ListCatalogue lists;
    private final ReceivedFiles files;
    private final AuditLog log;
    private final MessageSource messages;
    private final CurrentUser user;
    private final Clock clock;

    ListExports(
            ListCatalogue lists,
            ReceivedFiles files,
            AuditLog log,
            MessageSource messages,
            CurrentUser user,
            Clock clock) {
        this.lists = lists;
        this.files = files;
        this.log = log;
        this.messages = messages;
        this.user = user;
        this.clock = clock;
    }

    /** The lists by their names in addresses. */
    public List<String> codes() {
        return lists.codes();
    }

    /** @throws Refusal {@code common.unknown-id} if there is no such list */
    public RegisterExports.MadeFile workbook(String list, Map<String, String> parameters, Locale language) {
        var found = lists.find(list, parameters);
        LocalDate today = LocalDate.now(clock);
        var words = new RegisterFile.Words(
                found.title().in(language),
                found.about().in(language)
                        + " · "
                        + say(
                                "interchange.export.context",
                                language,
                                today,
                                user.get().displayName()),
                say("interchange.export.number", language),
                count -> say("interchange.export.sum", language, count),
                say("interchange.export.foot", language, today));
        int[] lines = {0};
        Path path = files.make(file -> lines[0] = RegisterFile.workbook(
                file,
                headed(found.columns(), language),
                words,
                each -> found.lines().apply(language).forEach(each)));
        log.record(user.actor(), "interchange.exported", list, lines[0] + " lines, xlsx");
        return new RegisterExports.MadeFile(
                path, found.title().in(language) + "_" + today.format(DateTimeFormatter.BASIC_ISO_DATE) + ".xlsx");
    }

    public void delete(RegisterExports.MadeFile file) {
        files.delete(file.path());
    }

    private static List<Column> headed(List<Column> columns, Locale language) {
        return columns.stream()
                .map(column -> Column.of(
                        column.kind(),
                        column.code(),
                        column.heading().in(language),
                        column.heading().en()))
                .toList();
    }

    private String say(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
