package org.nishang.learning.attendance;

import java.util.List;
import org.nishang.common.Text;
import org.nishang.common.register.Column;
import org.nishang.common.register.Column.Kind;
import org.nishang.common.register.RegisterHead;
import org.nishang.identity.Permission;
import org.nishang.learning.session.SessionCode;
import org.nishang.people.person.NamedPersons;

/** What a file of attendance in classes says. */
final class AttendanceColumns {

    static final Column CODE = SessionCode.COLUMN;
    static final Column DAY = Column.of(Kind.DATE, "day", "日期", "Day")
            .needed()
            .noted("有课的日期，如 2026-11-24", "A day with lessons, e.g. 2026-11-24")
            .like("2026-03-02");
    static final Column PRESENT = Column.ofChoices(
                    Kind.CHOICE,
                    "present",
                    "到课",
                    "Present",
                    "是=PRESENT 迟到=LATE 否=ABSENT true=PRESENT late=LATE false=ABSENT yes=PRESENT no=ABSENT 1=PRESENT 0=ABSENT")
            .needed()
            .noted("是、迟到或否", "是 (yes), 迟到 (late) or 否 (no)")
            .like("是");

    static final RegisterHead ATTENDANCE = new RegisterHead(
            "attendance",
            new Text("培训签到", "Attendance in classes"),
            8,
            Permission.IMPORT_REGISTERS,
            "classes",
            List.of(NamedPersons.DOCUMENT, CODE, DAY, PRESENT, NamedPersons.PERSON));

    private AttendanceColumns() {}
}
