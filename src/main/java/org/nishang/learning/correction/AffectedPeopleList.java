package org.nishang.learning.correction;

import static org.nishang.common.register.ListColumn.ofCode;
import static org.nishang.common.register.ListColumn.ofText;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.nishang.common.Inputs;
import org.nishang.common.Text;
import org.nishang.common.Uuids;
import org.nishang.common.register.ListSource;
import org.nishang.learning.correction.AffectedPerson.Consequence;
import org.springframework.stereotype.Component;

/** The people behind a corrected key as a workbook. */
@Component
class AffectedPeopleList extends ListSource<AffectedPeopleList.Wanted, AffectedPerson> {

    /** @param id of the corrected key, as the address has it */
    record Wanted(String id, Optional<Consequence> consequence) {}

    private final AffectedPeople people;

    AffectedPeopleList(AffectedPeople people) {
        super(
                "remark",
                new Text("重新评分名单", "Results marked again"),
                List.of(
                        ofText(
                                "consequence",
                                "结果变化",
                                "Change",
                                one -> words(one.consequence()).zh()),
                        ofText("name", "姓名", "Name", AffectedPerson::name),
                        ofCode("document", "证件号码", "ID number", AffectedPerson::document),
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
    }

    @Override
    protected Wanted query(Map<String, String> parameters) {
        Inputs.refuseOthers(parameters.keySet(), Set.of("id", "show"));
        return new Wanted(
                parameters.getOrDefault("id", ""), Inputs.constant("show", parameters.get("show"), Consequence.class));
    }

    @Override
    protected Text about(Wanted wanted) {
        return wanted.consequence().map(AffectedPeopleList::words).orElse(new Text("全部", "All"));
    }

    @Override
    protected void rows(Wanted wanted, Consumer<AffectedPerson> rows) {
        var keyCorrection = Uuids.parse(wanted.id());
        pages((offset, limit) -> people.rows(keyCorrection, wanted.consequence(), offset, limit), rows);
    }

    private static Text words(Consequence consequence) {
        return switch (consequence) {
            case NOW_PASSES -> new Text("由未合格变为合格", "Now passed");
            case KEEPS_PASS -> new Text("低于合格线，保留合格", "Below the pass mark, pass kept");
            case MORE_POINTS -> new Text("得分提高", "More points");
            case FEWER_POINTS -> new Text("得分降低", "Fewer points");
        };
    }
}
