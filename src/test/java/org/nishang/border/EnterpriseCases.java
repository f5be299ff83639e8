package org.nishang.border;

import static org.nishang.border.Border.BEGIN;
import static org.nishang.border.Border.THEIR_NAME;
import static org.nishang.border.Border.THEIR_NUMBER;
import static org.nishang.border.Border.THEIR_PERSON;
import static org.nishang.border.BorderCase.counts;
import static org.nishang.border.BorderCase.reads;
import static org.nishang.border.BorderCase.writes;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.nishang.enterprise.EnterpriseBorder;
import org.nishang.enterprise.EnterpriseCodes;
import org.nishang.enterprise.EnterpriseDirectory;
import org.nishang.enterprise.EnterpriseFixture;
import org.nishang.enterprise.EnterpriseOrder;
import org.nishang.enterprise.EnterpriseQuery;
import org.nishang.enterprise.EnterpriseRegister;
import org.nishang.enterprise.HeadcountDeclarations;
import org.nishang.enterprise.NewEnterprise;
import org.nishang.enterprise.profile.AttributeKind;
import org.nishang.enterprise.profile.EnterpriseProfile;
import org.nishang.enterprise.profile.InspectionFigure;
import org.nishang.enterprise.profile.InspectionKind;
import org.nishang.people.employment.EmploymentCorrecting;
import org.nishang.people.employment.NewStaff;
import org.nishang.people.employment.Post;
import org.nishang.people.employment.StaffDirectory;
import org.nishang.people.employment.StaffMoves;
import org.nishang.people.employment.StaffOrder;
import org.nishang.people.employment.StaffQuery;
import org.nishang.people.merge.PersonMerging;
import org.nishang.people.person.ClearDocuments;
import org.nishang.people.person.NewPerson;
import org.nishang.people.person.PersonCorrecting;
import org.nishang.people.person.PersonDocuments;
import org.nishang.people.person.StaffFixture;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Enterprises and people, over the border. */
final class EnterpriseCases {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final EnterpriseQuery THEM = new EnterpriseQuery(THEIR_NAME, "", EnterpriseQuery.Headcount.ANY);
    private static final StaffQuery THEIR_STAFF = new StaffQuery(THEIR_PERSON, StaffQuery.State.ANY, null, null);

    private final Map<String, BorderCase> cases = new TreeMap<>();

    static Map<String, BorderCase> all() {
        return new EnterpriseCases().cases;
    }

    private EnterpriseCases() {
        corrections();
        put(
                "EnterpriseBorder.check(EnterpriseId)",
                writes(w -> w.bean(EnterpriseBorder.class).check(w.theirs)));
        put(
                "EnterpriseBorder.checkActive(EnterpriseId, LocalDate)",
                writes(w -> w.bean(EnterpriseBorder.class).checkActive(w.theirs, DAY)));
        put(
                "EnterpriseBorder.checkOpen(EnterpriseId, LocalDate)",
                writes(w -> w.bean(EnterpriseBorder.class).checkOpen(w.theirs, DAY)));
        put(
                "EnterpriseCodes.find(Collection)",
                reads(w -> w.bean(EnterpriseCodes.class).find(List.of(w.theirUscc))));
        put(
                "EnterpriseDirectory.count(EnterpriseQuery)",
                counts(w -> w.bean(EnterpriseDirectory.class).count(THEM) > 0));
        put(
                "EnterpriseDirectory.districts()",
                counts(w -> w.bean(EnterpriseDirectory.class).districts().stream()
                        .anyMatch(one -> one.prefix().equals("330481"))));
        put(
                "EnterpriseDirectory.regions()",
                counts(w -> w.bean(EnterpriseDirectory.class).regions().stream()
                        .anyMatch(one -> one.prefix().equals("330481"))));
        put(
                "EnterpriseDirectory.rows(EnterpriseQuery, EnterpriseOrder, boolean, int, int)",
                reads(w -> w.bean(EnterpriseDirectory.class).rows(THEM, EnterpriseOrder.NAME, false, 0, 1000)));
        put(
                "EnterpriseDirectory.sheet(EnterpriseId)",
                reads(w -> w.bean(EnterpriseDirectory.class).sheet(w.theirs)));
        put(
                "EnterpriseProfile.attribute(EnterpriseId, AttributeKind, String, LocalDate, LocalDate)",
                writes(w -> w.bean(EnterpriseProfile.class)
                        .attribute(w.theirs, AttributeKind.GREEN_CHANNEL, "", DAY, null)));
        put(
                "EnterpriseProfile.attributes(EnterpriseId)",
                reads(w -> w.bean(EnterpriseProfile.class).attributes(w.theirs)));
        put(
                "EnterpriseProfile.end(EnterpriseId, AttributeKind, LocalDate, LocalDate)",
                writes(w -> w.bean(EnterpriseProfile.class).end(w.theirs, AttributeKind.MODEL_ENTERPRISE, BEGIN, DAY)));
        put(
                "EnterpriseProfile.grade(EnterpriseId, String, String, LocalDate, String)",
                writes(w -> w.bean(EnterpriseProfile.class).grade(w.theirs, "CREDIT-2026", "CERTIFIED", DAY, "海关")));
        put(
                "EnterpriseProfile.grades(EnterpriseId)",
                reads(w -> w.bean(EnterpriseProfile.class).grades(w.theirs)));
        put(
                "EnterpriseProfile.inspected(EnterpriseId, InspectionFigure)",
                writes(w -> w.bean(EnterpriseProfile.class)
                        .inspected(w.theirs, new InspectionFigure(InspectionKind.FABRIC, BEGIN, DAY, 2, 1))));
        put(
                "EnterpriseProfile.inspections(EnterpriseId)",
                reads(w -> w.bean(EnterpriseProfile.class).inspections(w.theirs)));
        put(
                "EnterpriseProfile.regions(EnterpriseId)",
                counts(w -> w.bean(EnterpriseProfile.class).regions(w.theirs) != null));
        put(
                "EnterpriseRegister.deregister(EnterpriseId, LocalDate, String)",
                writes(w -> w.bean(EnterpriseRegister.class).deregister(w.theirs, DAY, "试边界")));
        put(
                "EnterpriseRegister.merge(EnterpriseId, EnterpriseId, LocalDate, String)",
                writes(w -> w.bean(EnterpriseRegister.class).merge(w.theirs, w.ours, DAY, "试边界")));
        put(
                "EnterpriseRegister.moveTo(EnterpriseId, String, LocalDate)",
                writes(w -> w.bean(EnterpriseRegister.class).moveTo(w.theirs, "330482", DAY)));
        put(
                "EnterpriseRegister.register(NewEnterprise)",
                writes(
                        w -> w.bean(EnterpriseRegister.class)
                                .register(new NewEnterprise(
                                        EnterpriseFixture.uscc("330481", 93), "海宁边界三", "330481", null, false, BEGIN)),
                        "enterprise.unknown-region"));
        put(
                "EnterpriseRegister.rename(EnterpriseId, String)",
                writes(w -> w.bean(EnterpriseRegister.class).rename(w.theirs, "改名")));
        put("EnterpriseRegister.takeBackMove(EnterpriseId)", writes(w -> {
            w.moveThem();
            w.bean(EnterpriseRegister.class).takeBackMove(w.theirs);
        }));
        put(
                "HeadcountDeclarations.declare(EnterpriseId, LocalDate, int)",
                writes(w -> w.bean(HeadcountDeclarations.class).declare(w.theirs, DAY, 5)));
        put(
                "HeadcountDeclarations.takeBack(DeclaredHeadcount)",
                writes(w -> w.bean(HeadcountDeclarations.class)
                        .takeBack(w.bean(HeadcountDeclarations.class).declare(w.theirs, DAY, 5))));
        put(
                "ClearDocuments.show(PersonId, String)",
                reads(w -> w.bean(ClearDocuments.class).show(w.theirPerson, "试边界")));
        put(
                "PersonDocuments.find(Collection)",
                reads(w -> w.bean(PersonDocuments.class).find(List.of(THEIR_NUMBER))));
        put(
                "PersonMerging.compare(PersonId, PersonId)",
                reads(w -> w.bean(PersonMerging.class).compare(w.theirPerson, w.theirDouble)));
        put("PersonMerging.duplicates()", reads(w -> w.bean(PersonMerging.class).duplicates()));
        put(
                "PersonMerging.keepApart(PersonId, PersonId, String)",
                writes(w -> w.bean(PersonMerging.class).keepApart(w.ourPerson, w.theirPerson, "试边界")));
        put(
                "PersonMerging.merge(PersonId, PersonId, String)",
                writes(w -> w.bean(PersonMerging.class).merge(w.ourPerson, w.theirPerson, "试边界")));
        put(
                "StaffDirectory.count(StaffQuery)",
                counts(w -> w.bean(StaffDirectory.class).count(THEIR_STAFF) > 0));
        put(
                "StaffDirectory.rows(StaffQuery, StaffOrder, boolean, int, int)",
                reads(w -> w.bean(StaffDirectory.class).rows(THEIR_STAFF, StaffOrder.NAME, false, 0, 1000)));
        put(
                "StaffDirectory.some(String, int)",
                reads(w -> w.bean(StaffDirectory.class).some(THEIR_STAFF.text(), 1000)));
        put(
                "StaffDirectory.sheet(PersonId)",
                reads(w -> w.bean(StaffDirectory.class).sheet(w.theirPerson)));
        put(
                "StaffMoves.assign(EmploymentId, Set, LocalDate)",
                writes(w -> w.bean(StaffMoves.class).assign(w.theirEmployment, Set.of(Post.OTHER), DAY)));
        put(
                "StaffMoves.join(NewStaff)",
                writes(w -> w.bean(StaffMoves.class)
                        .join(new NewStaff(
                                new NewPerson(StaffFixture.document("19770707", 92), "边界新", null),
                                w.theirs,
                                Set.of(Post.OTHER),
                                DAY))));
        put(
                "StaffMoves.leave(EmploymentId, LocalDate)",
                writes(w -> w.bean(StaffMoves.class).leave(w.theirEmployment, DAY)));
        put(
                "StaffMoves.transfer(EmploymentId, EnterpriseId, Set, LocalDate)",
                writes(w -> w.bean(StaffMoves.class).transfer(w.ourEmployment, w.theirs, Set.of(Post.OTHER), DAY)));
    }

    private void corrections() {
        put(
                "EmploymentCorrecting.at(EmploymentId, EnterpriseId, String)",
                writes(w -> w.bean(EmploymentCorrecting.class).at(w.ourEmployment, w.theirs, "试边界")));
        put(
                "EmploymentCorrecting.joined(EmploymentId, LocalDate, String)",
                writes(w -> w.bean(EmploymentCorrecting.class).joined(w.theirEmployment, DAY, "试边界")));
        put("EmploymentCorrecting.left(EmploymentId, LocalDate, String)", writes(w -> {
            theyLeft(w);
            w.bean(EmploymentCorrecting.class).left(w.theirEmployment, DAY.minusDays(1), "试边界");
        }));
        put("EmploymentCorrecting.neverLeft(EmploymentId, String)", writes(w -> {
            theyLeft(w);
            w.bean(EmploymentCorrecting.class).neverLeft(w.theirEmployment, "试边界");
        }));
        put("EnterpriseRegister.takeBackDeregistration(EnterpriseId, String)", writes(w -> {
            theyClosed(w);
            w.bean(EnterpriseRegister.class).takeBackDeregistration(w.theirs, "试边界");
        }));
        put(
                "PersonCorrecting.document(PersonId, ResidentIdNumber, String)",
                writes(w -> w.bean(PersonCorrecting.class)
                        .document(w.theirPerson, StaffFixture.document("19770707", 93), "试边界")));
        put(
                "PersonCorrecting.mobile(PersonId, String, String)",
                writes(w -> w.bean(PersonCorrecting.class).mobile(w.theirPerson, "13800000009", "试边界")));
        put(
                "PersonCorrecting.name(PersonId, String, String)",
                writes(w -> w.bean(PersonCorrecting.class).name(w.theirPerson, "边界改", "试边界")));
    }

    private static void theyLeft(Border w) {
        w.bean(JdbcClient.class)
                .sql("update employment set left_on = ? where employment_id = ?")
                .params(DAY, w.theirEmployment.value())
                .update();
        w.bean(EntityManager.class).clear();
    }

    private static void theyClosed(Border w) {
        w.bean(JdbcClient.class)
                .sql("update enterprise set deregistered_on = ? where enterprise_id = ?")
                .params(DAY, w.theirs.value())
                .update();
        w.bean(EntityManager.class).clear();
    }

    private void put(String method, BorderCase borderCase) {
        cases.put(method, borderCase);
    }
}
