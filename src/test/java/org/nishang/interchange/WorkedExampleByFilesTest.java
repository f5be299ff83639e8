package org.nishang.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.identity.Scope;
import org.nishang.report.Totals;
import org.nishang.report.TotalsQuery;
import org.nishang.report.TotalsSheet;
import org.nishang.staffing.book.StaffingRow;
import org.nishang.staffing.list.StaffingOverview;
import org.nishang.staffing.rule.Needs;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Wang, Li, enterprise X and enterprise Y of the domain's worked example (6.3), read in from seven files. */
@PortalTest
@Transactional
class WorkedExampleByFilesTest {

    private static final String X = Codes.uscc(41);
    private static final String Y = Codes.uscc(42);
    private static final String WANG = Codes.document(41);
    private static final String LI = Codes.document(42);
    private static final String LI_DECLARANT = Codes.certificate("D", 2025, 990001);

    private static final Map<String, Table> FILES = Map.of(
            "enterprises",
            Table.of("统一社会信用代码", "企业名称", "所在地区").row(X, "X厂", "330482").row(Y, "Y厂", "330481"),
            "people",
            Table.of("证件类型", "证件号码", "姓名").row("居民身份证", WANG, "王某").row("居民身份证", LI, "李某"),
            "employments",
            Table.of("证件号码", "统一社会信用代码", "岗位", "入职日期", "离职日期")
                    .row(WANG, X, "内审员", "2025-01-01", "2026-02-01")
                    .row(WANG, Y, "内审员", "2026-02-01", null)
                    .row(LI, X, "报检员、内审员", "2024-05-06", null),
            "headcounts",
            Table.of("统一社会信用代码", "申报日期", "从业人员数").row(X, "2025-12-31", 120),
            "sessions",
            Table.of("培训班编号", "名称", "角色", "学时", "开班日期", "结束日期")
                    .row("例-S1", "内审员", "A", 24, "2025-03-01", "2025-03-10")
                    .row("例-S2", "报检员", "D", 8, "2025-11-01", "2025-11-20")
                    .row("例-S3", "内审员复训", "A", 4, "2026-04-01", "2026-04-02"),
            "outcomes",
            Table.of("证件号码", "培训班编号", "完成日期", "结果", "考试次数", "首次合格")
                    .row(WANG, "例-S1", "2025-03-10", "合格", 2, "否")
                    .row(LI, "例-S1", "2025-03-10", "合格", 1, "是")
                    .row(LI, "例-S2", "2025-11-20", "合格", 1, "是")
                    .row(WANG, "例-S3", "2026-04-02", "合格", 1, "是"),
            "certificates",
            Table.of("证件号码", "证书编号", "角色", "发证日期", "撤销日期")
                    .row(WANG, Codes.certificate("A", 2025, 990002), "A", "2025-03-15", null)
                    .row(LI, Codes.certificate("A", 2025, 990001), "A", "2025-03-10", null)
                    .row(LI, LI_DECLARANT, "D", "2025-11-20", "2026-06-01"));

    private static final List<String> ORDER =
            List.of("enterprises", "people", "employments", "headcounts", "sessions", "outcomes", "certificates");

    @Autowired
    private Importing importing;

    @Autowired
    private Totals totals;

    @Autowired
    private StaffingOverview staffing;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private ObjectMapper json;

    private As office;

    @BeforeEach
    void sevenFiles() {
        ORDER.forEach(register -> importing.committed(register, FILES.get(register)));
        office =
                As.administrator(new Scope(false, List.of(), Set.of(importing.enterprise(X), importing.enterprise(Y))));
    }

    @Test
    void theTotalsAreThoseOfTheExample() {
        assertThat(year("2025-01-01", "2025-12-31").figures().get("T1")).isEqualTo(3L);
        assertThat(year("2026-01-01", "2026-12-31").figures().get("T1")).isEqualTo(1L);
        assertThat(year("2025-01-01", "2026-12-31").figures().get("T1")).isEqualTo(4L);
        assertThat(year("2025-01-01", "2025-12-31").figures().get("T2")).isEqualTo(2L);
        assertThat(year("2026-01-01", "2026-12-31").figures().get("T2")).isEqualTo(1L);
        assertThat(year("2025-01-01", "2026-12-31").figures().get("T2")).isEqualTo(2L);
        assertThat(year("2025-01-01", "2025-12-31").figures().get("T6"))
                .isEqualTo(Map.of("issued", 3L, "renewed", 0L, "reissued", 0L));
        assertThat(year("2026-01-01", "2026-05-31").figures().get("T7")).isEqualTo(3L);
        assertThat(year("2026-01-01", "2026-06-01").figures().get("T7")).isEqualTo(2L);
    }

    @Test
    void theStaffingIsThatOfTheExample() {
        assertThat(enterprise(X, "2026-01-31").auditors()).isEqualTo(new Needs(3, 2));
        assertThat(enterprise(X, "2026-02-01").auditors()).isEqualTo(new Needs(3, 1));
        assertThat(enterprise(Y, "2026-02-01").auditors()).isEqualTo(new Needs(null, 1));
        assertThat(enterprise(X, "2026-05-31").declarants()).isEqualTo(new Needs(1, 1));
        assertThat(enterprise(X, "2026-06-01").declarants()).isEqualTo(new Needs(1, 0));
    }

    @Test
    void theApiSaysTheTotalsOfTheExample() throws Exception {
        var in2025 = totals("from=2025-01-01&to=2025-12-31&asOf=2025-12-31");
        var in2026 = totals("from=2026-01-01&to=2026-12-31&asOf=2026-12-31");
        var inBoth = totals("from=2025-01-01&to=2026-12-31&asOf=2026-12-31");

        assertThat(List.of(in2025.get("T1"), in2026.get("T1"), inBoth.get("T1")).toString())
                .isEqualTo("[3, 1, 4]");
        assertThat(List.of(in2025.get("T2"), in2026.get("T2"), inBoth.get("T2")).toString())
                .isEqualTo("[2, 1, 2]");
        assertThat(in2025.get("T6").toString()).isEqualTo("{\"issued\":3,\"renewed\":0,\"reissued\":0}");
        assertThat(in2026.get("T6").get("issued").intValue()).isZero();
        assertThat(inBoth.get("T6").get("issued").intValue()).isEqualTo(3);
        assertThat(in2026.get("T17").toString()).isEqualTo("{\"revoked\":1,\"suspended\":0}");
        assertThat(totals("asOf=2026-05-31").get("T7").intValue()).isEqualTo(3);
        assertThat(totals("asOf=2026-06-01").get("T7").intValue()).isEqualTo(2);
        var t12 = totals("asOf=2026-02-01").get("T12");
        assertThat(t12.get("declared").intValue()).isEqualTo(1);
        assertThat(t12.get("compliant").intValue()).isZero();
        assertThat(totals("asOf=2026-02-01&region=330481")
                        .get("T12")
                        .get("rate")
                        .isNull())
                .isTrue();
    }

    @Test
    void theApiSaysTheStaffingOfTheExample() throws Exception {
        assertThat(needs("2026-01-31", X, "A")).isEqualTo("{\"required\":3,\"held\":2,\"shortfall\":1}");
        assertThat(needs("2026-02-01", X, "A")).isEqualTo("{\"required\":3,\"held\":1,\"shortfall\":2}");
        assertThat(needs("2026-01-31", Y, "A")).isEqualTo("{\"required\":null,\"held\":0,\"shortfall\":null}");
        assertThat(needs("2026-02-01", Y, "A")).isEqualTo("{\"required\":null,\"held\":1,\"shortfall\":null}");
        assertThat(needs("2026-05-31", X, "D")).isEqualTo("{\"required\":1,\"held\":1,\"shortfall\":0}");
        assertThat(needs("2026-06-01", X, "D")).isEqualTo("{\"required\":1,\"held\":0,\"shortfall\":1}");
    }

    private JsonNode totals(String parameters) throws Exception {
        return api("/api/v1/totals?" + parameters).get("totals");
    }

    private String needs(String on, String uscc, String role) throws Exception {
        for (JsonNode enterprise : api("/api/v1/staffing?asOf=" + on)) {
            if (enterprise.get("uscc").stringValue().equals(uscc)) {
                return enterprise.get("roles").get(role).toString();
            }
        }
        throw new AssertionError(uscc + " has no row on " + on);
    }

    private JsonNode api(String address) throws Exception {
        var answer = office.call(() -> MockMvcBuilders.webAppContextSetup(context)
                .build()
                .perform(MockMvcRequestBuilders.get(address))
                .andReturn()
                .getResponse());
        assertThat(answer.getStatus()).isEqualTo(200);
        return json.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void theSameFilesAgainChangeNothing() {
        ORDER.forEach(register -> {
            var again = importing.commit(register, FILES.get(register));

            assertThat(again.unchanged()).as(register).isEqualTo(again.rows());
        });
    }

    private TotalsSheet year(String from, String to) {
        return office.call(() -> totals.sheet(
                new TotalsQuery(LocalDate.parse(from), LocalDate.parse(to), LocalDate.parse(to), null, "", null)));
    }

    private StaffingRow enterprise(String uscc, String on) {
        return office.call(() -> staffing.rows(LocalDate.parse(on), null, "").stream()
                .filter(row -> row.enterprise().equals(importing.enterprise(uscc)))
                .findFirst()
                .orElseThrow());
    }
}
