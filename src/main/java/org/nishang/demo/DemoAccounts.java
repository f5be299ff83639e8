package org.nishang.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nishang.demo.DemoSitters.Sitter;
import org.nishang.identity.AccountManagement;
import org.nishang.identity.AccountRole;
import org.nishang.identity.NewAccount;
import org.nishang.identity.Scope;
import org.springframework.stereotype.Component;

/** The sign-ins of the demo. */
@Component
class DemoAccounts {

    /** Not a secret: it is printed, and there only where the portal was started with --demo. */
    static final String PASSWORD = "Nishang-Demo-2026";

    static final String HOLDER = "holder";

    private final AccountManagement accounts;

    DemoAccounts(AccountManagement accounts) {
        this.accounts = accounts;
    }

    void create(DemoHistory history) {
        var first = history.enterprises().getFirst();
        var wanted = new ArrayList<NewAccount>();
        wanted.add(new NewAccount(
                "admin",
                "培训管理员",
                null,
                Set.of(AccountRole.TRAINING_ADMINISTRATOR, AccountRole.SYSTEM_ADMINISTRATOR),
                Scope.ALL));
        wanted.add(new NewAccount(
                DemoSecondFactor.ACCOUNT, "安全管理员", null, Set.of(AccountRole.SECURITY_ADMINISTRATOR), Scope.ALL));
        wanted.add(new NewAccount("audit", "审计管理员", null, Set.of(AccountRole.AUDIT_ADMINISTRATOR), Scope.ALL));
        wanted.add(new NewAccount("deputy", "培训副管理员", null, Set.of(AccountRole.TRAINING_ADMINISTRATOR), Scope.ALL));
        wanted.add(new NewAccount(
                "contact", "霓虹制衣联络员", null, Set.of(AccountRole.TRAINING_CONTACT), Scope.ofEnterprise(first.id())));
        wanted.add(new NewAccount(
                "office", "平湖办事处", null, Set.of(AccountRole.TRAINING_ADMINISTRATOR), Scope.ofRegion("330482")));
        var learners = history.learners();
        wanted.add(learner("declarant", learners.get(0)));
        wanted.add(learner("auditor", learners.get(1)));
        for (int i = 2; i < learners.size(); i++) {
            wanted.add(learner("learner%02d".formatted(i - 1), learners.get(i)));
        }
        accounts.createAll(wanted, PASSWORD);
    }

    /** Somebody whose certificate ends soon, and some who sat an exam this month. */
    void createThoseWithAHistory(DemoHistory history, List<Sitter> sitters) {
        var wanted = new ArrayList<NewAccount>();
        wanted.add(learner(HOLDER, history.training().firstToEnd()));
        for (int i = 0; i < sitters.size(); i++) {
            wanted.add(learner(sitter(i), sitters.get(i).person()));
        }
        accounts.createAll(wanted, PASSWORD);
    }

    static String sitter(int index) {
        return "sitter%02d".formatted(index + 1);
    }

    private static NewAccount learner(String username, DemoPerson person) {
        return new NewAccount(
                username, person.identity.name(), person.id(), Set.of(AccountRole.LEARNER), Scope.NOTHING);
    }

    /** What the terminal says of the sign-ins: name and what it is. */
    static List<String> table() {
        return List.of(
                "Demo sign-ins, all with the password " + PASSWORD,
                "  admin      培训管理员、系统管理员  training and system administrator",
                "  security   安全管理员（双重验证）  security administrator, with a second factor; its key for an app: "
                        + DemoSecondFactor.KEY,
                "  audit      审计管理员  audit administrator: the log",
                "  deputy     培训副管理员  training administrator of the whole region, for the second yes",
                "  office     培训管理员（平湖市）  training administrator of Pinghu",
                "  contact    企业培训联络员（平湖霓虹制衣）  training contact of the first enterprise",
                "  declarant  报检员（学员）  declarant of the first enterprise, learner",
                "  auditor    内审员（学员）  internal auditor of the first enterprise, learner",
                "  holder     证书 30 天内到期的报检员（学员）  holder whose certificate ends within 30 days",
                "  sitter01 … sitter03  本月考过试、有异议的学员  sat an exam this month and objected",
                "  learner01 … learner40  更多报检员（学员）  more declarants");
    }
}
