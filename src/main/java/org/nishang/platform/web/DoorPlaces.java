package org.nishang.platform.web;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The places for those whose bodies are read: each group has its own, and nobody more than a few of them. Together they
 * are fewer than the 200 requests that the portal answers at once, so that some are left for whoever sends nothing.
 */
final class DoorPlaces {

    /** Who reads at once, together and each of them. */
    enum Group {
        /** Saves of an exam. */
        EXAM(60, 8),
        /** What the screens send. */
        SCREEN(60, 8),
        /** What is large, does not say how large it is, or is no JSON. */
        FILE(20, 6),
        PROGRAM(20, 20),
        STRANGER(20, 12);

        private final int places;
        private final int ofOne;

        Group(int places, int ofOne) {
            this.places = places;
            this.ofOne = ofOne;
        }

        /** Its bodies are small and come within moments: a place is free again at once, so one waits for it. */
        boolean isQuick() {
            return this == EXAM || this == SCREEN;
        }
    }

    /** @param name tells one of a group from another */
    record Visitor(Group group, String name) {}

    private static final long PATIENCE_SECONDS = 2;

    private final ConcurrentHashMap<Group, Semaphore> places = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Visitor, AtomicInteger> taken = new ConcurrentHashMap<>();

    /** @return whether there is a place; it is given back by {@link #leave} */
    boolean enter(Visitor visitor) {
        int now = taken.compute(visitor, (one, count) -> count == null ? new AtomicInteger() : count)
                .incrementAndGet();
        if (now <= visitor.group().ofOne && hasPlace(visitor.group())) {
            return true;
        }
        forget(visitor);
        return false;
    }

    void leave(Visitor visitor) {
        placesOf(visitor.group()).release();
        forget(visitor);
    }

    private void forget(Visitor visitor) {
        taken.computeIfPresent(visitor, (one, count) -> count.decrementAndGet() <= 0 ? null : count);
    }

    private boolean hasPlace(Group group) {
        if (!group.isQuick()) {
            return placesOf(group).tryAcquire();
        }
        try {
            return placesOf(group).tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Semaphore placesOf(Group group) {
        return places.computeIfAbsent(group, one -> new Semaphore(one.places, true));
    }
}
