package org.nishang.assessment.marking;

import static org.nishang.common.register.ListColumn.ofCode;
import static org.nishang.common.register.ListColumn.ofMinute;
import static org.nishang.common.register.ListColumn.ofText;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nishang.common.Text;
import org.nishang.common.register.ListSort;
import org.nishang.common.register.ListSource;
import org.nishang.platform.Texts;
import org.springframework.stereotype.Component;

/** Answers that wait for people to mark them as a list; whose they are stands nowhere. */
@Component
class MarkingList extends ListSource<MarkingQuery, TextToMark> {

    private final MarkingQueue queue;
    private final Texts texts;

    MarkingList(MarkingQueue queue, Texts texts, Clock clock) {
        super(
                "marking",
                texts.of("assessment.marking.menu"),
                List.of(
                        ofCode("item", texts.of("assessment.items.item"), TextToMark::item),
                        ofText("stem", texts.of("assessment.list.stem"), TextToMark::stem),
                        ofText(
                                "stage",
                                texts.of("assessment.marking.stage"),
                                row -> texts.of("assessment.marking.stage." + row.stage())),
                        ofMinute(
                                "handedIn",
                                texts.of("assessment.marking.handed-in"),
                                clock.getZone(),
                                TextToMark::handedInAt)));
        this.queue = queue;
        this.texts = texts;
    }

    @Override
    protected MarkingQuery query(Map<String, String> parameters) {
        return MarkingQuery.of(parameters);
    }

    @Override
    protected Text about(MarkingQuery query) {
        return texts.filters()
                .byConstant("assessment.items.show", "assessment.marking.show.", Optional.of(query.show()))
                .search(query.text())
                .text();
    }

    @Override
    protected Stream<TextToMark> rows(MarkingQuery query, ListSort sort) {
        return sort.sorted(queue.searched(query), MarkingOrder.class);
    }
}
