package org.nishang.identity.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.testing.OwnPage;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Value;

/** What pages of other sites send with somebody's cookie. */
@PortalTest
class ForeignPagesTest {

    private static final String IMPORT = "/api/v1/imports/enterprises?mode=validate";

    @Value("${local.server.port}")
    private int port;

    private OwnPage page;

    @BeforeEach
    void somebodyIsSignedIn() throws Exception {
        page = new OwnPage(port).signIn("admin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-Fetch-Site=cross-site",
                "Sec-Fetch-Site=same-site",
                "Origin=https://example.org",
                "Origin=null"
            })
    void areRefusedByWhatTheBrowserSaysOfThem(String said) throws Exception {
        String[] header = said.split("=", 2);

        assertThat(answer(post("application/json").header(header[0], header[1])))
                .startsWith("403 ")
                .contains("foreign-page");
        assertThat(answer(post("text/csv").header(header[0], header[1]))).startsWith("403 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "Text/Plain;charset=UTF-8",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=zzz"
            })
    void areRefusedByTheContentOfAFormWhereTheBrowserSaysNothing(String type) throws Exception {
        assertThat(answer(post(type))).startsWith("403 ").contains("foreign-page");
    }

    @Test
    void doNotKeepThePortalsOwnFromSending() throws Exception {
        assertThat(answer(post("text/csv").header("Sec-Fetch-Site", "same-origin")))
                .startsWith("200 ");
        assertThat(answer(post("text/plain").header("Origin", "http://localhost:" + port)))
                .startsWith("200 ");
        assertThat(answer(post("text/csv"))).as("a program with a session").startsWith("200 ");
    }

    @Test
    void doNotKeepAProgramWithItsTokenFromSendingAForm() throws Exception {
        var answer = new OwnPage(port)
                .send(post("multipart/form-data; boundary=zzz").header("Authorization", "Bearer none"));

        assertThat(answer.statusCode())
                .as("asked for its token, not for its page")
                .isEqualTo(401);
    }

    private HttpRequest.Builder post(String type) {
        return page.stranger(IMPORT).header("Content-Type", type).POST(BodyPublishers.ofString("uscc,name,region\n"));
    }

    private String answer(HttpRequest.Builder request) throws Exception {
        var answer = page.send(request);
        return answer.statusCode() + " " + answer.body();
    }
}
