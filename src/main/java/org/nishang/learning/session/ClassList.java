package org.nishang.learning.session;

import static org.nishang.common.register.ListColumn.ofCode;
import static org.nishang.common.register.ListColumn.ofDay;
import static org.nishang.common.register.ListColumn.ofNumber;
import static org.nishang.common.register.ListColumn.ofText;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nishang.common.Text;
import org.nishang.common.register.ListSort;
import org.nishang.common.register.ListSource;
import org.nishang.common.register.Pages;
import org.nishang.learning.programme.Programme;
import org.nishang.learning.programme.Programmes;
import org.nishang.platform.Texts;
import org.springframework.stereotype.Component;

/** The classes of the scope as a list. */
@Component
class ClassList extends ListSource<ClassQuery, ClassRow> {

    private final ClassBook book;
    private final Programmes programmes;
    private final Texts texts;

    ClassList(ClassBook book, Programmes programmes, Texts texts) {
        super(
                "classes",
                texts.of("learning.classes"),
                List.of(
                        ofCode("code", texts.of("learning.class.code"), ClassRow::code),
                        ofText("name", texts.of("learning.class.name"), ClassRow::name),
                        ofText(
                                "programme",
                                texts.of("learning.class.programme"),
                                row -> programmes
                                        .byCode(row.programme())
                                        .<Object>map(Programme::title)
                                        .orElse(row.programme())),
                        ofDay("from", texts.of("learning.class.from"), ClassRow::from),
                        ofDay("to", texts.of("learning.class.to"), ClassRow::to),
                        ofText("place", texts.of("learning.class.place"), ClassRow::place),
                        ofNumber("places", texts.of("learning.class.places"), ClassRow::places),
                        ofNumber("placed", texts.of("learning.class.placed"), ClassRow::placed),
                        ofDay("until", texts.of("learning.class.until"), ClassRow::nominateUntil),
                        ofText(
                                "state",
                                texts.of("learning.class.state"),
                                row -> texts.of("learning.class.state." + row.state()))));
        this.book = book;
        this.programmes = programmes;
        this.texts = texts;
    }

    @Override
    protected ClassQuery query(Map<String, String> parameters) {
        return ClassQuery.of(
                parameters, programmes.all().stream().map(Programme::code).toList());
    }

    @Override
    protected Text about(ClassQuery query) {
        return texts.filters()
                .byConstant("learning.class.state", "learning.class.state.", query.state())
                .by(
                        "learning.class.programme",
                        query.programme().flatMap(programmes::byCode).map(Programme::title))
                .search(query.text())
                .text();
    }

    @Override
    protected Stream<ClassRow> rows(ClassQuery query, ListSort sort) {
        var by = sort.among(ClassOrder.class).orElse(new ListSort.By<>(ClassOrder.FROM, true));
        return Pages.of((offset, limit) -> book.rows(query, by.order(), by.descending(), offset, limit));
    }
}
