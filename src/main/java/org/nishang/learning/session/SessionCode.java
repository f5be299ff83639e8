package org.nishang.learning.session;

import java.util.List;
import org.nishang.common.Condition;
import org.nishang.common.register.Change;
import org.nishang.common.register.Column;
import org.nishang.common.register.Column.Kind;
import org.nishang.common.register.Packed;

/** How files speak of somebody in a training session. */
public final class SessionCode {

    public static final Column COLUMN = Column.of(Kind.CODE, "sessionCode", "培训班编号", "Session code")
            .needed()
            .noted("不超过40个字，全系统唯一", "Up to 40 characters, unique")
            .like("示例-2026-A-01");

    /**
     * The records of changes whose subject begins with the session and the person.
     *
     * @param records alias of a table with {@code session_id} and {@code person_id}
     */
    public static Condition subjects(String records, List<Change> changes) {
        var subjects =
                changes.stream().map(change -> Packed.parse(change.subject())).toList();
        return Condition.of("%1$s.session_id in (:sessions) and %1$s.person_id in (:persons)".formatted(records))
                .with(
                        "sessions",
                        subjects.stream().map(one -> one.text(0)).distinct().toList())
                .with(
                        "persons",
                        subjects.stream().map(one -> one.text(1)).distinct().toList());
    }

    private SessionCode() {}
}
