package org.nishang.people.employment;

import static org.nishang.common.register.ListColumn.ofCode;
import static org.nishang.common.register.ListColumn.ofDay;
import static org.nishang.common.register.ListColumn.ofText;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.common.register.ListSort;
import org.nishang.common.register.ListSource;
import org.nishang.common.register.Pages;
import org.nishang.enterprise.EnterpriseDirectory;
import org.nishang.platform.Texts;
import org.springframework.stereotype.Component;

/** The people of the scope as a list: numbers of documents and mobiles are masked, as on the page. */
@Component
class StaffList extends ListSource<StaffQuery, StaffRow> {

    private final StaffDirectory directory;
    private final EnterpriseDirectory enterprises;
    private final Texts texts;

    StaffList(StaffDirectory directory, EnterpriseDirectory enterprises, Texts texts) {
        super(
                "people",
                texts.of("people.list.title"),
                List.of(
                        ofText("name", texts.of("people.name"), StaffRow::name),
                        ofText("sex", texts.of("people.sex"), row -> texts.of("people.sex." + row.sex())),
                        ofCode("document", texts.of("people.document"), StaffRow::documentMasked),
                        ofCode("mobile", texts.of("people.mobile"), StaffRow::mobileMasked),
                        ofText("employers", texts.of("people.enterprise"), row -> texts.joined(row.employers())),
                        ofText("posts", texts.of("people.posts"), row -> posts(texts, row)),
                        ofDay(
                                "since",
                                texts.of("people.since"),
                                row -> first(row).joinedOn()),
                        ofDay(
                                "until",
                                texts.of("people.double.left-on"),
                                row -> first(row).leftOn())));
        this.directory = directory;
        this.enterprises = enterprises;
        this.texts = texts;
    }

    private static EmploymentRow first(StaffRow row) {
        return row.employments().getFirst();
    }

    private static @Nullable Text posts(Texts texts, StaffRow row) {
        return texts.joined(first(row).posts().stream()
                .map(post -> texts.of("people.post." + post))
                .toList());
    }

    @Override
    protected StaffQuery query(Map<String, String> parameters) {
        return StaffQuery.of(parameters);
    }

    @Override
    protected Text about(StaffQuery query) {
        return texts.filters()
                .byConstant("people.state", "people.state.", Optional.of(query.state()))
                .byConstant("people.posts", "people.post.", Optional.ofNullable(query.post()))
                .by(
                        "people.enterprise",
                        Optional.ofNullable(query.enterprise())
                                .map(id -> enterprises.sheet(id).name()))
                .search(query.text())
                .text();
    }

    @Override
    protected Stream<StaffRow> rows(StaffQuery query, ListSort sort) {
        var by = sort.among(StaffOrder.class).orElse(new ListSort.By<>(StaffOrder.NAME, false));
        return Pages.of((offset, limit) -> directory.rows(query, by.order(), by.descending(), offset, limit));
    }
}
