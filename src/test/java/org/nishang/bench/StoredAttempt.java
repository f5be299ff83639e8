package org.nishang.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nishang.assessment.integrity.ConductSums;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the database has of an attempt. */
final class StoredAttempt {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final TypeReference<TreeMap<Integer, List<String>>> ANSWERS = new TypeReference<>() {};

    private final Power power;
    private final String attempt;

    StoredAttempt(Power power, String attempt) {
        this.power = power;
        this.attempt = attempt;
    }

    /** @param pause between two looks */
    void awaitHandedIn(Runnable pause) throws IOException, SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!text("closed").equals("1")) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the sheet is not handed in");
            }
            pause.run();
        }
    }

    Map<Integer, List<String>> answers() throws IOException, SQLException {
        return JsonMapper.shared().readValue(text("answers"), ANSWERS);
    }

    ConductSums conduct() throws IOException, SQLException {
        return ConductSums.of(JsonMapper.shared().readTree(text("coalesce(conduct, '{}')")), Duration.ofHours(1));
    }

    private String text(String column) throws IOException, SQLException {
        try (var database = power.portal().database();
                var statement =
                        database.prepareStatement("select " + column + " from answer_sheet where attempt_id = ?")) {
            statement.setString(1, attempt);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
