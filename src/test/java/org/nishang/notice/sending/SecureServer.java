package org.nishang.notice.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import tools.jackson.databind.ObjectMapper;

/** A server with https on this machine that keeps what it is asked and answers as a test wants. */
final class SecureServer implements AutoCloseable {

    private static final char[] WORD = "made-for-a-test".toCharArray();

    final List<String> asked = new ArrayList<>();
    final List<Headers> headers = new ArrayList<>();
    int status = 200;
    String answer = "{\"errcode\":0,\"errmsg\":\"ok\"}";

    private final Path folder;
    private final SSLContext trust;
    private final HttpsServer server;

    /** @param folder for its certificate, which one test class makes once */
    SecureServer(Path folder) throws Exception {
        this.folder = folder;
        this.trust = context();
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(trust));
        server.createContext("/", exchange -> {
            headers.add(exchange.getRequestHeaders());
            asked.add(exchange.getRequestURI() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.getResponseHeaders().add("Location", "https://localhost:1/inside");
            byte[] said = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, said.length);
            exchange.getResponseBody().write(said);
            exchange.close();
        });
        server.start();
    }

    String address(String path) {
        return "https://localhost:" + server.getAddress().getPort() + path;
    }

    Webhook webhook() {
        return new Webhook(HttpClient.newBuilder().sslContext(trust), new ObjectMapper());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** A certificate for this machine that this test trusts. */
    private SSLContext context() throws IOException, GeneralSecurityException, InterruptedException {
        Path file = folder.resolve("keys.p12");
        int made = Files.exists(file)
                ? 0
                : new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-keystore",
                                file.toString(),
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                new String(WORD),
                                "-alias",
                                "test",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "san=dns:localhost")
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("keytool.log").toFile())
                        .start()
                        .waitFor();
        assertThat(made).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, WORD);
        }
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, WORD);
        var others = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        others.init(keys);
        var context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), others.getTrustManagers(), null);
        return context;
    }
}
