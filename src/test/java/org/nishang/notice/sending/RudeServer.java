package org.nishang.notice.sending;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that answers every recipient with the same words, or never says anything at all. */
final class RudeServer implements AutoCloseable {

    private final ServerSocket socket;
    private final String answer;
    private final AtomicInteger asked = new AtomicInteger();

    /** @param answer to {@code RCPT TO}; empty = silent from the beginning */
    RudeServer(String answer) throws IOException {
        this.answer = answer;
        this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** How many connections there were. */
    int asked() {
        return asked.get();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var line = socket.accept();
                asked.incrementAndGet();
                Thread.ofVirtual().start(() -> speak(line));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void speak(Socket line) {
        try (line;
                var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII))) {
            if (!answer.isEmpty()) {
                say(line, "220 rude");
            }
            String heard = in.readLine();
            while (heard != null) {
                if (!answer.isEmpty()) {
                    say(line, heard.startsWith("RCPT") ? answer : heard.startsWith("QUIT") ? "221 bye" : "250 ok");
                }
                heard = in.readLine();
            }
        } catch (IOException gone) {
            // the other side has left
        }
    }

    private static void say(Socket line, String words) throws IOException {
        line.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
