package org.nishang.learning.correction;

import static org.nishang.common.register.ListColumn.ofCode;
import static org.nishang.common.register.ListColumn.ofText;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nishang.common.Inputs;
import org.nishang.common.Text;
import org.nishang.common.Uuids;
import org.nishang.common.register.ListSort;
import org.nishang.common.register.ListSource;
import org.nishang.common.register.Pages;
import org.nishang.learning.correction.AffectedPerson.Consequence;
import org.nishang.platform.Texts;
import org.springframework.stereotype.Component;

/** The people behind a corrected key as a workbook. */
@Component
class AffectedPeopleList extends ListSource<AffectedPeopleList.Wanted, AffectedPerson> {

    /** @param id of the corrected key, as the address has it */
    record Wanted(String id, Optional<Consequence> consequence) {}

    private static final String CONSEQUENCE = "learning.key-correction.consequence.";

    private final AffectedPeople people;
    private final Texts texts;

    AffectedPeopleList(AffectedPeople people, Texts texts) {
        super(
                "remark",
                new Text("重新评分名单", "Results marked again"),
                List.of(
                        ofText("consequence", "结果变化", "Change", one -> texts.of(CONSEQUENCE + one.consequence())),
                        ofText("name", "姓名", "Name", AffectedPerson::name),
                        ofCode("document", "证件号码", "Document number", AffectedPerson::document),
                        ofCode("exam", "考试", "Exam", AffectedPerson::exam),
                        ofText("number", "第几次", "Attempt", one -> String.valueOf(one.number())),
                        ofText(
                                "before",
                                "原得分",
                                "Score before",
                                one -> one.before().toString()),
                        ofText("after", "新得分", "Score after", one -> one.after().toString()),
                        ofText("certificates", "相关证书", "Certificates", one -> String.join("、", one.certificates())),
                        ofText("kept", "保留合格的理由", "Why the pass was kept", AffectedPerson::kept)));
        this.people = people;
        this.texts = texts;
    }

    @Override
    protected Wanted query(Map<String, String> parameters) {
        Inputs.refuseOthers(parameters.keySet(), Set.of("id", "show"));
        return new Wanted(
                parameters.getOrDefault("id", ""), Inputs.constant("show", parameters.get("show"), Consequence.class));
    }

    @Override
    protected Text about(Wanted wanted) {
        return texts.filters()
                .byConstant("learning.key-correction.show", CONSEQUENCE, wanted.consequence())
                .text();
    }

    @Override
    protected Stream<AffectedPerson> rows(Wanted wanted, ListSort sort) {
        sort.none();
        var keyCorrection = Uuids.parse(wanted.id());
        return Pages.of((offset, limit) -> people.rows(keyCorrection, wanted.consequence(), offset, limit));
    }
}
