package org.nishang.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.nishang.demo.DemoEnterprise.Plan;
import org.nishang.enterprise.HeadcountDeclarations;
import org.nishang.people.employment.EmploymentCorrecting;
import org.nishang.people.employment.EmploymentId;
import org.nishang.people.employment.NewStaff;
import org.nishang.people.employment.Post;
import org.nishang.people.employment.StaffDirectory;
import org.nishang.people.employment.StaffMoves;
import org.nishang.people.person.NewPerson;
import org.springframework.stereotype.Component;

/**
 * People who may be recorded twice, employments that wait for another enterprise's yes, and what became known late: who
 * joined weeks ago, who left, a wrong joining date, a headcount that was missing.
 */
@Component
class DemoStaffQueues implements DemoQueue {

    private static final String PINGHU = "330482";

    private final StaffMoves moves;
    private final StaffDirectory directory;
    private final EmploymentCorrecting corrections;
    private final HeadcountDeclarations headcounts;
    private final DemoActors actors;
    private final Clock clock;

    DemoStaffQueues(
            StaffMoves moves,
            StaffDirectory directory,
            EmploymentCorrecting corrections,
            HeadcountDeclarations headcounts,
            DemoActors actors,
            Clock clock) {
        this.moves = moves;
        this.directory = directory;
        this.corrections = corrections;
        this.headcounts = headcounts;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public void fill(DemoHistory history) {
        var today = LocalDate.now(clock);
        var first = history.enterprises().getFirst();
        var inPinghu = people(history, today, "OTHER", one -> one.region().equals(PINGHU) && one != first);
        var elsewhere = people(history, today, "OTHER", one -> !one.region().equals(PINGHU));
        actors.as("office", () -> {
            again(inPinghu.get(0), inPinghu.get(2), today.minusDays(12));
            again(inPinghu.get(1), inPinghu.get(3), today.minusDays(5));
            join(elsewhere.get(0).identity, enterprise(inPinghu.get(4)), Post.OTHER, today.minusDays(3));
            known(history, today);
        });
        actors.as("contact", () -> {
            join(elsewhere.get(1).identity, first, Post.DECLARANT, today.minusDays(1));
            join(history.further(), first, Post.OTHER, today.minusDays(41));
            var auditor = people(history, today, "AUDITOR", one -> one == first).getFirst();
            corrections.joined(
                    employment(auditor), auditor.jobs.getFirst().joined().minusDays(31), "劳动合同的日期录错了一个月");
        });
    }

    /** The office hears late of a number that was missing, and of a holder who left. */
    private void known(DemoHistory history, LocalDate today) {
        var undeclared = history.enterprises().stream()
                .filter(one -> one.plan() == Plan.UNDECLARED && one.region().equals(PINGHU))
                .findFirst()
                .orElseThrow();
        headcounts.declare(undeclared.id(), today.minusDays(33), undeclared.size());
        var leaver = people(
                        history,
                        today,
                        "AUDITOR",
                        one -> one.plan() == Plan.COMPLIANT && one.region().equals(PINGHU))
                .getLast();
        moves.leave(employment(leaver), today.minusDays(19));
    }

    /** Another enterprise reports the same person under another number. */
    private void again(DemoPerson known, DemoPerson colleague, LocalDate day) {
        var as = known.identity;
        join(
                new NewPerson(DemoNames.nextTo(as.document()), as.name(), as.mobile()),
                enterprise(colleague),
                Post.OTHER,
                day);
    }

    private void join(NewPerson person, DemoEnterprise enterprise, Post post, LocalDate day) {
        moves.join(new NewStaff(person, enterprise.id(), Set.of(post), day));
    }

    private EmploymentId employment(DemoPerson person) {
        return directory.sheet(person.id()).person().employments().getFirst().id();
    }

    private static DemoEnterprise enterprise(DemoPerson person) {
        return person.jobs.getFirst().enterprise();
    }

    /** Who has worked for one enterprise only, for more than three months and still, in the order of the history. */
    static List<DemoPerson> people(DemoHistory history, LocalDate today, String posts, Predicate<DemoEnterprise> at) {
        var joinedBy = today.minusDays(100);
        return history.people().stream()
                .filter(person -> person.jobs.size() == 1)
                .filter(person -> {
                    var job = person.jobs.getFirst();
                    return job.posts().equals(posts)
                            && job.left() == null
                            && job.joined().isBefore(joinedBy)
                            && at.test(job.enterprise());
                })
                .filter(person -> !history.learners().contains(person))
                .toList();
    }
}
