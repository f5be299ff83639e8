package org.nishang.people.employment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Employments extends Repository<Employment, EmploymentId> {
    /** Reads by SQL in the same transaction are to see it. */
    Employment saveAndFlush(Employment employment);

    Optional<Employment> findById(EmploymentId id);

    @Query("select e.person from Employment e where e.id = :id")
    Optional<PersonId> personOf(EmploymentId id);

    /** Those that last beyond a day: an open one that begins on that day would overlap them. */
    @Query(
            "select e from Employment e where e.person = :person and e.enterprise = :enterprise and (e.leftOn is null or e.leftOn > :from)")
    List<Employment> lastingBeyond(PersonId person, EnterpriseId enterprise, LocalDate from);
}
