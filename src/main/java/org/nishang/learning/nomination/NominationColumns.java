package org.nishang.learning.nomination;

import java.util.List;
import org.nishang.common.Text;
import org.nishang.common.register.Column;
import org.nishang.common.register.Column.Kind;
import org.nishang.common.register.RegisterHead;
import org.nishang.identity.Permission;
import org.nishang.people.person.NamedPersons;

/** What a file of nominations says: who, and a class or a programme. */
final class NominationColumns {

    static final Column PROGRAMME = Column.of(Kind.CODE, "programme", "培训项目", "Programme")
            .noted("在线学习填项目编号，如 P-D；填了培训班的可不填", "The code of the programme to study online; not needed with a class")
            .like("P-D");
    static final Column CLASS = Column.of(Kind.CODE, "sessionCode", "培训班编号", "Session code")
            .noted("参加培训班的填其编号", "The code of the class, if it is one")
            .like("示例-2026-A-01");

    static final RegisterHead NOMINATIONS = new RegisterHead(
            "nominations",
            new Text("培训提名", "Nominations"),
            8,
            Permission.NOMINATE,
            "nominations",
            List.of(NamedPersons.DOCUMENT, PROGRAMME, CLASS, NamedPersons.PERSON));

    private NominationColumns() {}
}
