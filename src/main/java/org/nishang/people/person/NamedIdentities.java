package org.nishang.people.person;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.identity.PersonId;
import org.nishang.platform.Secrets;
import org.springframework.stereotype.Component;

/** Whom a number and a name together mean, when somebody gives both by hand. */
@Component
public class NamedIdentities {

    private final PersonIdentities identities;
    private final KnownPersons known;
    private final PersonRegister register;
    private final CorrectionBook book;
    private final Secrets secrets;

    NamedIdentities(
            PersonIdentities identities,
            KnownPersons known,
            PersonRegister register,
            CorrectionBook book,
            Secrets secrets) {
        this.identities = identities;
        this.known = known;
        this.register = register;
        this.book = book;
        this.secrets = secrets;
    }

    /**
     * The person whom they mean; registered now where they mean nobody. What is said to a name that does not fit is
     * what is said to a number that nobody has, unless who asks knows the person anyway.
     *
     * @throws Refusal {@code people.document-other-name} for a person within the scope;
     *     {@code people.correction.document-was} for a number that was put right
     */
    public PersonId named(NewPerson given) {
        byte[] hash = PersonIdentity.hash(secrets, given.document().value());
        String name = PersonIdentity.NAME.of(given.name());
        Mobile.tidy(given.mobile());
        var sameNumber = known.of(List.of(hash)).getOrDefault(ByteBuffer.wrap(hash), List.of());
        var meant = KnownPerson.meant(sameNumber, name);
        if (meant.isEmpty()) {
            if (book.wrongNumbers(List.of(hash))
                    .getOrDefault(ByteBuffer.wrap(hash), Set.of())
                    .contains(name)) {
                throw new Refusal(
                        "people.correction.document-was", given.document().masked());
            }
            return register.register(given, !sameNumber.isEmpty());
        }
        if (!meant.get().isCalled(name)) {
            throw new Refusal("people.document-other-name", given.document().masked()).at(FieldName.DOCUMENT);
        }
        return new PersonId(meant.get().id());
    }

    /** Takes over a mobile number where none is known. */
    public void reachable(PersonId person, @Nullable String mobile) {
        identities.findById(person).ifPresent(one -> one.reach(mobile));
    }
}
