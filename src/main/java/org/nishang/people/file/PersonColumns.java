package org.nishang.people.file;

import java.util.List;
import org.nishang.common.Text;
import org.nishang.common.register.Column;
import org.nishang.common.register.Column.Kind;
import org.nishang.common.register.RegisterHead;
import org.nishang.enterprise.NamedEnterprises;
import org.nishang.identity.Permission;
import org.nishang.people.person.NamedPersons;
import org.nishang.people.person.PersonIdentity;

/** What a file of persons and one of employments say. */
final class PersonColumns {

    static final Column DOCUMENT_TYPE = Column.ofChoices(
                    Kind.CHOICE,
                    "documentType",
                    "证件类型",
                    "Document type",
                    "居民身份证=%1$s %1$s=%1$s".formatted(PersonIdentity.RESIDENT_ID))
            .noted("不填时为居民身份证", "Resident identity card if empty")
            .like("居民身份证");
    static final Column NAME = Column.of(Kind.TEXT, "name", "姓名", "Name")
            .needed()
            .noted("与证件一致，不超过50个字", "As in the document, up to 50 characters")
            .like("示例人员");
    static final Column SEX = Column.ofChoices(
                    Kind.CHOICE, "sex", "性别", "Sex", "男=1 女=2 未知=0 未说明=9 1=1 2=2 0=0 9=9 male=1 female=2")
            .noted("不填时按证件号码", "By the document if empty")
            .like("女");
    static final Column MOBILE = Column.of(Kind.CODE, "mobile", "手机号码", "Mobile")
            .noted("11位；单元格格式须为文本", "11 digits; the cell formatted as text")
            .like("13800000000");

    static final RegisterHead PEOPLE = new RegisterHead(
            "people",
            new Text("人员名册", "People"),
            2,
            Permission.IMPORT_STAFF,
            "people",
            List.of(DOCUMENT_TYPE, NamedPersons.DOCUMENT, NAME, SEX, MOBILE, NamedPersons.PERSON));

    static final Column POSTS = Column.ofChoices(
                    Kind.CHOICES,
                    "posts",
                    "岗位",
                    "Posts",
                    "报检员=DECLARANT 内审员=AUDITOR 其他=OTHER DECLARANT=DECLARANT AUDITOR=AUDITOR OTHER=OTHER")
            .noted(
                    "报检员、内审员、其他；多个用顿号分隔；不填为其他",
                    "报检员 (declarant), 内审员 (internal auditor), 其他 (other); several joined by 、; 其他 if empty")
            .like("报检员、内审员");
    static final Column JOINED_ON = Column.of(Kind.DATE, "joinedOn", "入职日期", "Joined on")
            .needed()
            .noted("如 2026-11-24", "E.g. 2026-11-24")
            .like("2024-03-01");
    static final Column LEFT_ON = Column.of(Kind.DATE, "leftOn", "离职日期", "Left on")
            .noted(
                    "自该日起不再任职；在职不填。留空不撤销已登记的离职",
                    "The first day no longer employed; empty while employed. An empty cell takes no leaving back");

    static final RegisterHead EMPLOYMENTS = new RegisterHead(
            "employments",
            new Text("任职名册", "Employments"),
            3,
            Permission.IMPORT_STAFF,
            "people",
            List.of(
                    NamedPersons.DOCUMENT,
                    NamedEnterprises.USCC.noted("任职企业，18位", "Of the employer, 18 characters"),
                    POSTS,
                    JOINED_ON,
                    LEFT_ON,
                    NamedPersons.PERSON));

    private PersonColumns() {}
}
