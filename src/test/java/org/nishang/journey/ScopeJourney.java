package org.nishang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A training contact sees the own enterprise and nothing else. */
class ScopeJourney extends Journey {

    private final JdbcClient jdbc;

    @Autowired
    ScopeJourney(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Stranger(String id, String name) {}

    @Test
    void aContactFindsNoForeignPersonByListSearchOrAddress() {
        var stranger = stranger();
        Page page = newBrowser();
        signIn(page, "contact");

        page.navigate("/people");
        byTestId(page, "people").waitFor();
        assertAccessible(page);
        assertThat(page.locator("body")).not().containsText(stranger.name());

        byTestId(page, "search").locator("input").fill(stranger.name());
        assertThat(byTestId(page, "count")).containsText("共 0 ");

        page.navigate("/people/" + stranger.id());
        assertSays(page, "找不到该记录");
        assertThat(page.locator("body")).not().containsText(stranger.name());

        Page administrator = newBrowser();
        signIn(administrator, "admin");
        administrator.navigate("/people/" + stranger.id());
        assertSays(administrator, stranger.name());
    }

    /** Somebody with a name of one's own who never worked at the contact's enterprise. */
    private Stranger stranger() {
        return jdbc.sql("""
                        select i.person_id id, i.name from person_identity i
                        where char_length(i.name) = 3
                          and (select count(*) from person_identity o where o.name like concat('%', i.name, '%')) = 1
                          and exists (select 1 from employment e where e.person_id = i.person_id)
                          and not exists (
                              select 1 from employment e join enterprise f using (enterprise_id)
                              where e.person_id = i.person_id and f.name = '平湖霓虹制衣有限公司')
                        limit 1
                        """)
                .query((row, i) -> new Stranger(row.getString("id"), row.getString("name")))
                .single();
    }
}
