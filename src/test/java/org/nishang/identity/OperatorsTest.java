package org.nishang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nishang.testing.OwnPage;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Value;

/** Who may ask how the portal is, where an operator has switched on more than the probes. */
@PortalTest
class OperatorsTest {

    @Value("${local.server.port}")
    private int port;

    @ParameterizedTest
    @CsvSource({"'', 401", "declarant, 403", "contact, 403", "office, 403", "admin, 200"})
    void onlySystemAdministratorsSeeMoreThanTheProbes(String who, int status) throws Exception {
        var page = new OwnPage(port);
        if (!who.isEmpty()) {
            page.signIn(who);
        }
        for (String path : new String[] {"/actuator", "/actuator/env", "/actuator/metrics", "/actuator/loggers"}) {
            assertThat(page.send(page.request(path)).statusCode()).as(path).isEqualTo(status);
        }
    }

    @Test
    void howItStandsWithDatabaseAndDiskIsForThem() throws Exception {
        var admin = new OwnPage(port).signIn("admin");
        var declarant = new OwnPage(port).signIn("declarant");

        assertThat(admin.send(admin.request("/actuator/health")).body()).contains("\"diskSpace\"", "\"db\"");
        assertThat(declarant.send(declarant.request("/actuator/health")).body())
                .contains("\"status\":\"UP\"")
                .doesNotContain("diskSpace");
    }

    @Test
    void anotherSitesPageChangesNothingThroughAnAdministratorsBrowser() throws Exception {
        var page = new OwnPage(port).signIn("admin");

        var answer = page.send(page.stranger("/actuator/loggers/org.nishang.none")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"configuredLevel\":\"TRACE\"}")));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void probesAreAnsweredToAnybodyInOneWord(String probe) throws Exception {
        var page = new OwnPage(port);
        var answer = page.send(page.request(probe));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"").doesNotContain("components", "details");
    }
}
