package org.nishang.certificate.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.certificate.paper.PaperExtras.SealImage;
import org.nishang.common.Refusal;
import org.nishang.common.Uuids;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The images of seals while papers are made, and where each was put. */
@Component
class SealBook {

    private final JdbcClient jdbc;
    private final Clock clock;

    SealBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void refuseUnlessUsable(UUID id) {
        if (jdbc.sql("select count(*) from paper_seal where seal_id = ? and retired_at is null")
                        .param(id)
                        .query(Integer.class)
                        .single()
                == 0) {
            throw new Refusal("common.unknown-id");
        }
    }

    SealImage image(UUID id) {
        return jdbc.sql("select png, millimetres from paper_seal where seal_id = ?")
                .param(id)
                .query((row, n) -> new SealImage(row.getBytes("png"), row.getInt("millimetres")))
                .optional()
                .orElseThrow(() -> new Refusal("common.unknown-id"));
    }

    /** That it was put on a file. */
    void used(UUID id, String number, Optional<LocalDate> reissued, String fileSha256) {
        @Nullable LocalDate day = reissued.orElse(null);
        jdbc.sql(
                        "insert into paper_seal_use (use_id, seal_id, number, reissued_on, file_sha256, used_at) values (:id, :seal, :number, :day, :file, :at)")
                .param("id", Uuids.next())
                .param("seal", id)
                .param("number", number)
                .param("day", day)
                .param("file", fileSha256)
                .param("at", Rows.utc(clock.instant()))
                .update();
    }
}
