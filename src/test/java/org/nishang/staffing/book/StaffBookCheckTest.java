package org.nishang.staffing.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.Uuids;
import org.nishang.common.check.Finding;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class StaffBookCheckTest {

    private static final String USCC = "BOOKCHECK000000001";

    @Autowired
    private StaffBookCheck check;

    @Autowired
    private StaffBook book;

    @Autowired
    private JdbcClient jdbc;

    private final UUID enterprise = Uuids.next();

    @BeforeEach
    void aEnterprise() {
        jdbc.sql("""
                insert into enterprise (enterprise_id, uscc, name, name_pinyin, name_initials, region_code,
                                        registered_on, version)
                values (?, ?, '自检一厂', 'zi jian yi chang', 'zjyc', '330482', '2008-01-01', 0)""").params(enterprise, USCC).update();
    }

    @AfterEach
    void noEnterprise() {
        jdbc.sql("delete from enterprise where enterprise_id = ?")
                .param(enterprise)
                .update();
    }

    @Test
    void findsAEnterpriseWhoseChangeWasNotHeardOf() {
        book.upToDate();
        assertThat(check.check().findings()).extracting(Finding::subject).doesNotContain(USCC);

        changeUnheard();

        assertThat(check.check().findings())
                .filteredOn(found -> found.subject().equals(USCC))
                .extracting(Finding::message, Finding::link)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "staffing.check.book.differs", "enterprises/" + enterprise));
    }

    /** As if a trigger were missing: the fact is new, and nothing says so. */
    private void changeUnheard() {
        var counts = new HashMap<Integer, Long>();
        jdbc.sql("select slot, staffing from fact_change").query(row -> {
            counts.put(row.getInt(1), row.getLong(2));
        });
        jdbc.sql("update enterprise set registered_on = '2009-01-01' where enterprise_id = ?")
                .param(enterprise)
                .update();
        jdbc
                .sql("select slot, n from staffing_change where enterprise_id = ?")
                .param(enterprise)
                .query((row, n) -> new long[] {row.getLong(1), row.getLong(2)})
                .list()
                .stream()
                .filter(change -> change[1] > counts.getOrDefault((int) change[0], 0L))
                .forEach(change -> jdbc.sql("delete from staffing_change where slot = ? and n = ?")
                        .params(change[0], change[1])
                        .update());
        counts.forEach((slot, count) -> jdbc.sql("update fact_change set staffing = ? where slot = ?")
                .params(count, slot)
                .update());
    }
}
