package org.nishang.enterprise.file;

import java.util.List;
import org.nishang.common.Text;
import org.nishang.common.register.Column;
import org.nishang.common.register.Column.Kind;
import org.nishang.common.register.RegisterHead;
import org.nishang.enterprise.NamedEnterprises;
import org.nishang.identity.Permission;

/** What a file of enterprises and one of headcounts say. */
final class EnterpriseColumns {

    static final Column USCC = NamedEnterprises.USCC.noted(
            "18位，不含I、O、S、V、Z；单元格格式须为文本", "18 characters, never I, O, S, V or Z; the cell formatted as text");
    static final Column NAME = Column.of(Kind.TEXT, "name", "企业名称", "Name")
            .needed()
            .noted("全称，不超过100个字", "In full, up to 100 characters")
            .like("示例服装有限公司");
    static final Column REGION = Column.of(Kind.CODE, "region", "所在地区", "Region")
            .needed()
            .noted("县级行政区划代码（GB/T 2260），如 330482 平湖市", "Six digits of GB/T 2260, e.g. 330482 for Pinghu")
            .like("330482");
    static final Column CUSTOMS_CODE = Column.of(Kind.CODE, "customsCode", "海关注册编码", "Customs registration code")
            .noted("10位，没有可不填", "10 characters; leave empty if there is none")
            .like("3304960001");
    static final Column REGISTERED_ON = Column.of(Kind.DATE, "registeredOn", "登记日期", "Registered on")
            .noted("如 2026-11-24；不详可不填", "E.g. 2026-11-24; may be empty if unknown")
            .like("2015-06-01");
    static final Column DEREGISTERED_ON = Column.of(Kind.DATE, "deregisteredOn", "注销日期", "Deregistered on")
            .noted(
                    "自该日起不再计入；未注销不填。留空不撤销已登记的注销",
                    "The first day on which it no longer counts; empty if it does. An empty cell takes no deregistration back");

    static final RegisterHead ENTERPRISES = new RegisterHead(
            "enterprises",
            new Text("企业名册", "Enterprises"),
            1,
            Permission.IMPORT_REGISTERS,
            "enterprises",
            List.of(USCC, NAME, REGION, CUSTOMS_CODE, REGISTERED_ON, DEREGISTERED_ON));

    static final Column AS_OF = Column.of(Kind.DATE, "asOf", "申报日期", "As of")
            .needed()
            .noted(
                    "人数截至的日期，如 2026-11-24；同一日期再次导入为更正",
                    "The day that the number is true for; the same day again is a correction")
            .like("2026-06-30");
    static final Column HEADCOUNT = Column.of(Kind.INTEGER, "headcount", "从业人员数", "Headcount")
            .needed()
            .noted("整数，含0", "A whole number; 0 is one")
            .like("120");

    static final RegisterHead HEADCOUNTS = new RegisterHead(
            "headcounts",
            new Text("从业人员数申报", "Headcounts"),
            4,
            Permission.IMPORT_STAFF,
            "enterprises",
            List.of(USCC, AS_OF, HEADCOUNT));

    private EnterpriseColumns() {}
}
