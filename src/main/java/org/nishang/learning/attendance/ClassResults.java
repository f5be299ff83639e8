package org.nishang.learning.attendance;

import java.util.List;
import java.util.UUID;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.identity.Permission;
import org.nishang.learning.session.ClassProgress;
import org.nishang.learning.session.ClassRoster;
import org.nishang.learning.session.ClassState;
import org.nishang.learning.session.TrainingClass;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Results of the classes that one holds, entered before they are closed. */
@NamedInterface("api")
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.MANAGE_CLASSES + "')")
public class ClassResults {

    private final ClassProgress classes;
    private final ClassRoster roster;
    private final ClassStandings standings;
    private final StoredResults results;

    ClassResults(ClassProgress classes, ClassRoster roster, ClassStandings standings, StoredResults results) {
        this.classes = classes;
        this.roster = roster;
        this.standings = standings;
        this.results = results;
    }

    /** @param isOpen whether results can be entered */
    public record Sheet(TrainingClass about, List<ClassStanding> people, boolean isOpen) {}

    /** @throws Refusal {@code common.unknown-id} */
    @Transactional(readOnly = true)
    public Sheet sheet(UUID session) {
        var about = classes.owned(session);
        return new Sheet(about, standings.of(about), about.state() == ClassState.RUNNING);
    }

    /**
     * Keeps results, each in the place of the one that was there.
     *
     * @throws Refusal {@code learning.class.not-running}, {@code learning.result.not-in-class}; then none is kept
     */
    public void record(UUID session, List<ClassResult> entered) {
        if (classes.hold(session).state() != ClassState.RUNNING) {
            throw new Refusal("learning.class.not-running");
        }
        entered.forEach(result -> {
            if (!roster.has(session, result.person())) {
                throw new Refusal("learning.result.not-in-class").at(FieldName.DOCUMENT);
            }
            results.store(session, result);
        });
    }
}
