package org.nishang.access.file;

import java.util.List;
import org.nishang.common.Text;
import org.nishang.common.register.Column;
import org.nishang.common.register.Column.Kind;
import org.nishang.common.register.RegisterHead;
import org.nishang.identity.Permission;
import org.nishang.people.person.NamedPersons;

/** What a file of accounts says. */
final class AccountColumns {

    static final Column USERNAME = Column.of(Kind.CODE, "username", "用户名", "Username")
            .needed()
            .noted(
                    "2至64个小写字母、数字、点、下划线或连字符，全系统唯一",
                    "2 to 64 small letters, digits, dots, underscores or hyphens; unique")
            .like("zhang.yun");
    static final Column NAME = Column.of(Kind.TEXT, "name", "名称", "Name")
            .needed()
            .noted("姓名或单位名称，不超过100个字", "Of the person or the office; up to 100 characters")
            .like("张云");
    static final Column DOCUMENT = Column.of(Kind.CODE, NamedPersons.DOCUMENT.code(), "证件号码", "Document number")
            .noted("选填：账号属于已建档人员的，填其18位居民身份证号码", "Optional: of the registered person to whom the account belongs")
            .like("11010519491231002X");
    static final Column ROLES = Column.ofChoices(
                    Kind.CHOICES,
                    "roles",
                    "账号角色",
                    "Roles",
                    "学员=LEARNER 企业培训联络员=TRAINING_CONTACT 培训管理员=TRAINING_ADMINISTRATOR 系统管理员=SYSTEM_ADMINISTRATOR 安全管理员=SECURITY_ADMINISTRATOR 审计管理员=AUDIT_ADMINISTRATOR LEARNER=LEARNER TRAINING_CONTACT=TRAINING_CONTACT TRAINING_ADMINISTRATOR=TRAINING_ADMINISTRATOR SYSTEM_ADMINISTRATOR=SYSTEM_ADMINISTRATOR")
            .needed()
            .noted("可填多个，用顿号隔开", "Several with 、 between")
            .like("企业培训联络员、学员");
    static final Column SCOPE = Column.of(Kind.TEXT, "scope", "管辖范围", "Scope")
            .noted(
                    "“全部”，或地区代码、统一社会信用代码，多个用顿号隔开；限期的写作 330482=2026-12-01..2027-03-31；学员留空",
                    "全部 (everything), or codes of regions and enterprises with 、 between; for a time 330482=2026-12-01..2027-03-31; empty for learners")
            .like("330482");
    static final Column FROM = Column.of(Kind.DATE, "from", "起始日期", "From")
            .noted("角色的第一天，选填，如 2026-12-01", "The first day of the roles, optional, e.g. 2026-12-01")
            .like("2026-12-01");
    static final Column TO = Column.of(Kind.DATE, "to", "截止日期", "To")
            .noted("角色的最后一天，选填", "The last day of the roles, optional")
            .like("2027-11-30");

    static final Column ROLE_DAYS = Column.of(Kind.TEXT, "roleDays", "各角色期限", "Days of single roles")
            .noted(
                    "选填：某些角色的起止日期与前两列不同时填写，如 学员=..2027-03-31；多个用顿号隔开",
                    "Optional: of roles with other days than the two columns say, e.g. LEARNER=..2027-03-31; several with 、 between")
            .like("学员=..2027-03-31");

    static final RegisterHead ACCOUNTS = new RegisterHead(
            "accounts",
            new Text("账号", "Accounts"),
            9,
            Permission.IMPORT_ACCOUNTS,
            "accounts",
            List.of(USERNAME, NAME, DOCUMENT, ROLES, SCOPE, FROM, TO, NamedPersons.PERSON, ROLE_DAYS));

    private AccountColumns() {}
}
