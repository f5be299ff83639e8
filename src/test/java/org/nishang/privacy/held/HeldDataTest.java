package org.nishang.privacy.held;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.audit.AuditLog;
import org.nishang.common.TrainingRole;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.PersonId;
import org.nishang.platform.Secrets;
import org.nishang.privacy.own.MyData;
import org.nishang.testing.As;
import org.nishang.testing.Facts;
import org.nishang.testing.ThinPortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** People see all that is held about them, and nothing about others. */
@ThinPortalTest
@Transactional
class HeldDataTest {

    @Autowired
    private MyData data;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Secrets secrets;

    @Autowired
    private AuditLog log;

    private PersonId person;

    @BeforeEach
    void twoPeople() {
        var facts = new Facts(jdbc);
        var enterprise = facts.enterprise("隐私厂", "330482", LocalDate.of(2020, 1, 1));
        person = facts.person("隐私甲");
        facts.employ(person, enterprise, LocalDate.of(2021, 2, 3), null);
        facts.certificate(person, TrainingRole.AUDITOR, LocalDate.of(2026, 1, 1), LocalDate.of(2028, 12, 31));
        var other = facts.person("隐私乙");
        facts.employ(other, enterprise, LocalDate.of(2022, 2, 2), null);
        jdbc.sql("update person_identity set document_cipher = ? where person_id = ?")
                .params(secrets.encrypt("330482199001010019"), person.value())
                .update();
        jdbc.sql(
                        "insert into person_photo (person_id, jpeg, sha256, supplied_by, supplied_at) values (?, ?, repeat('a', 64), 'x', now(6))")
                .params(person.value(), new byte[] {(byte) 0xff, (byte) 0xd8, 1})
                .update();
    }

    @Test
    void thePageHasEachThingAndTheLogKeepsTheLook() {
        var sections = As.learner(person).call(data::sections);

        assertThat(sections)
                .extracting(HeldSection::table)
                .contains("person_identity", "employment", "certificate", "person_photo");
        assertThat(sections.toString()).contains("隐私甲", "隐私厂", "2021-02-03").doesNotContain("隐私乙", "2022-02-02");
        assertThat(logged("privacy.data-seen")).isEqualTo(1);
    }

    @Test
    void theFileHasItForProgramsAndForPeople() throws Exception {
        var file = unzipped(As.learner(person).call(() -> data.file(Locale.ENGLISH)));

        assertThat(file).containsKeys("data.json", "data.html", "files/person_photo-1.jpg");
        var json = JsonMapper.builder().build().readTree(file.get("data.json"));
        assertThat(json.path("employment").path(0).path("joined_on").asString()).isEqualTo("2021-02-03");
        assertThat(json.path("person_identity").path(0).path("document").asString())
                .isEqualTo("330482199001010019");
        assertThat(new String(file.get("data.html"), StandardCharsets.UTF_8))
                .contains("<h2>Employment</h2>", "隐私甲")
                .doesNotContain("隐私乙");
        assertThat(logged("privacy.data-taken")).isEqualTo(1);
    }

    @Test
    void whatOthersDidIsSaidInWordsAndWithoutTheirNames() throws Exception {
        jdbc.sql(
                        "insert into account (account_id, username, password_hash, password_from, display_name, person_id, created_at, version) values (uuid(), 'weaver.own', '', now(6), '织女', ?, now(6), 0)")
                .param(person.value())
                .update();
        for (String actor : List.of("weaver.own", "admin", "contact", CurrentUser.PORTAL, "gone.since")) {
            log.record(actor, "identity.signed-in", person.toString(), "");
        }

        var file = unzipped(As.learner(person).call(() -> data.file(Locale.ENGLISH)));
        var json = JsonMapper.builder().build().readTree(file.get("data.json")).path("audit_entry");
        var page = new String(file.get("data.html"), StandardCharsets.UTF_8);

        assertThat(json.valueStream().map(row -> row.path("actor").asString()))
                .contains("SELF", "AUTHORITY", "ENTERPRISE", "PORTAL", "OTHER")
                .doesNotContain("admin", "contact", "gone.since", "weaver.own");
        assertThat(page)
                .contains("<td>You</td>", "<td>The authority</td>")
                .contains("<td>An enterprise (its training contact)</td>", "<td>The portal by itself</td>")
                .contains("<td>Somebody else</td>")
                .doesNotContain("identity.signed-in", "gone.since");
    }

    private int logged(String event) {
        return jdbc.sql("select count(*) from audit_entry where event = ? and subject = ?")
                .params(event, person.toString())
                .query(Integer.class)
                .single();
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws Exception {
        var files = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
