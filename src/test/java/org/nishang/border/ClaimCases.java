package org.nishang.border;

import static org.nishang.border.BorderCase.counts;
import static org.nishang.border.BorderCase.reads;
import static org.nishang.border.BorderCase.writes;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.nishang.identity.AccountRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Scope;
import org.nishang.people.claim.ClaimId;
import org.nishang.people.claim.DoubleEmployments;
import org.nishang.people.claim.DoubleQuery;
import org.nishang.people.claim.MyClaims;
import org.nishang.people.claim.StaffClaims;
import org.nishang.people.employment.NewStaff;
import org.nishang.people.employment.Post;
import org.nishang.people.employment.StaffMoves;
import org.nishang.people.person.NewPerson;
import org.nishang.people.person.StaffFixture;
import org.nishang.testing.As;
import org.nishang.testing.Facts;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Employments that wait, over the border. */
final class ClaimCases {

    private static final String THIRD = "边界第三制衣有限公司";

    private final Map<String, BorderCase> cases = new TreeMap<>();

    static Map<String, BorderCase> all() {
        return new ClaimCases().cases;
    }

    private ClaimCases() {
        cases.put("StaffClaims.countToDecide()", counts(w -> isCounted(w, StaffClaims::countToDecide)));
        cases.put("StaffClaims.toDecide()", reads(w -> {
            claim(w);
            return w.bean(StaffClaims.class).toDecide();
        }));
        cases.put("StaffClaims.countAsked()", counts(w -> isCounted(w, StaffClaims::countAsked)));
        cases.put("StaffClaims.asked()", reads(w -> {
            claim(w);
            return w.bean(StaffClaims.class).asked();
        }));
        cases.put(
                "StaffClaims.accept(ClaimId)",
                writes(w -> w.bean(StaffClaims.class).accept(claim(w))));
        cases.put(
                "StaffClaims.decline(ClaimId, String)",
                writes(w -> w.bean(StaffClaims.class).decline(claim(w), "边界")));
        cases.put(
                "StaffClaims.withdraw(ClaimId)",
                writes(w -> w.bean(StaffClaims.class).withdraw(claim(w))));
        cases.put("MyClaims.waiting()", own(reads(w -> {
            claim(w);
            return w.bean(MyClaims.class).waiting();
        })));
        cases.put(
                "MyClaims.accept(ClaimId)",
                own(writes(w -> w.bean(MyClaims.class).accept(claim(w)))));
        cases.put(
                "MyClaims.decline(ClaimId, String)",
                own(writes(w -> w.bean(MyClaims.class).decline(claim(w), "边界"))));
        cases.put("DoubleEmployments.count(DoubleQuery)", counts(w -> {
            // Others work twice as well: only theirs is asked for.
            var doubles = w.bean(DoubleEmployments.class);
            w.bean(JdbcClient.class)
                    .sql("delete from employment where enterprise_id = ?")
                    .param(third(w).value())
                    .update();
            int before = doubles.count(new DoubleQuery(today(w)));
            twice(w);
            return doubles.count(new DoubleQuery(today(w))) > before;
        }));
        cases.put("DoubleEmployments.rows(DoubleQuery, int, int)", reads(w -> {
            twice(w);
            return w.bean(DoubleEmployments.class).rows(new DoubleQuery(today(w)), 0, 100);
        }));
    }

    /** Others have claims as well: whether theirs is one more. */
    private static boolean isCounted(Border w, ToIntFunction<StaffClaims> count) {
        var claims = w.bean(StaffClaims.class);
        w.bean(JdbcClient.class)
                .sql("delete from employment_claim where enterprise_id = ?")
                .param(third(w).value())
                .update();
        w.bean(EntityManager.class).clear();
        int before = count.applyAsInt(claims);
        claim(w);
        return count.applyAsInt(claims) > before;
    }

    private static BorderCase own(BorderCase one) {
        return one.by(w -> w.learner(w.theirPerson)).against(w -> List.of(w.learner(w.ourPerson)));
    }

    private static LocalDate today(Border w) {
        return LocalDate.now(w.bean(Clock.class));
    }

    private static EnterpriseId third(Border w) {
        var jdbc = w.bean(JdbcClient.class);
        return jdbc.sql("select enterprise_id from enterprise where name = ?")
                .param(THIRD)
                .query(UUID.class)
                .optional()
                .map(EnterpriseId::new)
                .orElseGet(() -> new Facts(jdbc).enterprise(THIRD, "330481", Border.BEGIN));
    }

    /** A third enterprise over there says that it employs their person. */
    private static ClaimId claim(Border w) {
        var enterprise = third(w);
        var wanted = new NewStaff(
                new NewPerson(StaffFixture.document("19770707", 98), Border.THEIR_PERSON, null),
                enterprise,
                Set.of(Post.OTHER),
                today(w));
        new As("third-contact", AccountRole.TRAINING_CONTACT, Scope.ofEnterprise(enterprise), null)
                .run(() -> w.bean(StaffMoves.class).join(wanted));
        return new ClaimId(w.bean(JdbcClient.class)
                .sql("select claim_id from employment_claim where enterprise_id = ?")
                .param(enterprise.value())
                .query(UUID.class)
                .single());
    }

    /** Their person works for a third enterprise over there as well. */
    private static void twice(Border w) {
        var enterprise = third(w);
        var jdbc = w.bean(JdbcClient.class);
        int there = jdbc.sql("select count(*) from employment where enterprise_id = ?")
                .param(enterprise.value())
                .query(Integer.class)
                .single();
        if (there == 0) {
            new Facts(jdbc).employ(w.theirPerson, enterprise, Border.BEGIN, null);
        }
    }
}
