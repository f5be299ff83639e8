package org.nishang.selfcheck;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nishang.common.check.Finding;
import org.nishang.platform.ledger.Ledger;
import org.nishang.platform.ledger.WatchedTable;
import org.springframework.stereotype.Component;

/** Calls rows what people call them. */
@Component
class RowNames {

    /** As long as a subject may be. */
    private static final int LONGEST = 100;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Ledger ledger;
    private final Clock clock;

    RowNames(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param more arguments of the message after the table's name */
    Finding finding(String table, String key, String message, String... more) {
        Optional<WatchedTable> watched =
                ledger.tables().stream().filter(one -> one.name().equals(table)).findFirst();
        String name = watched.map(one -> ledger.name(one, key)).orElse(key);
        String page =
                watched.filter(one -> !name.equals(key)).map(WatchedTable::page).orElse("");
        List<String> arguments = new ArrayList<>();
        arguments.add(table(table));
        arguments.addAll(List.of(more));
        return new Finding(
                name.substring(0, Math.min(name.length(), LONGEST)),
                page.isEmpty() ? "" : page + name,
                message,
                arguments);
    }

    /** The word for a table. */
    String table(String name) {
        return Finding.word("selfcheck.table." + name);
    }

    /** A moment of the database, to the minute, where the portal is. */
    String when(String utc) {
        return utc.isEmpty()
                ? "\u2014"
                : MINUTE.format(LocalDateTime.parse(utc.replace(' ', 'T'))
                        .atZone(ZoneOffset.UTC)
                        .withZoneSameInstant(clock.getZone()));
    }
}
