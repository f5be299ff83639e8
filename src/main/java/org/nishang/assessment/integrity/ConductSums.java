package org.nishang.assessment.integrity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nishang.assessment.sitting.AttemptFacts;
import tools.jackson.databind.JsonNode;

/**
 * What all tabs of an attempt noted, added up.
 *
 * @param seconds in sight, by position; together never more than the attempt took
 */
public record ConductSums(
        int away, Duration awayTime, List<AttemptFacts.Away> times, int pastes, Map<Integer, Integer> seconds) {

    /**
     * @param stored as {@code answer_sheet.conduct}
     * @param wall how long the attempt took
     */
    public static ConductSums of(JsonNode stored, Duration wall) {
        int away = 0;
        long awaySeconds = 0;
        int pastes = 0;
        var times = new ArrayList<AttemptFacts.Away>();
        var seconds = new TreeMap<Integer, Integer>();
        for (JsonNode tab : stored) {
            away += tab.path("away").asInt(0);
            awaySeconds += tab.path("awaySeconds").asInt(0);
            pastes += tab.path("pastes").asInt(0);
            for (JsonNode time : tab.path("times")) {
                if (!isReadable(time)) {
                    continue; // written before there were bounds at the door
                }
                times.add(new AttemptFacts.Away(
                        Instant.ofEpochSecond(time.get(0).asLong()),
                        Duration.ofSeconds(time.get(1).asLong())));
            }
            tab.path("seconds")
                    .properties()
                    .forEach(one -> seconds.merge(
                            Integer.valueOf(one.getKey()), one.getValue().asInt(0), Integer::sum));
        }
        times.sort(Comparator.comparing(AttemptFacts.Away::at));
        return new ConductSums(
                away,
                Duration.ofSeconds(Math.min(awaySeconds, wall.toSeconds())),
                List.copyOf(times),
                pastes,
                capped(seconds, wall.toSeconds()));
    }

    private static boolean isReadable(JsonNode time) {
        long from = time.path(0).asLong(-1);
        return from >= 0 && from < 4_102_444_800L && time.path(1).asLong(-1) >= 0;
    }

    /** A page can say what it likes; nobody looks at questions for longer than the attempt took. */
    static Map<Integer, Integer> capped(Map<Integer, Integer> seconds, long wall) {
        long sum = seconds.values().stream().mapToLong(Integer::longValue).sum();
        if (sum <= wall) {
            return seconds;
        }
        var capped = new TreeMap<Integer, Integer>();
        seconds.forEach((position, one) -> capped.put(position, (int) (one * wall / sum)));
        return capped;
    }
}
