package org.nishang.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to the portal that can be cut, for everything at once: pages, workers, caches. */
final class Line implements AutoCloseable {

    private final int portal;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket server;

    Line(int portal) throws IOException {
        this.portal = portal;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        port = server.getLocalPort();
        listen();
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    void cut() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }

    void mend() throws IOException {
        server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        listen();
    }

    private void listen() {
        var listening = server;
        Thread.startVirtualThread(() -> {
            while (!listening.isClosed()) {
                try {
                    join(listening.accept());
                } catch (IOException cut) {
                    return;
                }
            }
        });
    }

    private void join(Socket browser) throws IOException {
        var there = new Socket(InetAddress.getLoopbackAddress(), portal);
        open.add(browser);
        open.add(there);
        copy(browser, there);
        copy(there, browser);
    }

    private void copy(Socket from, Socket to) {
        Thread.startVirtualThread(() -> {
            try (InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                in.transferTo(out);
            } catch (IOException cut) {
                open.remove(from);
            }
        });
    }

    @Override
    public void close() {
        try {
            cut();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
