package org.nishang.people.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nishang.identity.PersonId;
import org.nishang.people.person.PersonIdentities;
import org.springframework.stereotype.Component;

/** What the documents of two records say against their being one person. */
@Component
class IdentityConcerns implements MergeConcerns {

    private final PersonIdentities identities;

    IdentityConcerns(PersonIdentities identities) {
        this.identities = identities;
    }

    @Override
    public List<MergeConcern> between(PersonId into, PersonId gone) {
        var one = identities.findById(into).orElseThrow();
        var other = identities.findById(gone).orElseThrow();
        var concerns = new ArrayList<MergeConcern>();
        if (one.card().sex() != other.card().sex()) {
            concerns.add(MergeConcern.note("people.merge.other-sex"));
        }
        if (!Arrays.equals(one.bornHash(), other.bornHash())) {
            concerns.add(MergeConcern.note("people.merge.other-birthday"));
        }
        if (!one.card().name().equals(other.card().name())) {
            concerns.add(MergeConcern.note("people.merge.other-name"));
        }
        return concerns;
    }
}
