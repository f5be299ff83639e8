package org.nishang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nishang.testing.OwnPage;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The promised document names every address of the API, and each says what it is for. */
@PortalTest
class ApiDocumentTest {

    @Value("${local.server.port}")
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping addresses;

    @Test
    void hasEveryAddressWithItsPurpose() throws Exception {
        var mapped = addresses.getHandlerMethods().keySet().stream()
                .flatMap(info -> ApiDocument.documented(info).stream()
                        .flatMap(path ->
                                info.getMethodsCondition().getMethods().stream().map(method -> method + " " + path)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(ApiDocument.purposes().stringPropertyNames()).containsExactlyInAnyOrderElementsOf(mapped);
        assertThat(inDocument(document())).isEqualTo(mapped);
    }

    /** An address for any method would be one that the document cannot show. */
    @Test
    void everyAddressSaysItsMethod() {
        assertThat(addresses.getHandlerMethods().keySet())
                .filteredOn(info -> !ApiDocument.documented(info).isEmpty())
                .allSatisfy(info ->
                        assertThat(info.getMethodsCondition().getMethods()).isNotEmpty());
    }

    @Test
    void referencesLeadToShapesThatAreThere() throws Exception {
        var document = document();

        document.findValuesAsString("$ref")
                .forEach(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
        assertThat(document.at("/components/schemas/TotalsApiAnswer/properties/asOf/format")
                        .asString())
                .isEqualTo("date");
    }

    @Test
    void namesTheParametersOfTheTotals() throws Exception {
        var names = document()
                .at("/paths/~1api~1v1~1totals/get/parameters")
                .valueStream()
                .map(parameter -> parameter.path("name").asString())
                .collect(Collectors.toSet());

        assertThat(names).isEqualTo(Set.of("from", "to", "asOf", "knownOn", "region", "role"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/totals?asof=2026-01-01, asof",
        "/api/v1/staffing?knownon=2026-01-01, knownon",
        "/api/v1/imports/batches?page=2, page",
        "/api/v1/registers/people.csv?encoding=gbk, encoding"
    })
    void whatAnAddressDoesNotKnowIsRefused(String address, String parameter) throws Exception {
        var admin = new OwnPage(port).signIn("admin");

        var answer = admin.send(admin.request(address));

        assertThat(answer.statusCode()).isEqualTo(422);
        var problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.path("code").asString()).isEqualTo("common.input.unknown");
        assertThat(problem.path("detail").asString()).contains(parameter);
    }

    private JsonNode document() throws Exception {
        var anybody = new OwnPage(port);
        var answer = anybody.send(anybody.request(ApiDocument.ADDRESS));
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static Set<String> inDocument(JsonNode document) {
        var all = new TreeSet<String>();
        document.path("paths")
                .forEachEntry((path, operations) -> operations.forEachEntry((method, operation) -> {
                    assertThat(operation.path("summary").asString()).as(path).isNotEmpty();
                    all.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path);
                }));
        return all;
    }
}
