package org.nishang.people.person;

import org.nishang.common.register.Column;
import org.nishang.common.register.Column.Kind;
import org.springframework.modulith.NamedInterface;

/** The column by which the registers of several modules say who. */
@NamedInterface("api")
public final class RegisterColumns {

    public static final Column DOCUMENT = Column.of(Kind.CODE, "documentNumber", "证件号码", "Document number")
            .needed()
            .noted(
                    "18位居民身份证号码；单元格格式须为文本，否则Excel会丢失末几位",
                    "The 18 characters of the resident identity number; the cell formatted as text, or Excel loses the last digits")
            .like("11010519491231002X");

    private RegisterColumns() {}
}
