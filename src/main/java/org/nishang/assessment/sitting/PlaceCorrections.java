package org.nishang.assessment.sitting;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Points that were granted for places of one paper alone. */
@Component
class PlaceCorrections {

    private final JdbcClient jdbc;

    PlaceCorrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By position. */
    Map<Integer, Integer> granted(AttemptId attempt) {
        var granted = new HashMap<Integer, Integer>();
        jdbc.sql("select position, points from place_correction where attempt_id = ? and state = 'GRANTED'")
                .param(attempt.value())
                .query((RowCallbackHandler) row -> granted.put(row.getInt("position"), row.getInt("points")));
        return granted;
    }
}
