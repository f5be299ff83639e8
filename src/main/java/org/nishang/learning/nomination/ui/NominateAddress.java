package org.nishang.learning.nomination.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Inputs;
import org.nishang.common.TrainingRole;
import org.nishang.common.Uuids;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.learning.nomination.Candidates;
import org.nishang.learning.programme.Programme;

/**
 * What the address of the page for nominating fills in.
 *
 * @param role for which people are missing; empty = any
 * @param people who are named
 * @param missing how many the enterprise lacks; 0 = not said
 */
record NominateAddress(
        @Nullable EnterpriseId enterprise,
        Optional<TrainingRole> role,
        String programme,
        Optional<UUID> classOf,
        Set<PersonId> people,
        int missing) {

    static final NominateAddress NOTHING =
            new NominateAddress(null, Optional.empty(), "", Optional.empty(), Set.of(), 0);

    /** @throws org.nishang.common.Refusal {@code common.input.…} where something is not understood */
    static NominateAddress of(QueryParameters url) {
        Inputs.refuseOthers(
                url.getParameters().keySet(),
                Set.of("enterprise", "role", "programme", "session", "person", "missing"));
        return new NominateAddress(
                url.getSingleParameter("enterprise")
                        .map(id -> new EnterpriseId(Uuids.parse(id)))
                        .orElse(null),
                Inputs.role(url.getSingleParameter("role").orElse(null)),
                url.getSingleParameter("programme").orElse(""),
                url.getSingleParameter("session").map(Uuids::parse),
                url.getParameters().getOrDefault("person", List.of()).stream()
                        .map(id -> new PersonId(Uuids.parse(id)))
                        .collect(Collectors.toUnmodifiableSet()),
                url.getSingleParameter("missing")
                        .map(text ->
                                Inputs.between(0, Candidates.MOST, "missing", (int) Inputs.number("missing", text)))
                        .orElse(0));
    }

    /** The one that is named, else the first. */
    @Nullable
    Programme programmeOf(List<Programme> offered) {
        return offered.stream()
                .filter(one -> one.code().equals(programme))
                .findFirst()
                .or(() -> offered.stream().findFirst())
                .orElse(null);
    }

    boolean names(PersonId person) {
        return people.contains(person);
    }

    boolean isShort() {
        return people.isEmpty() && missing > 0;
    }

    /** How many are chosen at the most. */
    long most() {
        return people.isEmpty() ? missing : people.size();
    }
}
