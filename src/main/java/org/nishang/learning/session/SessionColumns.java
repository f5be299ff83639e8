package org.nishang.learning.session;

import java.util.List;
import org.nishang.common.Text;
import org.nishang.common.register.Column;
import org.nishang.common.register.Column.Kind;
import org.nishang.common.register.RegisterHead;
import org.nishang.identity.Permission;
import org.nishang.people.person.NamedPersons;

/** What a file of training sessions and one of their outcomes say. */
final class SessionColumns {

    static final Column CODE = SessionCode.COLUMN;
    static final Column NAME = Column.of(Kind.TEXT, "name", "名称", "Name")
            .needed()
            .noted("不超过100个字", "Up to 100 characters")
            .like("2026年第1期内审员培训班");
    static final Column ROLE = Column.ofRole();
    static final Column CREDIT_HOURS = Column.of(Kind.DECIMAL, "creditHours", "学时", "Credit hours")
            .needed()
            .noted("每学时45分钟，最多一位小数", "Of 45 minutes, with one decimal at most")
            .like("24");
    static final Column FROM = Column.of(Kind.DATE, "from", "开班日期", "From")
            .needed()
            .noted("如 2026-11-24", "E.g. 2026-11-24")
            .like("2026-03-02");
    static final Column TO = Column.of(Kind.DATE, "to", "结束日期", "To")
            .needed()
            .noted("培训的最后一天", "The last day of the training")
            .like("2026-03-04");

    static final RegisterHead SESSIONS = new RegisterHead(
            "sessions",
            new Text("培训班", "Training sessions"),
            5,
            Permission.IMPORT_REGISTERS,
            "",
            List.of(CODE, NAME, ROLE, CREDIT_HOURS, FROM, TO));

    static final Column COMPLETED_ON = Column.of(Kind.DATE, "completedOn", "完成日期", "Completed on")
            .noted("合格的必填，如 2026-11-24", "Needed if passed, e.g. 2026-11-24")
            .like("2026-03-04");
    static final Column RESULT = Column.ofChoices(
                    Kind.CHOICE, "result", "结果", "Result", "合格=PASSED 不合格=FAILED PASSED=PASSED FAILED=FAILED")
            .needed()
            .noted("合格或不合格", "合格 (passed) or 不合格 (failed)")
            .like("合格");
    static final Column ATTEMPTS = Column.of(Kind.INTEGER, "attempts", "考试次数", "Attempts")
            .noted("含补考", "Resits counted in")
            .like("1");
    static final Column FIRST_PASSED = Column.ofChoices(
                    Kind.CHOICE,
                    "firstAttemptPassed",
                    "首次合格",
                    "Passed at the first attempt",
                    "是=true 否=false true=true false=false yes=true no=false 1=true 0=false")
            .noted("是或否", "是 (yes) or 否 (no)")
            .like("是");

    static final RegisterHead OUTCOMES = new RegisterHead(
            "outcomes",
            new Text("培训结果", "Training outcomes"),
            6,
            Permission.IMPORT_REGISTERS,
            "",
            List.of(NamedPersons.DOCUMENT, CODE, COMPLETED_ON, RESULT, ATTEMPTS, FIRST_PASSED, NamedPersons.PERSON));

    private SessionColumns() {}
}
