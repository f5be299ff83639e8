package org.nishang.learning.correction;

import static org.nishang.common.register.Column.Kind.CODE;
import static org.nishang.common.register.Column.Kind.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Refusal;
import org.nishang.common.Text;
import org.nishang.common.register.Column;
import org.nishang.common.register.ListSource;
import org.nishang.learning.correction.AffectedPerson.Consequence;
import org.springframework.stereotype.Component;

/** The people behind a corrected key as a workbook. */
@Component
class AffectedPeopleList implements ListSource {

    private static final int AT_ONCE = 1000;

    private final AffectedPeople people;

    AffectedPeopleList(AffectedPeople people) {
        this.people = people;
    }

    @Override
    public String code() {
        return "remark";
    }

    @Override
    public Text title() {
        return new Text("重新评分名单", "Results marked again");
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.of(TEXT, "consequence", "结果变化", "Change"),
                Column.of(TEXT, "name", "姓名", "Name"),
                Column.of(CODE, "document", "证件号码", "ID number"),
                Column.of(CODE, "exam", "考试", "Exam"),
                Column.of(TEXT, "number", "第几次", "Attempt"),
                Column.of(TEXT, "before", "原得分", "Score before"),
                Column.of(TEXT, "after", "新得分", "Score after"),
                Column.of(TEXT, "certificates", "相关证书", "Certificates"),
                Column.of(TEXT, "kept", "保留合格的理由", "Why the pass was kept"));
    }

    @Override
    public Text about(Map<String, String> parameters) {
        return consequence(parameters).map(AffectedPeopleList::words).orElse(new Text("全部", "All"));
    }

    @Override
    public void lines(Map<String, String> parameters, Consumer<List<@Nullable Object>> lines) {
        var keyCorrection = id(parameters.getOrDefault("id", ""));
        var consequence = consequence(parameters);
        int read;
        int offset = 0;
        do {
            var some = people.rows(keyCorrection, consequence, offset, AT_ONCE);
            some.forEach(one -> lines.accept(line(one)));
            read = some.size();
            offset += read;
        } while (read == AT_ONCE);
    }

    private static List<@Nullable Object> line(AffectedPerson one) {
        var words = words(one.consequence());
        var line = new ArrayList<@Nullable Object>();
        line.add(words.zh());
        line.add(one.name());
        line.add(one.document());
        line.add(one.exam());
        line.add(String.valueOf(one.number()));
        line.add(one.before().toString());
        line.add(one.after().toString());
        line.add(String.join("、", one.certificates()));
        line.add(one.kept());
        return line;
    }

    private static Text words(Consequence consequence) {
        return switch (consequence) {
            case NOW_PASSES -> new Text("由未合格变为合格", "Now passed");
            case KEEPS_PASS -> new Text("低于合格线，保留合格", "Below the pass mark, pass kept");
            case MORE_POINTS -> new Text("得分提高", "More points");
            case FEWER_POINTS -> new Text("得分降低", "Fewer points");
        };
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal("common.unknown-id");
        }
    }

    private static Optional<Consequence> consequence(Map<String, String> parameters) {
        String wanted = parameters.getOrDefault("show", "");
        return java.util.Arrays.stream(Consequence.values())
                .filter(one -> one.name().equals(wanted))
                .findFirst();
    }
}
