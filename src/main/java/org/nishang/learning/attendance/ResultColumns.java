package org.nishang.learning.attendance;

import java.util.List;
import org.nishang.common.Text;
import org.nishang.common.register.Column;
import org.nishang.common.register.Column.Kind;
import org.nishang.common.register.RegisterHead;
import org.nishang.identity.Permission;
import org.nishang.learning.session.SessionCode;
import org.nishang.people.person.NamedPersons;

/** What a file of results of classes says. */
final class ResultColumns {

    static final Column SCORE = Column.of(Kind.INTEGER, "score", "成绩", "Score")
            .noted("0 至 100 的整数，没有评分的可不填", "A whole number from 0 to 100; empty where nothing was scored")
            .like("86");
    static final Column RESULT = Column.ofChoices(
                    Kind.CHOICE, "result", "结果", "Result", "合格=true 不合格=false PASSED=true FAILED=false")
            .needed()
            .noted("合格或不合格", "合格 (passed) or 不合格 (failed)")
            .like("合格");
    static final Column ATTEMPTS = Column.of(Kind.INTEGER, "attempts", "考试次数", "Attempts")
            .noted("含补考，不填为1次", "Resits counted in; 1 if empty")
            .like("1");

    static final RegisterHead RESULTS = new RegisterHead(
            "class-results",
            new Text("培训班成绩", "Results of classes"),
            8,
            Permission.IMPORT_REGISTERS,
            "classes",
            List.of(NamedPersons.DOCUMENT, SessionCode.COLUMN, SCORE, RESULT, ATTEMPTS, NamedPersons.PERSON));

    private ResultColumns() {}
}
