package org.nishang.journey;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nishang.enterprise.EnterpriseFixture;
import org.nishang.enterprise.EnterpriseRegister;
import org.nishang.enterprise.HeadcountDeclarations;
import org.nishang.identity.AccountManagement;
import org.nishang.identity.AccountRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.NewAccount;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.people.employment.NewStaff;
import org.nishang.people.employment.Post;
import org.nishang.people.employment.StaffMoves;
import org.nishang.people.person.NewPerson;
import org.nishang.people.person.StaffFixture;
import org.nishang.testing.As;
import org.springframework.context.ApplicationContext;

/** What is there before a walk begins, put there by the services: an enterprise of its own, its contact, its people. */
record WalkStart(ApplicationContext portal, EnterpriseId enterprise, int number) {

    private static final As ADMINISTRATOR = As.administrator(Scope.ALL);

    /** @param number one that no other journey uses; numbers of accounts, codes and documents come from it */
    static WalkStart at(ApplicationContext portal, int number, String enterprise) {
        return new WalkStart(
                portal,
                EnterpriseFixture.register(portal.getBean(EnterpriseRegister.class), "330482", number, enterprise),
                number);
    }

    void declared(LocalDate day, int headcount) {
        ADMINISTRATOR.run(() -> portal.getBean(HeadcountDeclarations.class).declare(enterprise, day, headcount));
    }

    /** @return the name of the account */
    String contact() {
        return account(null, AccountRole.TRAINING_CONTACT, Scope.ofEnterprise(enterprise));
    }

    /** @return the name of the account */
    String learner(PersonId person) {
        return account(person, AccountRole.LEARNER, Scope.NOTHING);
    }

    private String account(@Nullable PersonId person, AccountRole role, Scope scope) {
        String name = "walk%d-%s".formatted(number, person == null ? "contact" : "learner");
        portal.getBean(AccountManagement.class)
                .create(new NewAccount(name, name, person, Set.of(role), scope), Journey.PASSWORD, false);
        return name;
    }

    String document() {
        return StaffFixture.document("19860412", number).value();
    }

    void joined(String name, Post post, LocalDate day) {
        ADMINISTRATOR.run(() -> StaffFixture.joined(portal.getBean(StaffMoves.class)
                .join(new NewStaff(
                        new NewPerson(StaffFixture.document("19860412", number), name, null),
                        enterprise,
                        Set.of(post),
                        day))));
    }
}
