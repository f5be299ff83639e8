package org.nishang.enterprise;

import java.util.List;
import org.nishang.platform.ledger.Watched;
import org.nishang.platform.ledger.WatchedTable;
import org.springframework.stereotype.Component;

/** Enterprises, what they declared and how they were graded, with all that was known before. */
@Component
class WatchedEnterprises implements Watched {

    private static final String SINCE =
            "concat_ws(' ', (select e.uscc from enterprise e where e.enterprise_id = t.enterprise_id), t.from_date)";

    @Override
    public List<WatchedTable> tables() {
        return List.of(
                WatchedTable.of("region", "code", "name_zh,name_en,parent").countedForStaffing(),
                WatchedTable.of("category_scheme", "code", "name_zh,name_en,valid_from,valid_to"),
                WatchedTable.of("category_grade", "scheme,code", "position,name_zh,name_en,aeo"),
                WatchedTable.of(
                                "enterprise",
                                "enterprise_id",
                                "uscc,name,name_pinyin,name_initials,region_code,customs_code,customs_broker,registered_on,deregistered_on,version,merged_into,closing_reason")
                        .withHistory()
                        .countedForStaffing()
                        .called("t.uscc"),
                WatchedTable.of("enterprise_region", "enterprise_id,until_date", "region_code,recorded_by")
                        .withHistory()
                        .countedForStaffing()
                        .called(
                                "concat_ws(' ', (select e.uscc from enterprise e where e.enterprise_id = t.enterprise_id), t.until_date)"),
                WatchedTable.of(
                                "enterprise_grade",
                                "enterprise_id,scheme,from_date",
                                "grade,to_date,authority,recorded_by")
                        .withHistory()
                        .countedForStaffing()
                        .called(SINCE),
                WatchedTable.of("enterprise_attribute", "enterprise_id,kind,from_date", "value,to_date,recorded_by")
                        .withHistory()
                        .called(SINCE),
                WatchedTable.of("headcount_declaration", "enterprise_id,as_of", "headcount,declared_by,declared_at")
                        .withHistory()
                        .countedForStaffing()
                        .called(
                                "concat_ws(' ', (select e.uscc from enterprise e where e.enterprise_id = t.enterprise_id), t.as_of)"),
                WatchedTable.of(
                                "inspection_figure",
                                "enterprise_id,kind,from_date",
                                "to_date,inspected,passed,recorded_by")
                        .withHistory()
                        .called(SINCE));
    }
}
