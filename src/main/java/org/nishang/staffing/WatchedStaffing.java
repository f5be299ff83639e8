package org.nishang.staffing;

import java.util.List;
import org.nishang.platform.ledger.Watched;
import org.nishang.platform.ledger.WatchedTable;
import org.springframework.stereotype.Component;

/** How many trained people an enterprise must have. */
@Component
class WatchedStaffing implements Watched {

    @Override
    public List<WatchedTable> tables() {
        return List.of(
                WatchedTable.of("staffing_rule_set", "rule_set_id", "name,valid_from,valid_to")
                        .withHistory()
                        .countedForStaffing()
                        .called("t.name"),
                WatchedTable.of(
                                "staffing_rule_row",
                                "rule_set_id,role,from_headcount",
                                "to_headcount,base,step_size,step_add,cap,broker_base")
                        .withHistory()
                        .countedForStaffing()
                        .called("concat_ws(' ', t.role, t.from_headcount)"),
                WatchedTable.of("staffing_rule_adjustment", "rule_set_id,role,scheme,grade", "adjustment")
                        .withHistory()
                        .countedForStaffing()
                        .called("concat_ws(' ', t.role, t.grade)"));
    }
}
