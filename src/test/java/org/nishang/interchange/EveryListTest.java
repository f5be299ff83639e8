package org.nishang.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Location;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.identity.AccountRole;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.learning.session.ClassFixture;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;
import org.nishang.ui.Addresses;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** All lists of screens as files: the rows of the page in its order, and the page's own refusals. */
class EveryListTest extends ViewTest {

    private static final As ADMINISTRATOR = As.administrator(Scope.ALL);
    private static final As AUDITOR = new As(AccountRole.AUDIT_ADMINISTRATOR, Scope.ALL, null);
    private static final As OPERATOR = new As(AccountRole.SYSTEM_ADMINISTRATOR, Scope.ALL, null);
    private static final int NOT_SORTED = -1;

    /**
     * A list and its page.
     *
     * @param page its address without parameters
     * @param grid its test id; empty where the page has another kind of table
     * @param told the column of the file that says which row of the page it is
     * @param sorted the column of the page to sort by
     * @param wrong a parameter with a value that it cannot have
     */
    record Case(
            String list, String page, Map<String, String> parameters, String grid, int told, int sorted, String wrong) {

        As who() {
            return switch (list) {
                case "audit-log" -> AUDITOR;
                case "accounts", "notice-log" -> OPERATOR;
                default -> ADMINISTRATOR;
            };
        }

        String opened() {
            var shown = new HashMap<>(parameters);
            shown.keySet().removeIf(name -> page.contains("/" + parameters.get(name)));
            return Addresses.with(page, shown);
        }

        Map<String, String> with(String name, String value) {
            var all = new HashMap<>(parameters);
            all.put(name, value);
            return all;
        }

        @Override
        public String toString() {
            return list + parameters;
        }
    }

    private static Case of(String list, String grid, int told, int sorted, String wrong, String... parameters) {
        return at(list, list, grid, told, sorted, wrong, parameters);
    }

    private static Case at(
            String list, String page, String grid, int told, int sorted, String wrong, String... parameters) {
        var given = new HashMap<String, String>();
        for (int i = 0; i < parameters.length; i += 2) {
            given.put(parameters[i], parameters[i + 1]);
        }
        return new Case(list, page, given, grid, told, sorted, wrong);
    }

    static Stream<Case> lists() {
        return Stream.of(
                of("people", "people", 0, 0, "state=GONE", "post", "AUDITOR", "q", "li"),
                of("people", "people", 0, 6, "enterprise=nobody", "q", "wang"),
                of("enterprises", "enterprises", 0, 3, "headcount=MANY", "region", "330482"),
                of("staffing", "staffing-grid", 1, 2, "asOf=yesterday", "state", "SHORT"),
                at("renewals", "staffing-renewals", "renewals-grid", 0, 0, "period=2028"),
                at("renewal-needs", "certificate-renewals", "needs-grid", 0, 0, "stage=GONE"),
                of("certificate-register", "certificates", 4, 3, "state=GOOD", "role", "D"),
                at("certificate-issues", "certificate-register/issues", "entries", 2, NOT_SORTED, "from=then"),
                at(
                        "certificate-withdrawals",
                        "certificate-register/withdrawals",
                        "entries",
                        2,
                        NOT_SORTED,
                        "kind=ISSUED"),
                of("certificate-prints", "prints", 3, NOT_SORTED, "sort=when"),
                at("double-employments", "people/double", "", 0, NOT_SORTED, "asOf=yesterday"),
                of("items", "bank-grid", 0, 0, "kind=riddle", "course", "C02"),
                of("item-analysis", "items-grid", 0, 0, "exam=C99"),
                of("marking", "marking-grid", 0, 2, "show=ALL"),
                of("accounts", "accounts", 0, 0, "use=GONE", "q", "learner0"),
                of("appeals", "appeals-grid", 1, 2, "show=ALL"),
                of("fact-sources", "sources-grid", 1, 4, "due=LATER", "course", "C07"),
                at("key-corrections", "remarks", "remarks-grid", 0, 3, "state=GOOD"),
                of("progress", "progress-grid", 0, 0, "state=GONE"),
                of("nominations", "nominations", 0, 0, "state=GONE"),
                of("classes", "classes-grid", 1, 0, "state=GONE"),
                of("exam-sittings", "sittings-grid", 0, 0, "state=GONE"),
                at("totals", "totals/T7", "total-grid", 0, 0, "part=none", "total", "T7", "region", "330482"),
                at("totals", "totals/T11", "total-grid", 0, NOT_SORTED, "knownOn=now", "total", "T11"),
                of("audit-log", "log", 3, NOT_SORTED, "from=then"),
                of("privacy-seen", "seen", 1, NOT_SORTED, "version=first"),
                of("notice-log", "notice-log", 3, NOT_SORTED, "kind=GONE"),
                at(
                        "study-evidence",
                        "",
                        "",
                        0,
                        NOT_SORTED,
                        "course=C99",
                        "person",
                        UUID.randomUUID().toString(),
                        "course",
                        "C04"),
                at(
                        "remark",
                        "",
                        "",
                        0,
                        NOT_SORTED,
                        "show=ALL",
                        "id",
                        UUID.randomUUID().toString()));
    }

    @Autowired
    ListCatalogue lists;

    @Autowired
    ListExports exports;

    @Autowired
    ListPrints prints;

    @Autowired
    ExamFixture exams;

    @Autowired
    ClassFixture classes;

    @Autowired
    Clock clock;

    @Test
    void noListIsLeftOut() {
        assertThat(lists.codes())
                .containsExactlyElementsOf(
                        lists().map(Case::list).distinct().sorted().toList());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void theFileHasTheRowsOfThePageInItsOrder(Case list) {
        if (list.grid().isEmpty()) {
            return;
        }
        if (list.list().equals("exam-sittings")) {
            exams.start(facts.person("Sits Now"));
        }
        if (list.list().equals("classes")) {
            list.who().run(() -> classes.open("LIST-1", LocalDate.now(clock).plusDays(3)));
            list.who().run(() -> classes.open("LIST-2", LocalDate.now(clock).plusDays(2)));
        }
        signIn(list.who());
        open(list.opened());
        if (list.sorted() != NOT_SORTED) {
            sort(list.grid(), list.sorted(), true);
        }

        var rows = rows(list.grid());
        var lines = lines(at(Anchor.class, "export").getHref(), list);

        assertThat(lines).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(String.join(" ", rows.get(i)))
                    .as("row %s", i)
                    .contains(String.valueOf(lines.get(i).get(list.told())));
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void refusesWhatItDoesNotKnow(Case list) {
        assertThatThrownBy(() -> list.who().call(() -> found(list, list.with("nonsense", "1"))))
                .hasMessageContaining("common.input.unknown");
        assertThatThrownBy(() -> list.who().call(() -> found(list, list.with("sort", "nonsense"))))
                .hasMessageContaining("common.input.");
        assertThatThrownBy(() -> list.who().call(() -> found(list, wrong(list))))
                .isInstanceOf(org.nishang.common.Refusal.class);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void thePageRefusesTheSame(Case list) {
        if (list.page().isEmpty()) {
            return;
        }
        signIn(list.who());
        for (var parameters : List.of(list.with("nonsense", "1"), wrong(list))) {
            open(Addresses.with(list.page(), parameters));

            assertThat(isThere("export")).as("%s", parameters).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void asksForThePermission(Case list) {
        assertThatThrownBy(() -> As.learner(PersonId.next()).call(() -> found(list, list.parameters())))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(logged(list, "interchange.exported")).isZero();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void onPaperItHasTheSameLines(Case list) {
        if (list.page().isEmpty()) {
            return;
        }
        var lines = list.who().call(() -> found(list, list.parameters()));
        var printed = list.who().call(() -> prints.print(list.list(), list.parameters(), Locale.CHINESE));

        assertThat(printed.lines()).hasSameSizeAs(lines);
        assertThat(printed.lines()).allSatisfy(line -> assertThat(line.cells()).hasSameSizeAs(printed.heads()));
        assertThat(logged(list, "interchange.printed")).isOne();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void whoTakesItIsInTheLog(Case list) {
        if (list.page().isEmpty()) {
            return;
        }
        list.who().run(() -> exports.delete(exports.workbook(list.list(), list.parameters(), Locale.CHINESE)));

        assertThat(logged(list, "interchange.exported")).isOne();
    }

    private int logged(Case list, String event) {
        return jdbc.sql("select count(*) from audit_entry where event = ? and subject = ? and actor = ?")
                .params(event, list.list(), list.who().name())
                .query(Integer.class)
                .single();
    }

    private static Map<String, String> wrong(Case list) {
        String[] parts = list.wrong().split("=");
        return list.with(parts[0], parts[1]);
    }

    private List<List<Object>> found(Case list, Map<String, String> parameters) {
        return lists.find(list.list(), parameters).lines().apply(Locale.CHINESE).toList();
    }

    private List<List<Object>> lines(String href, Case list) {
        var address = new Location(href.substring(1));
        assertThat(address.getPath()).isEqualTo("api/v1/lists/" + list.list() + ".xlsx");
        var language = Objects.requireNonNull(UI.getCurrent()).getLocale();
        return lists.find(list.list(), Addresses.single(address.getQueryParameters()))
                .lines()
                .apply(language)
                .toList();
    }
}
