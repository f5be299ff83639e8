package org.nishang.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.audit.AuditLog;
import org.nishang.common.Text;
import org.nishang.common.TrainingRole;
import org.nishang.common.register.ListColumn;
import org.nishang.common.register.ListSort;
import org.nishang.common.register.ListSource;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.Facts;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/** A list as a page to print: whole, harmless, with what is needed to know what it is. */
@PortalTest
@Transactional
class ListPageTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AuditLog log;

    @Autowired
    CurrentUser user;

    @Autowired
    Clock clock;

    private MockMvc web;
    private Facts facts;
    private EnterpriseId enterprise;

    @BeforeEach
    void someList() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        facts = new Facts(jdbc);
        enterprise = facts.enterprise("<b>One</b>", "339901", LocalDate.of(2020, 1, 1));
        facts.headcount(enterprise, LocalDate.of(2025, 1, 1), 1200);
    }

    @Test
    void saysWhatItIsAndRepeatsItOnEachSheet() throws Exception {
        page("/lists/staffing/print?asOf=2026-03-01&region=3399")
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", containsString("script-src 'nonce-")))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(content().string(containsString("<thead>")))
                .andExpect(content().string(containsString("<tfoot>")))
                .andExpect(content().string(containsString("截至 2026-03-01")))
                .andExpect(content().string(containsString("counter(pages)")))
                .andExpect(content().string(containsString("<td class=\"number whole\">1,200</td>")))
                .andExpect(content()
                        .string(containsString(
                                "/api/v1/lists/staffing.xlsx?asOf&#x3D;2026-03-01&amp;region&#x3D;3399")));
    }

    @Test
    void whatIsNamedLikeMarkupStaysText() throws Exception {
        page("/lists/staffing/print?asOf=2026-03-01")
                .andExpect(content().string(containsString("&lt;b&gt;One&lt;/b&gt;")))
                .andExpect(content().string(not(containsString("<b>One"))));
    }

    @Test
    void certificatesSayWhereTheyAreChecked() throws Exception {
        var wang = facts.person("Wang");
        facts.employ(wang, enterprise, LocalDate.of(2021, 1, 1), null);
        facts.certificate(wang, TrainingRole.AUDITOR, LocalDate.of(2024, 1, 1), LocalDate.of(2098, 12, 31));

        page("/lists/certificate-register/print")
                .andExpect(content().string(containsString("Wang")))
                .andExpect(content().string(org.hamcrest.Matchers.matchesPattern("(?s).*https?://[^/ ]+/verify .*")));
    }

    @Test
    void tooLongAListIsNotPrintedInPart() {
        var whole = numbers(ListPrints.MOST);
        var tooLong = numbers(ListPrints.MOST + 1);

        assertThat(whole.tooLong()).isFalse();
        assertThat(whole.lines()).hasSize(ListPrints.MOST);
        assertThat(tooLong.tooLong()).isTrue();
        assertThat(tooLong.lines()).isEmpty();
    }

    private ListPrints.Printed numbers(int many) {
        var some = new ListPrints(new ListCatalogue(List.of(new Numbers())), log, user, clock);
        return As.administrator(Scope.ALL)
                .call(() -> some.print("numbers", Map.of("to", String.valueOf(many)), Locale.CHINESE));
    }

    /** As many lines as are asked for, and a fault after the first that nobody needs. */
    private static final class Numbers extends ListSource<Integer, Integer> {

        Numbers() {
            super(
                    "numbers",
                    new Text("数", "Numbers"),
                    List.of(ListColumn.ofNumber("n", "数", "Number", number -> number)));
        }

        @Override
        protected Integer query(Map<String, String> parameters) {
            return Integer.valueOf(Objects.requireNonNull(parameters.get("to")));
        }

        @Override
        protected Text about(Integer to) {
            return new Text(to.toString(), to.toString());
        }

        @Override
        protected Stream<Integer> rows(Integer to, ListSort sort) {
            return IntStream.rangeClosed(1, to + 1)
                    .boxed()
                    .peek(number -> {
                        if (number > ListPrints.MOST + 1) {
                            throw new AssertionError("read too far");
                        }
                    })
                    .limit(to);
        }
    }

    @Test
    void refusesAsAPageForPeople() throws Exception {
        page("/lists/staffing/print?asof=2026-03-01")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentTypeCompatibleWith("text/html"))
                .andExpect(content().string(containsString("asof")));
        page("/lists/nothing/print").andExpect(status().isNotFound());
        web.perform(get("/lists/staffing/print")
                        .with(user(As.learner(PersonId.next()).signedIn())))
                .andExpect(status().isForbidden());
        web.perform(get("/lists/staffing/print")).andExpect(redirectedUrl("/login"));
    }

    private ResultActions page(String address) throws Exception {
        var office = As.administrator(new Scope(false, List.of(), Set.of(enterprise)));
        return web.perform(get(address).locale(Locale.CHINESE).with(user(office.signedIn())));
    }
}
