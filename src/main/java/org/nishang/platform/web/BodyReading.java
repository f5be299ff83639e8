package org.nishang.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Reads a body up to its limit, and gives up on one that comes too slowly. */
final class BodyReading extends ServletInputStream {

    /** A body may begin as slowly as it likes for so long: a phone on a bad network sends a few hundred bytes. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    /** From then on it brings at least so much in a second, counted from its beginning. */
    static final int SLOWEST = 200;

    /** There is more than may come. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** It comes more slowly than it may. */
    static final class TooSlow extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** What is to be answered where one of these is the reason; empty for any other. */
    static Optional<HttpStatus> statusOf(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof TooLarge) {
                return Optional.of(HttpStatus.CONTENT_TOO_LARGE);
            }
            if (cause instanceof TooSlow) {
                return Optional.of(HttpStatus.REQUEST_TIMEOUT);
            }
        }
        return Optional.empty();
    }

    private final ServletInputStream body;
    private final long limit;
    private final LongSupplier nanos;
    private final long began;
    private long read;

    BodyReading(ServletInputStream body, long limit, LongSupplier nanos) {
        this.body = body;
        this.limit = limit;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int got = body.read(into, from, length);
        if (got > 0) {
            read += got;
            if (read > limit) {
                throw new TooLarge();
            }
            var passed = Duration.ofNanos(nanos.getAsLong() - began);
            if (passed.compareTo(PATIENCE) > 0 && read < passed.toSeconds() * SLOWEST && !body.isFinished()) {
                throw new TooSlow();
            }
        }
        return got;
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        throw new IllegalStateException("bodies are read by the thread that answers");
    }
}
