package org.nishang.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pictures over the wire. */
@PortalTest
class MediaFilesTest {

    @Autowired
    JdbcClient jdbc;

    @Value("${local.server.port}")
    int port;

    @Test
    void servesAPictureForEverAndHarmless() throws Exception {
        var response = get("/media/" + hash() + "/cord-zones.zh.svg", "identity");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        assertThat(response.headers().firstValue("Cache-Control").orElseThrow())
                .contains("max-age=31536000", "public", "immutable");
        assertThat(response.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; style-src 'unsafe-inline'; sandbox");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(new String(response.body())).startsWith("<svg");
    }

    @Test
    void sendsItPackedToWhoTakesIt() throws Exception {
        String address = "/media/" + hash() + "/cord-zones.zh.svg";

        var packed = get(address, "gzip, br");

        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(unpack(packed.body())).isEqualTo(get(address, "identity").body());
        assertThat(packed.body().length).isLessThan(2_500);
    }

    @Test
    void knowsNoOtherHash() throws Exception {
        assertThat(get("/media/" + "0".repeat(64) + "/x.svg", "gzip").statusCode())
                .isEqualTo(404);
    }

    private String hash() {
        return jdbc.sql(
                        "select sha256 from course_media join course_version using (course_version_id) where course_code = 'C04' and name = 'cord-zones.zh.svg'")
                .query(String.class)
                .single();
    }

    private HttpResponse<byte[]> get(String path, String encoding) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .header("Accept-Encoding", encoding)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    private static byte[] unpack(byte[] packed) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
    }
}
