package org.nishang.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.TrainingRole;
import org.nishang.identity.AccountRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Scope;
import org.nishang.identity.SignedInFixture;
import org.nishang.testing.Facts;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/** Totals and staffing as programs get them, in the form of the contract. */
@PortalTest
@Transactional
class TotalsApiTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    private MockMvc http;
    private EnterpriseId declared;
    private EnterpriseId undeclared;

    @BeforeEach
    void history() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        var facts = new Facts(jdbc);
        declared = facts.enterprise("Declared", "330482", day("2020-01-01"));
        undeclared = facts.enterprise("Undeclared", "330482", day("2020-01-01"));
        facts.headcount(declared, day("2025-01-01"), 120);
        var zhang = facts.person("Zhang");
        facts.employ(zhang, declared, day("2024-01-01"), null);
        facts.certificate(zhang, TrainingRole.AUDITOR, day("2024-03-02"), day("2027-03-01"));
        facts.certificate(zhang, TrainingRole.DECLARANT, day("2025-06-01"), day("2027-05-31"));
        facts.outcome(
                facts.session("S", TrainingRole.AUDITOR, 24, day("2024-02-01"), day("2024-03-01")),
                zhang,
                day("2024-03-01"),
                1);
    }

    /** Byte for byte: the order of the names and the form of every number are part of the contract. */
    @Test
    void theAnswerIsWrittenAsBefore() throws Exception {
        String answer = ask("/api/v1/totals?from=2024-01-01&to=2024-12-31&asOf=2026-01-01&region=3304")
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(answer.substring(answer.indexOf("\"totals\":")))
                .isEqualTo("\"totals\":{\"T1\":1,\"T2\":1,\"T3\":1,"
                        + "\"T6\":{\"issued\":1,\"renewed\":0,\"reissued\":0},\"T7\":2,\"T8\":1,\"T9\":1,"
                        + "\"T10\":{\"headcount\":120,\"undeclared\":1},"
                        + "\"T11\":{\"required\":4,\"held\":2,\"shortfall\":2},"
                        + "\"T12\":{\"compliant\":0,\"declared\":1,\"rate\":0.0},"
                        + "\"T13\":{\"covered\":1,\"active\":2,\"rate\":0.5},"
                        + "\"T14\":{\"30\":0,\"60\":0,\"90\":0},\"T15\":24.0,"
                        + "\"T17\":{\"revoked\":0,\"suspended\":0}}}");
    }

    @Test
    void totalsHaveTheFormOfTheContract() throws Exception {
        ask("/api/v1/totals?from=2024-01-01&to=2024-12-31&asOf=2026-01-01&region=3304")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.from", is("2024-01-01")))
                .andExpect(jsonPath("$.to", is("2024-12-31")))
                .andExpect(jsonPath("$.asOf", is("2026-01-01")))
                .andExpect(jsonPath("$.knownOn", nullValue()))
                .andExpect(jsonPath("$.totals.T1", is(1)))
                .andExpect(jsonPath("$.totals.T2", is(1)))
                .andExpect(jsonPath("$.totals.T3", is(1)))
                .andExpect(jsonPath("$.totals.T6.issued", is(1)))
                .andExpect(jsonPath("$.totals.T6.renewed", is(0)))
                .andExpect(jsonPath("$.totals.T6.reissued", is(0)))
                .andExpect(jsonPath("$.totals.T7", is(2)))
                .andExpect(jsonPath("$.totals.T8", is(1)))
                .andExpect(jsonPath("$.totals.T9", is(1)))
                .andExpect(jsonPath("$.totals.T10.headcount", is(120)))
                .andExpect(jsonPath("$.totals.T10.undeclared", is(1)))
                .andExpect(jsonPath("$.totals.T11.required", is(4)))
                .andExpect(jsonPath("$.totals.T11.held", is(2)))
                .andExpect(jsonPath("$.totals.T11.shortfall", is(2)))
                .andExpect(jsonPath("$.totals.T12.compliant", is(0)))
                .andExpect(jsonPath("$.totals.T12.declared", is(1)))
                .andExpect(jsonPath("$.totals.T12.rate", is(0.0)))
                .andExpect(jsonPath("$.totals.T13.covered", is(1)))
                .andExpect(jsonPath("$.totals.T13.active", is(2)))
                .andExpect(jsonPath("$.totals.T13.rate", is(0.5)))
                .andExpect(jsonPath("$.totals.T14.30", is(0)))
                .andExpect(jsonPath("$.totals.T15", is(24.0)))
                .andExpect(jsonPath("$.totals.T17.revoked", is(0)));
    }

    @Test
    void aDayBeforeAnythingWasRecordedSaysSo() throws Exception {
        ask("/api/v1/totals?asOf=2026-01-01&knownOn=2001-01-01")
                .andExpect(jsonPath("$.recorded", is(false)))
                .andExpect(jsonPath("$.ruleKnown", is(false)))
                .andExpect(jsonPath("$.totals.T7", is(0)));
        ask("/api/v1/totals?asOf=2026-01-01")
                .andExpect(jsonPath("$.recorded", is(true)))
                .andExpect(jsonPath("$.ruleKnown", is(true)));
    }

    @Test
    void whereNoRuleIsKnownNobodyIsCompliantAndNothingIsRequired() throws Exception {
        jdbc.sql("update staffing_rule_set set valid_from = '2031-01-01', valid_to = null")
                .update();

        ask("/api/v1/totals?asOf=2026-01-01")
                .andExpect(jsonPath("$.recorded", is(true)))
                .andExpect(jsonPath("$.ruleKnown", is(false)))
                .andExpect(jsonPath("$.totals.T10.headcount", is(120)))
                .andExpect(jsonPath("$.totals.T12.compliant", is(0)))
                .andExpect(jsonPath("$.totals.T12.rate", nullValue()));
        ask("/api/v1/totals/T11/rows?asOf=2026-01-01&role=A")
                .andExpect(jsonPath("$[*].required", everyItem(nullValue())))
                .andExpect(jsonPath("$[*].shortfall", everyItem(nullValue())));
        ask("/api/v1/staffing?asOf=2026-01-01")
                .andExpect(jsonPath("$[0].headcount", is(120)))
                .andExpect(jsonPath("$[0].ruleKnown", is(false)))
                .andExpect(jsonPath("$[0].roles.D.required", nullValue()))
                .andExpect(jsonPath("$[0].roles.A.held", is(1)));
    }

    @Test
    void rateWithoutDenominatorIsNull() throws Exception {
        ask("/api/v1/totals?asOf=2019-01-01")
                .andExpect(jsonPath("$.totals.T12.rate", nullValue()))
                .andExpect(jsonPath("$.totals.T13.rate", nullValue()));
    }

    @Test
    void rowsAreAsManyAsTheTotal() throws Exception {
        ask("/api/v1/totals/T7/rows?asOf=2026-01-01")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(2)))
                .andExpect(jsonPath("$[*].name", everyItem(is("Zhang"))))
                .andExpect(jsonPath("$[*].document", everyItem(containsString("*"))))
                .andExpect(jsonPath("$[*].enterprise", everyItem(is("Declared"))));
        ask("/api/v1/totals/T11/rows?asOf=2026-01-01").andExpect(jsonPath("$", hasSize(4)));
        ask("/api/v1/totals/T11/rows?asOf=2026-01-01&part=shortfall&role=A")
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].shortfall", is(2)));
    }

    @Test
    void staffingShowsWhatIsNotDeclaredAsNull() throws Exception {
        ask("/api/v1/staffing?asOf=2026-01-01")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(2)))
                .andExpect(jsonPath("$[?(@.name=='Declared')].roles.D.required", is(List.of(1))))
                .andExpect(jsonPath("$[?(@.name=='Declared')].roles.D.held", is(List.of(1))))
                .andExpect(jsonPath("$[?(@.name=='Declared')].roles.A.shortfall", is(List.of(2))))
                .andExpect(jsonPath("$[1].headcount", nullValue()))
                .andExpect(jsonPath("$[1].roles.A.required", nullValue()))
                .andExpect(jsonPath("$[1].roles.A.held", is(0)))
                .andExpect(jsonPath("$[1].roles.A.shortfall", nullValue()));
    }

    @Test
    void forecastNamesTheDayAndTheCertificate() throws Exception {
        ask("/api/v1/staffing/forecast?asOf=2026-08-01")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(2)))
                .andExpect(jsonPath("$[0].role", is("A")))
                .andExpect(jsonPath("$[0].shortOn", is("2026-08-01")))
                .andExpect(jsonPath("$[0].because", hasSize(0)))
                .andExpect(jsonPath("$[1].role", is("D")))
                .andExpect(jsonPath("$[1].shortOn", is("2027-06-01")))
                .andExpect(jsonPath("$[1].required", is(1)))
                .andExpect(jsonPath("$[1].heldThen", is(0)))
                .andExpect(jsonPath("$[1].because", hasSize(1)))
                .andExpect(jsonPath("$[1].because[0].number", containsString("TST-D-2025")))
                .andExpect(jsonPath("$[1].because[0].lastDay", is("2027-05-31")))
                .andExpect(jsonPath("$[1].because[0].reason", is("EXPIRED")));
        ask("/api/v1/staffing/forecast?asOf=2026-08-01&until=2027-05-31").andExpect(jsonPath("$", hasSize(1)));
        ask("/api/v1/staffing/forecast?asOf=2026-08-01&until=2027-06-01").andExpect(jsonPath("$", hasSize(2)));
    }

    @Test
    void nonsenseIsAnsweredWithACode() throws Exception {
        refused("/api/v1/totals?from=2026-02-30", "common.input.day");
        refused("/api/v1/totals?asOf=tomorrow", "common.input.day");
        refused("/api/v1/totals?asOf=9999-12-31", "common.input.day");
        refused("/api/v1/totals?from=2026-02-01&to=2026-01-01", "report.period-order");
        refused("/api/v1/totals?region=33%25", "common.input.region");
        refused("/api/v1/totals?region=1%20or%201=1", "common.input.region");
        refused("/api/v1/totals?role=X", "common.unknown-role");
        refused("/api/v1/totals/T99/rows", "report.unknown-total");
        refused("/api/v1/totals?knownOn=1900-01-01", "common.input.known-on");
        refused("/api/v1/totals/T6/rows?part=x", "report.unknown-part");
        refused("/api/v1/staffing?asOf=2026-13-01", "common.input.day");
        refused("/api/v1/staffing/forecast?asOf=2026-01-02&until=2026-01-01", "staffing.forecast.horizon");
        refused("/api/v1/staffing/forecast?asOf=2026-01-02&until=2099-01-01", "staffing.forecast.horizon");
    }

    @Test
    void contactGetsStaffingOfTheOwnEnterpriseAndNoTotals() throws Exception {
        http.perform(get("/api/v1/staffing?asOf=2026-01-01").with(contact()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].name", is(List.of("Declared"))));
        http.perform(get("/api/v1/totals").with(contact())).andExpect(status().isForbidden());
        http.perform(get("/api/v1/totals/T1/rows").with(contact())).andExpect(status().isForbidden());
    }

    @Test
    void nobodyGetsAnythingUnsigned() throws Exception {
        for (String address : List.of("/api/v1/totals", "/api/v1/staffing", "/api/v1/staffing/forecast")) {
            http.perform(get(address)).andExpect(status().isUnauthorized());
        }
    }

    private void refused(String address, String code) throws Exception {
        ask(address)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code", is(code)))
                .andExpect(jsonPath("$.detail").isNotEmpty());
    }

    private ResultActions ask(String address) throws Exception {
        var scope = new Scope(false, List.of(), Set.of(declared, undeclared));
        return http.perform(get(java.net.URI.create(address))
                .with(user(SignedInFixture.of("office", Set.of(AccountRole.TRAINING_ADMINISTRATOR), scope, null))));
    }

    private org.springframework.test.web.servlet.request.RequestPostProcessor contact() {
        return user(SignedInFixture.of(
                "contact", Set.of(AccountRole.TRAINING_CONTACT), Scope.ofEnterprise(declared), null));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
