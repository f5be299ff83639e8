package org.nishang.notice.sending;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.nishang.platform.StartRefused;
import org.nishang.platform.Words;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/**
 * Hands JSON to a robot or a gateway. Only by https, to hosts that an operator has named, without following anybody
 * elsewhere, and with a bound on time and on what is read.
 */
final class Webhook {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int LONGEST_ANSWER = 16 * 1024;

    private final HttpClient client;
    private final ObjectMapper json;

    Webhook(HttpClient.Builder client, ObjectMapper json) {
        this.client = client.connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.json = json;
    }

    /**
     * @param setting the name of the setting that says the address
     * @throws StartRefused unless it is https and the host is one of those
     */
    static URI checked(String setting, String address, Collection<String> hosts) {
        try {
            var uri = URI.create(address);
            if ("https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && hosts.contains(uri.getHost())
                    && uri.getRawUserInfo() == null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // said below, without the address, which is a key
        }
        throw new StartRefused(Words.of("notice.robot.address", setting, String.join(", ", hosts)));
    }

    /** What the other side's status and words mean. */
    interface Reading {
        Outcome of(int status, String said);
    }

    /** Robots answer 200 also when they refuse, and say so by {@code errcode}. */
    Outcome send(URI address, Object body) {
        return post(address, json.writeValueAsString(body), Map.of(), this::outcome);
    }

    Outcome post(URI address, String body, Map<String, String> headers, Reading reading) {
        var asked = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(asked::header);
        try {
            var answer = client.send(asked.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream said = answer.body()) {
                return reading.of(
                        answer.statusCode(), new String(said.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            return new Outcome.Later(e.getClass().getSimpleName() + " " + e.getMessage(), true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Later("interrupted", true);
        }
    }

    private Outcome outcome(int status, String said) {
        if (status == 200) {
            try {
                var answer = json.readTree(said);
                return answer.path("errcode").asInt(-1) == 0
                        ? new Outcome.Taken()
                        : new Outcome.Later(answer.path("errmsg").asString(said), true);
            } catch (JacksonException e) {
                return new Outcome.Later("no JSON: " + said, true);
            }
        }
        return new Outcome.Later(status + " " + said, true);
    }
}
