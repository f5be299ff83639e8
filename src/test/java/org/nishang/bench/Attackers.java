package org.nishang.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * Clients that keep no rules, all at once until closed: sockets that send a byte a second, bodies of 70 MB by strangers
 * and by somebody signed in, uploads that nobody can read, sign-ins with a wrong password.
 */
final class Attackers implements AutoCloseable {

    private static final int SLOW = 230;
    private static final int LARGE = 8;
    private static final int UPLOADS = 4;
    private static final int GUESSES = 8;
    private static final long MIB = 1 << 20;
    private static final long AGAIN = TimeUnit.SECONDS.toNanos(1);
    private static final String CHUNKED = "Transfer-Encoding: chunked";
    private static final byte[] JUNK = "[\"z\",".repeat(13_107).getBytes(StandardCharsets.US_ASCII);

    private interface Attack {
        /** @return the first line of the answer, or how it ended */
        String once() throws IOException;
    }

    private final int port;
    private final String cookie;
    private final Map<String, LongAdder> got = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean over;

    /** @param cookie of a session in which a contact is signed in */
    Attackers(int port, String cookie) {
        this.port = port;
        this.cookie = cookie;
    }

    void begin() {
        for (int i = 0; i < SLOW; i++) {
            String path = i % 2 == 0 ? "/login" : "/api/attempts/x/answers";
            String forged = i % 3 == 0 ? "Cookie: JSESSIONID=" + i + "\r\n" : "";
            repeat("slow", () -> slowly(head(path, forged + "Content-Length: 5000")));
        }
        for (int i = 0; i < LARGE; i++) {
            boolean known = i % 2 == 0;
            repeat(
                    "large",
                    () -> send(
                            head("/api/attempts/x/answers", known ? "Cookie: " + cookie + "\r\n" + CHUNKED : CHUNKED),
                            70 * MIB));
        }
        for (int i = 0; i < UPLOADS; i++) {
            repeat(
                    "upload",
                    () -> send(
                            head(
                                    "/api/v1/imports/people?mode=validate",
                                    "Content-Type: text/csv\r\nCookie: " + cookie + "\r\n" + CHUNKED),
                            45 * MIB));
        }
        for (int i = 0; i < GUESSES; i++) {
            repeat("guess", this::guess);
        }
    }

    private void repeat(String name, Attack attack) {
        threads.submit(() -> {
            while (!over) {
                String end;
                try {
                    end = attack.once();
                } catch (IOException e) {
                    end = "cut off";
                }
                got.computeIfAbsent(name + " " + end, any -> new LongAdder()).increment();
                LockSupport.parkNanos(AGAIN);
            }
        });
    }

    private static String head(String path, String headers) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\nConnection: close\r\n\r\n";
    }

    private String slowly(String head) throws IOException {
        try (var socket = open()) {
            var out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            for (int sent = 0; sent < 5000 && !over && socket.getInputStream().available() == 0; sent++) {
                out.write('a');
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            }
            return over ? "open to the end" : firstLine(socket.getInputStream());
        }
    }

    private String send(String head, long bytes) throws IOException {
        try (var socket = open()) {
            var out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            for (long sent = 0;
                    sent < bytes && !over && socket.getInputStream().available() == 0;
                    sent += JUNK.length) {
                chunk(out);
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return firstLine(socket.getInputStream());
        }
    }

    private static void chunk(OutputStream out) throws IOException {
        out.write((Integer.toHexString(JUNK.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(JUNK);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private String guess() throws IOException {
        String page = exchange("GET /login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        String token = between(page, "name=\"_csrf\" value=\"", "\"");
        String session = between(page, "Set-Cookie: ", ";");
        String form = "username=admin&password=wrong&_csrf=" + token;
        String answer = exchange(head(
                        "/login",
                        "Content-Type: application/x-www-form-urlencoded\r\nCookie: " + session + "\r\nContent-Length: "
                                + form.length())
                + form);
        return answer.lines().findFirst().orElse("nothing");
    }

    private static String between(String text, String before, String after) throws IOException {
        int from = text.indexOf(before) + before.length();
        if (from < before.length()) {
            throw new IOException("no " + before);
        }
        return text.substring(from, text.indexOf(after, from));
    }

    private String exchange(String request) throws IOException {
        try (var socket = open()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Socket open() throws IOException {
        var socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(60_000);
        return socket;
    }

    private static String firstLine(InputStream in) throws IOException {
        String text = new String(in.readNBytes(12), StandardCharsets.US_ASCII);
        return text.isEmpty() ? "cut off" : text;
    }

    /** How often each attack ended how, since the beginning. */
    Map<String, Long> got() {
        var counts = new TreeMap<String, Long>();
        got.forEach((end, count) -> counts.put(end, count.sum()));
        return counts;
    }

    @Override
    public void close() {
        over = true;
        threads.close();
    }
}
