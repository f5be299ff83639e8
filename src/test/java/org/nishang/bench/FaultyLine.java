package org.nishang.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A line from the browser to the portal with somebody in between. Of the requests of an exam a part is answered by him:
 * half of those never reach the portal, of the others only the portal's answer is lost. While the portal is down, he
 * answers as proxies do. Each connection carries one request.
 */
final class FaultyLine implements AutoCloseable {

    private static final String EXAM = "/api/attempts/";

    /** What the line did to one request. */
    private record Meddling(Fault fault, boolean portalHears) {}

    private final int portal;
    private final ServerSocket server;
    private final Random random;
    private final Map<Fault, Integer> given = new EnumMap<>(Fault.class);
    private double share;

    /** @param portal the port that it listens on */
    FaultyLine(int portal, long seed) throws IOException {
        this.portal = portal;
        this.random = new Random(seed);
        this.server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::listen);
    }

    String address(String path) {
        return "http://localhost:" + server.getLocalPort() + path;
    }

    /** @param share of the requests of an exam that are meddled with, 0 to 1 */
    synchronized void disturb(double share) {
        this.share = share;
    }

    /** How many faults of each kind were given so far. */
    synchronized Map<Fault, Integer> faults() {
        return new EnumMap<>(given);
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                Socket browser = server.accept();
                Thread.startVirtualThread(() -> serve(browser));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket browser) {
        try (browser) {
            var request = Request.read(browser.getInputStream());
            if (request.isPresent()) {
                answer(request.get(), browser.getOutputStream());
            }
        } catch (IOException broken) {
            // a browser that went away, or a portal that died in its answer: the line ends, as it does in a network
        }
    }

    private void answer(Request request, OutputStream browser) throws IOException {
        var meddling = meddle(request);
        if (meddling.isPresent() && !meddling.get().portalHears()) {
            browser.write(meddling.get().fault().answer());
            return;
        }
        try (var there = new Socket(InetAddress.getLoopbackAddress(), portal)) {
            there.getOutputStream().write(request.bytes());
            if (meddling.isEmpty()) {
                there.getInputStream().transferTo(browser);
            } else {
                there.getInputStream().transferTo(OutputStream.nullOutputStream());
                browser.write(meddling.get().fault().answer());
            }
        } catch (ConnectException down) {
            browser.write(Fault.BAD_GATEWAY.answer());
        }
    }

    private synchronized Optional<Meddling> meddle(Request request) {
        if (!request.path().startsWith(EXAM) || random.nextDouble() >= share) {
            return Optional.empty();
        }
        var fault = Fault.values()[random.nextInt(Fault.values().length)];
        given.merge(fault, 1, Integer::sum);
        return Optional.of(new Meddling(fault, random.nextBoolean()));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /**
     * A request as it came, but for the one header that says that the connection ends after it.
     *
     * @param bytes head and body
     */
    private record Request(String path, byte[] bytes) {

        private static final String END = "\r\n\r\n";

        /** @return empty where the browser opened a connection and used it for nothing */
        static Optional<Request> read(InputStream in) throws IOException {
            var head = new ByteArrayOutputStream();
            for (int ending = 0; ending < END.length(); ) {
                int next = in.read();
                if (next < 0) {
                    return Optional.empty();
                }
                head.write(next);
                ending = next == END.charAt(ending) ? ending + 1 : next == END.charAt(0) ? 1 : 0;
            }
            var lines = head.toString(StandardCharsets.ISO_8859_1).strip().split("\r\n");
            var bytes = new ByteArrayOutputStream();
            int length = 0;
            for (String line : lines) {
                String name = line.toLowerCase(Locale.ROOT);
                if (name.startsWith("content-length:")) {
                    length = Integer.parseInt(
                            line.substring(line.indexOf(':') + 1).strip());
                }
                if (!name.startsWith("connection:")) {
                    bytes.writeBytes((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                }
            }
            bytes.writeBytes("Connection: close\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            bytes.writeBytes(in.readNBytes(length));
            return Optional.of(new Request(lines[0].split(" ")[1], bytes.toByteArray()));
        }
    }
}
