package org.nishang.people.person;

import org.jspecify.annotations.Nullable;
import org.nishang.common.Refusal;
import org.nishang.identity.PersonId;
import org.nishang.platform.Secrets;
import org.springframework.stereotype.Component;

/** Whom a number and a name together mean, when somebody gives both by hand. */
@Component
public class NamedIdentities {

    private final PersonIdentities identities;
    private final PersonRegister register;
    private final Secrets secrets;

    NamedIdentities(PersonIdentities identities, PersonRegister register, Secrets secrets) {
        this.identities = identities;
        this.register = register;
        this.secrets = secrets;
    }

    /**
     * The person whom they mean; registered now where the number is not known.
     *
     * @throws Refusal {@code people.document-other-name}
     */
    public PersonId named(NewPerson given) {
        Mobile.tidy(given.mobile());
        return identities
                .findByDocumentHash(
                        PersonIdentity.hash(secrets, given.document().value()))
                .map(known -> known(known, given))
                .orElseGet(() -> register.register(given));
    }

    private static PersonId known(PersonIdentity known, NewPerson given) {
        if (!known.isCalled(given.name())) {
            throw new Refusal("people.document-other-name", known.card().documentMasked());
        }
        return known.stands();
    }

    /** Takes over a mobile number where none is known. */
    public void reachable(PersonId person, @Nullable String mobile) {
        identities.findById(person).ifPresent(known -> known.reach(mobile));
    }
}
