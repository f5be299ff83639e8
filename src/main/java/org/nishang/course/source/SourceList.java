package org.nishang.course.source;

import static org.nishang.common.register.ListColumn.ofCode;
import static org.nishang.common.register.ListColumn.ofDay;
import static org.nishang.common.register.ListColumn.ofText;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nishang.common.Text;
import org.nishang.common.register.ListSort;
import org.nishang.common.register.ListSource;
import org.nishang.platform.Texts;
import org.springframework.stereotype.Component;

/** Facts and their sources as a list. */
@Component
class SourceList extends ListSource<SourceQuery, SourceRow> {

    private final FactSources sources;
    private final Texts texts;

    SourceList(FactSources sources, Texts texts) {
        super(
                "fact-sources",
                texts.of("course.source.menu"),
                List.of(
                        ofDay("lookAgain", texts.of("course.source.again"), SourceRow::lookAgain),
                        ofCode("fact", texts.of("course.source.fact"), SourceRow::fact),
                        ofCode("course", texts.of("course.source.course"), SourceRow::course),
                        ofText("statement", texts.of("course.source.statement"), SourceRow::statement),
                        ofText("edition", texts.of("course.source.edition"), SourceRow::edition),
                        ofText("clause", texts.of("course.source.clause"), SourceRow::clause),
                        ofText("sure", texts.of("course.source.sure"), row -> texts.of(word(row.sure()))),
                        ofText("note", texts.of("course.source.note"), SourceRow::note),
                        ofText("source", texts.of("course.source.at"), SourceRow::at),
                        ofDay("seen", texts.of("course.source.seen"), SourceRow::seen)));
        this.sources = sources;
        this.texts = texts;
    }

    private static String word(Surety sure) {
        return "course.source.sure." + sure;
    }

    @Override
    protected SourceQuery query(Map<String, String> parameters) {
        return SourceQuery.of(parameters);
    }

    @Override
    protected Text about(SourceQuery query) {
        return texts.filters()
                .byConstant("course.source.due", "course.source.due.", Optional.of(query.due()))
                .byConstant("course.source.sure", "course.source.sure.", Optional.ofNullable(query.sure()))
                .search((query.course() + " " + query.text()).strip())
                .text();
    }

    @Override
    protected Stream<SourceRow> rows(SourceQuery query, ListSort sort) {
        return sort.sorted(sources.searched(query), SourceOrder.class);
    }
}
