package org.nishang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nishang.testing.OwnPage;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Value;

/** An address that is there, but not for this method, says for which. */
@PortalTest
class WrongMethodsTest {

    @Value("${local.server.port}")
    private int port;

    @ParameterizedTest
    @CsvSource({"PUT, /api/openapi.json, GET", "POST, /actuator/health, GET", "DELETE, /actuator/health/liveness, GET"})
    void isAnsweredWithTheMethodsThatAreThere(String method, String path, String allowed) throws Exception {
        var page = new OwnPage(port).signIn("admin");

        var answer = page.send(page.request(path).method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(List.of(answer.headers().firstValue("Allow").orElse("").split(", ?")))
                .contains(allowed);
    }

    @ParameterizedTest
    @CsvSource({"GET, /media/nothing/here/at/all", "POST, /actuator/nothing", "GET, /robots.txt", "PUT, /api/nothing"})
    void nothingIsThereForAnyMethod(String method, String path) throws Exception {
        var page = new OwnPage(port).signIn("admin");

        assertThat(page.send(page.request(path).method(method, BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(404);
    }
}
