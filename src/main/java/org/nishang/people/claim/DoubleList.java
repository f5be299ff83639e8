package org.nishang.people.claim;

import static org.nishang.common.register.ListColumn.ofCode;
import static org.nishang.common.register.ListColumn.ofDay;
import static org.nishang.common.register.ListColumn.ofText;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nishang.common.Text;
import org.nishang.common.register.ListSort;
import org.nishang.common.register.ListSource;
import org.nishang.common.register.Pages;
import org.springframework.stereotype.Component;

/** Who has two employers, as a workbook: what the page shows, all rows. */
@Component
class DoubleList extends ListSource<DoubleQuery, DoubleRow> {

    private final DoubleEmployments doubles;
    private final Clock clock;

    DoubleList(DoubleEmployments doubles, Clock clock) {
        super(
                "double-employments",
                new Text("兼职名册", "People with several employers"),
                List.of(
                        ofText("name", "姓名", "Name", DoubleRow::name),
                        ofCode("document", "证件号码", "Document number", DoubleRow::documentMasked),
                        ofCode("uscc", "统一社会信用代码", "Social credit code", DoubleRow::uscc),
                        ofText("enterprise", "企业名称", "Enterprise", DoubleRow::enterprise),
                        ofDay("joinedOn", "入职日期", "Joined on", DoubleRow::joinedOn),
                        ofDay("leftOn", "离职日期", "Left on", DoubleRow::leftOn)));
        this.doubles = doubles;
        this.clock = clock;
    }

    @Override
    protected DoubleQuery query(Map<String, String> parameters) {
        return DoubleQuery.of(parameters, LocalDate.now(clock));
    }

    @Override
    protected Text about(DoubleQuery query) {
        return new Text(
                query.day() + " 同时在两家及以上企业任职的人员", "People who work for two or more enterprises on " + query.day());
    }

    @Override
    protected Stream<DoubleRow> rows(DoubleQuery query, ListSort sort) {
        sort.none();
        return Pages.of((offset, limit) -> doubles.rows(query, offset, limit));
    }
}
