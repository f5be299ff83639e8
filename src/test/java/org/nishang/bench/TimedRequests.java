package org.nishang.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** Sends requests when they are due and measures how long each takes. */
final class TimedRequests {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** A request of a learner, due so many ms after the beginning. */
    record Due(double at, HttpRequest request) {}

    /** How it went: statuses that were not 200, latencies in ms in rising order, seconds in all. */
    record Went(int errors, List<Double> latencies, double seconds) {
        double at(double part) {
            return latencies.get((int) Math.min(latencies.size() - 1, part * latencies.size()));
        }
    }

    /**
     * Sends each request when it is due; as a browser does, a learner's next one not before the last one was answered.
     */
    Went send(List<List<Due>> all) throws InterruptedException, ExecutionException {
        long start = System.nanoTime() + 200_000_000;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = new ArrayList<Future<List<Double>>>();
            for (List<Due> learner : all) {
                sent.add(threads.submit(() -> {
                    var own = new ArrayList<Double>();
                    for (Due due : learner) {
                        own.add(latency(due, start));
                    }
                    return own;
                }));
            }
            var latencies = new ArrayList<Double>();
            int errors = 0;
            for (Future<List<Double>> learner : sent) {
                for (double latency : learner.get()) {
                    errors += latency < 0 ? 1 : 0;
                    latencies.add(Math.abs(latency));
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            Collections.sort(latencies);
            return new Went(errors, latencies, seconds);
        }
    }

    /** @return ms since the request was due, negative if it was not answered with 200 in time */
    private double latency(Due due, long start) throws InterruptedException {
        long moment = start + (long) (due.at() * 1e6);
        while (System.nanoTime() < moment) {
            LockSupport.parkNanos(moment - System.nanoTime());
        }
        boolean right;
        try {
            right = http.send(due.request(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            right = false;
        }
        double latency = (System.nanoTime() - moment) / 1e6;
        return right ? latency : -latency;
    }
}
