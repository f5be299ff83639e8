package org.nishang.assessment.sitting;

import java.util.List;
import java.util.Optional;
import org.nishang.identity.PersonId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Attempts extends Repository<Attempt, AttemptId> {
    void save(Attempt attempt);

    void flush();

    Optional<Attempt> findById(AttemptId id);

    Optional<Attempt> findByIdAndPerson(AttemptId id, PersonId person);

    @Query("""
            select a from Attempt a
            where a.person = :person and a.exam = :exam
            order by a.number desc""")
    List<Attempt> of(PersonId person, String exam);

    @Query("""
            select a from Attempt a
            where a.person = :person
            order by a.startedAt desc""")
    List<Attempt> of(PersonId person);
}
