package org.nishang.enterprise;

import static org.nishang.common.register.ListColumn.ofCode;
import static org.nishang.common.register.ListColumn.ofDay;
import static org.nishang.common.register.ListColumn.ofNumber;
import static org.nishang.common.register.ListColumn.ofText;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nishang.common.Text;
import org.nishang.common.register.ListSort;
import org.nishang.common.register.ListSource;
import org.nishang.common.register.Pages;
import org.nishang.platform.Texts;
import org.springframework.stereotype.Component;

/** The enterprises of the scope as a list. */
@Component
class EnterpriseList extends ListSource<EnterpriseQuery, EnterpriseRow> {

    private final EnterpriseDirectory directory;
    private final RegionNames regions;
    private final Texts texts;

    EnterpriseList(EnterpriseDirectory directory, RegionNames regions, Texts texts) {
        super(
                "enterprises",
                texts.of("enterprise.list.title"),
                List.of(
                        ofText("name", texts.of("enterprise.name"), EnterpriseRow::name),
                        ofCode("uscc", texts.of("enterprise.uscc"), EnterpriseRow::uscc),
                        ofText("region", texts.of("enterprise.region"), EnterpriseRow::region),
                        ofNumber("headcount", texts.of("enterprise.headcount.unit"), EnterpriseRow::headcount),
                        ofDay("declaredFor", texts.of("enterprise.headcount.as-of"), EnterpriseRow::headcountAsOf),
                        ofNumber("employees", texts.of("enterprise.employees"), EnterpriseRow::employees),
                        ofText("contact", texts.of("enterprise.contact"), EnterpriseRow::contact),
                        ofDay("deregisteredOn", texts.of("enterprise.list.gone-on"), EnterpriseRow::deregisteredOn)));
        this.directory = directory;
        this.regions = regions;
        this.texts = texts;
    }

    @Override
    protected EnterpriseQuery query(Map<String, String> parameters) {
        return EnterpriseQuery.of(parameters);
    }

    @Override
    protected Text about(EnterpriseQuery query) {
        return texts.filters()
                .byConstant("enterprise.state", "enterprise.standing.", Optional.of(query.standing()))
                .by("enterprise.region", regions.named(query.region()))
                .byConstant(
                        "enterprise.headcount",
                        "enterprise.headcount.filter.",
                        Optional.of(query.headcount()).filter(one -> one != EnterpriseQuery.Headcount.ANY))
                .search(query.text())
                .text();
    }

    @Override
    protected Stream<EnterpriseRow> rows(EnterpriseQuery query, ListSort sort) {
        var by = sort.among(EnterpriseOrder.class).orElse(new ListSort.By<>(EnterpriseOrder.NAME, false));
        return Pages.of((offset, limit) -> directory.rows(query, by.order(), by.descending(), offset, limit));
    }
}
