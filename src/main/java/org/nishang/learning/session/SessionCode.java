package org.nishang.learning.session;

import org.nishang.common.register.Column;
import org.nishang.common.register.Column.Kind;

/** By which files say which training session they speak of. */
public final class SessionCode {

    public static final Column COLUMN = Column.of(Kind.CODE, "sessionCode", "培训班编号", "Session code")
            .needed()
            .noted("不超过40个字，全系统唯一", "Up to 40 characters, unique")
            .like("示例-2026-A-01");

    private SessionCode() {}
}
