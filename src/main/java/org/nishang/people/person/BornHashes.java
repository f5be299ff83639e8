package org.nishang.people.person;

import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.ResidentIdNumber;
import org.nishang.platform.Secrets;
import org.nishang.platform.database.BatchWriter;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives people who were registered by an earlier version what {@code DuplicateFinder} looks for. */
@Component
class BornHashes {

    private static final int BATCH = 2000;

    private final JdbcClient jdbc;
    private final BatchWriter writer;
    private final Secrets secrets;
    private final TransactionTemplate transactions;

    BornHashes(JdbcClient jdbc, BatchWriter writer, Secrets secrets, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.secrets = secrets;
        this.transactions = transactions;
    }

    private record Known(UUID id, byte[] cipher) {}

    @EventListener(ApplicationReadyEvent.class)
    void complete() {
        Integer done;
        do {
            done = transactions.execute(status -> some());
        } while (done != null && done == BATCH);
    }

    private int some() {
        var people = jdbc.sql(
                        "select person_id, document_cipher from person_identity where born_hash is null and document_type = ? limit "
                                + BATCH)
                .param(PersonIdentity.RESIDENT_ID)
                .query((row, n) -> new Known(row.getObject("person_id", UUID.class), row.getBytes("document_cipher")))
                .list();
        var rows = new ArrayList<@Nullable Object[]>();
        for (Known person : people) {
            var document = new ResidentIdNumber(secrets.decrypt(person.cipher()));
            rows.add(BatchWriter.row(PersonIdentity.bornHash(secrets, document), person.id()));
        }
        writer.write("update person_identity set born_hash = ? where person_id = ?", rows);
        return people.size();
    }
}
