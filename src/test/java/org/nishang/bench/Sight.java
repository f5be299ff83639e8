package org.nishang.bench;

import java.util.Map;
import java.util.TreeMap;

/**
 * What was in sight while an exam was written, by the clock of who writes it: the truth that the portal's facts are
 * held to.
 */
final class Sight {

    private final Map<Integer, Double> seconds = new TreeMap<>();
    private int away;
    private double awaySeconds;
    private int position = 1;
    private boolean isAway;
    private long since;

    /** The paper is opened at its first question. */
    void begins() {
        since = System.nanoTime();
    }

    /** From now on this question is in front of the learner. */
    void at(int position) {
        account();
        this.position = position;
    }

    /** From now on the learner is elsewhere. */
    void leaves() {
        account();
        isAway = true;
        away++;
    }

    void returns() {
        account();
        isAway = false;
    }

    void ends() {
        account();
    }

    int away() {
        return away;
    }

    double awaySeconds() {
        return awaySeconds;
    }

    Map<Integer, Double> seconds() {
        return seconds;
    }

    double total() {
        return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private void account() {
        long now = System.nanoTime();
        double passed = (now - since) / 1e9;
        since = now;
        if (isAway) {
            awaySeconds += passed;
        } else {
            seconds.merge(position, passed, Double::sum);
        }
    }
}
