package org.nishang.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.nishang.assessment.integrity.ConductSums;

/** What one exam came to, held against what was done in it. */
record KillsReport(long seed, Map<Integer, List<String>> last, Sight sight, StoredAttempt attempt) {

    /** A sheet counts in whole seconds, and a visit begins and ends within one. */
    private static final double TOLERANCE = 4;

    /** @return whether every last answer is in the database */
    boolean print(Map<Fault, Integer> faults, int portalKills, int databaseKills, double seconds)
            throws IOException, SQLException {
        var stored = attempt.answers();
        long right = last.entrySet().stream()
                .filter(one -> one.getValue().equals(stored.get(one.getKey())))
                .count();
        say("answers right: %d of %d", right, last.size());
        last.forEach((position, answer) -> {
            if (!answer.equals(stored.get(position))) {
                say("  question %d: answered %s, stored %s", position, answer, stored.get(position));
            }
        });
        say(
                "faults given: %d %s",
                faults.values().stream().mapToInt(Integer::intValue).sum(), faults);
        say("portal kills: %d kills", portalKills);
        say("database kills: %d kills", databaseKills);
        conduct(attempt.conduct());
        say("took: %.0f s", seconds);
        return right == last.size();
    }

    private void conduct(ConductSums found) {
        say("page left: %d times, recorded %d", sight.away(), found.away());
        say(
                "time away: %.0f s, recorded %d s",
                sight.awaySeconds(), found.awayTime().toSeconds());
        long recorded =
                found.seconds().values().stream().mapToLong(Integer::longValue).sum();
        say("time in sight: %.0f s, recorded %d s", sight.total(), recorded);
        long off = sight.seconds().entrySet().stream()
                .filter(one -> Math.abs(one.getValue() - found.seconds().getOrDefault(one.getKey(), 0)) > TOLERANCE)
                .peek(one -> say(
                        "  question %d: in sight %.1f s, recorded %d s",
                        one.getKey(), one.getValue(), found.seconds().getOrDefault(one.getKey(), 0)))
                .count();
        say("questions off by more than %.0f s: %d questions", TOLERANCE, off);
    }

    private void say(String line, Object... figures) {
        System.out.printf("kills " + seed + " " + line + "%n", figures);
    }
}
