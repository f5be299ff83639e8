package org.nishang.assessment.correction;

import static org.nishang.common.register.ListColumn.ofMinute;
import static org.nishang.common.register.ListColumn.ofText;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nishang.common.Text;
import org.nishang.common.register.ListSort;
import org.nishang.common.register.ListSource;
import org.nishang.platform.Texts;
import org.springframework.stereotype.Component;

/** Corrections of keys as a list. */
@Component
class KeyCorrectionList extends ListSource<KeyCorrectionQuery, KeyCorrectionRow> {

    private final KeyCorrecting corrections;
    private final Texts texts;

    KeyCorrectionList(KeyCorrecting corrections, Texts texts, Clock clock) {
        super(
                "key-corrections",
                texts.of("assessment.key-correction.menu"),
                List.of(
                        ofText(
                                "item",
                                texts.of("assessment.items.item"),
                                row -> texts.of("assessment.key-correction.item", row.item(), row.revision())),
                        ofText("stem", texts.of("assessment.list.stem"), KeyCorrectionRow::stem),
                        ofText(
                                "mode",
                                texts.of("assessment.key-correction.mode"),
                                row -> texts.of("assessment.key-correction.mode." + row.mode())),
                        ofText(
                                "state",
                                texts.of("assessment.key-correction.state"),
                                row -> texts.of("assessment.key-correction.state." + row.state())),
                        ofMinute(
                                "since",
                                texts.of("assessment.key-correction.since"),
                                clock.getZone(),
                                KeyCorrectionRow::requestedAt)));
        this.corrections = corrections;
        this.texts = texts;
    }

    @Override
    protected KeyCorrectionQuery query(Map<String, String> parameters) {
        return KeyCorrectionQuery.of(parameters);
    }

    @Override
    protected Text about(KeyCorrectionQuery query) {
        return texts.filters()
                .byConstant("assessment.key-correction.state", "assessment.key-correction.state.", query.state())
                .search(query.text())
                .text();
    }

    @Override
    protected Stream<KeyCorrectionRow> rows(KeyCorrectionQuery query, ListSort sort) {
        return sort.sorted(corrections.searched(query), KeyCorrectionOrder.class);
    }
}
