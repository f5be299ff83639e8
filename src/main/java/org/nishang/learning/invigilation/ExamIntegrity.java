package org.nishang.learning.invigilation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.nishang.assessment.integrity.ExamFacts;
import org.nishang.assessment.sitting.AttemptFacts;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.common.Refusal;
import org.nishang.identity.Permission;
import org.nishang.people.person.PersonDocuments;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Facts about how exams were written, within the scope of who looks. They are for a person to judge; nothing follows
 * from them by itself.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.INVIGILATE + "')")
public class ExamIntegrity {

    private final ExamFacts facts;
    private final PersonDocuments people;
    private final JdbcClient jdbc;

    ExamIntegrity(ExamFacts facts, PersonDocuments people, JdbcClient jdbc) {
        this.facts = facts;
        this.people = people;
        this.jdbc = jdbc;
    }

    /** Whose attempt it is. */
    public record Candidate(String name, String document) {}

    /** One attempt with all that was recorded about it. */
    public record Sheet(Candidate candidate, AttemptFacts facts) {}

    /**
     * What is remarkable among the attempts at an exam.
     *
     * @param candidates by attempt
     */
    public record Remarkable(ExamFacts.Remarkable found, Map<AttemptId, Candidate> candidates) {

        public Candidate of(AttemptId attempt) {
            return Objects.requireNonNull(candidates.get(attempt));
        }
    }

    /** @throws Refusal {@code attempt.unknown} outside the scope */
    public Sheet sheet(AttemptId attempt) {
        var found = facts.of(attempt, people::seen);
        return new Sheet(Objects.requireNonNull(candidates(List.of(attempt)).get(attempt)), found);
    }

    /** @param from first day on which attempts were handed in, {@code to} the last */
    public Remarkable remarkable(String exam, LocalDate from, LocalDate to) {
        var found = facts.remarkable(exam, from, to, people::seen);
        var attempts = Stream.concat(
                        found.pairs().stream().flatMap(pair -> Stream.of(pair.one(), pair.other())),
                        found.quick().stream().map(ExamFacts.Quick::attempt))
                .distinct()
                .toList();
        return new Remarkable(found, candidates(attempts));
    }

    private Map<AttemptId, Candidate> candidates(List<AttemptId> attempts) {
        Map<AttemptId, Candidate> candidates = new HashMap<>();
        if (!attempts.isEmpty()) {
            jdbc.sql(
                            "select a.attempt_id, i.name, i.document_masked from attempt a join person_identity i using (person_id) where a.attempt_id in (:attempts)")
                    .param("attempts", attempts.stream().map(AttemptId::value).toList())
                    .query(row -> {
                        candidates.put(
                                new AttemptId(Rows.uuid(row, "attempt_id")),
                                new Candidate(row.getString("name"), row.getString("document_masked")));
                    });
        }
        return candidates;
    }
}
