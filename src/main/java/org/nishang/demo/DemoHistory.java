package org.nishang.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.nishang.common.TrainingRole;
import org.nishang.demo.DemoEnterprise.Plan;
import org.nishang.demo.DemoPerson.Job;
import org.nishang.demo.DemoTraining.Certificate;
import org.nishang.demo.DemoTraining.Slot;
import org.nishang.demo.DemoTraining.Suspension;
import org.nishang.people.person.NewPerson;

/** Makes up who worked where and who was trained when, so that each enterprise reaches its plan. */
final class DemoHistory {

    static final int PEOPLE = 600;
    static final int LEARNERS = 40;

    /** Months of history, and how long ago a certificate was issued that ends in the next 30 days. */
    private static final int HISTORY = 38;

    private final Random random;
    private final LocalDate today;
    private final List<DemoEnterprise> enterprises;
    private final DemoNames names;
    private final List<DemoPerson> people = new ArrayList<>();
    private final List<DemoPerson> learners = new ArrayList<>();
    private final DemoTraining training;

    DemoHistory(Random random, LocalDate today, List<DemoEnterprise> enterprises) {
        this.random = random;
        this.today = today;
        this.enterprises = enterprises;
        this.names = new DemoNames(random, today);
        this.training = new DemoTraining(today);
    }

    DemoHistory make() {
        learners.add(employ(enterprises.getFirst(), TrainingRole.DECLARANT.name(), today.minusDays(130)));
        learners.add(employ(enterprises.getFirst(), TrainingRole.AUDITOR.name(), today.minusDays(410)));
        for (int i = 0; i < enterprises.size(); i++) {
            staff(enterprises.get(i), i);
        }
        for (int i = 0; i < LEARNERS; i++) {
            var enterprise = enterprises.get(1 + i % (enterprises.size() - 1));
            learners.add(employ(enterprise, TrainingRole.DECLARANT.name(), today.minusDays(20 + random.nextInt(500))));
        }
        spoil();
        transfer(14);
        moonlight(6);
        while (people.size() < PEOPLE) {
            other();
        }
        training.number();
        return this;
    }

    private void staff(DemoEnterprise enterprise, int index) {
        for (TrainingRole role : TrainingRole.values()) {
            int held = held(enterprise, role, index);
            int window = window(enterprise.plan());
            boolean ends = window >= 0 && (index % 2 == 0) == (role == TrainingRole.AUDITOR);
            for (int i = 0; i < held; i++) {
                int age = ends && i == 0
                        ? DemoTraining.months(role) - 1 - window
                        : random.nextInt(DemoTraining.months(role) - 4);
                hold(enterprise, role, age, !(ends && i == 0));
            }
            if (index % 3 != 1) {
                lapse(enterprise, role);
            }
            if ((index + role.ordinal()) % 3 == 0) {
                failed(enterprise, role);
            }
            if ((index + role.ordinal()) % 2 == 0) {
                leaver(enterprise, role);
            }
        }
    }

    private int held(DemoEnterprise enterprise, TrainingRole role, int index) {
        int required = enterprise.required(role);
        boolean shortHere = index % 3 == 2 || (index % 3 == 0) == (role == TrainingRole.DECLARANT);
        return switch (enterprise.plan()) {
            case FIRST -> required - 1;
            case SHORT -> shortHere ? Math.max(0, required - 1 - required / 4) : required;
            case COMPLIANT -> required + (random.nextInt(10) < 3 ? 1 : 0);
            case SOON_30, SOON_60, SOON_90, STALE -> required;
            case UNDECLARED -> random.nextInt(2);
        };
    }

    private static int window(Plan plan) {
        return switch (plan) {
            case SOON_30 -> 0;
            case SOON_60 -> 1;
            case SOON_90 -> 2;
            default -> -1;
        };
    }

    /** A certificate {@code age} months old, of a new person or of a colleague with the other role. */
    Certificate hold(DemoEnterprise enterprise, TrainingRole role, int age, boolean mayBeRenewed) {
        int since = age;
        int oldest = HISTORY - DemoTraining.months(role);
        boolean renewed = mayBeRenewed && age <= oldest && random.nextInt(10) < 6;
        if (renewed) {
            since = age + DemoTraining.months(role);
        }
        var slot = new Slot(role, since, false);
        var person = colleague(enterprise, role, training.endOf(slot));
        if (random.nextInt(12) == 0 && since + 1 <= HISTORY) {
            training.fail(person, new Slot(role, since + 1, false), 1 + random.nextInt(2));
        }
        var certificate = training.pass(person, slot, random.nextInt(4) == 0 ? 2 : 1);
        return renewed ? training.renew(certificate) : certificate;
    }

    private DemoPerson colleague(DemoEnterprise enterprise, TrainingRole role, LocalDate trained) {
        if (role == TrainingRole.AUDITOR && random.nextInt(6) == 0) {
            for (DemoPerson person : people) {
                var job = person.jobs.getFirst();
                if (job.enterprise() == enterprise
                        && job.left() == null
                        && job.posts().equals("DECLARANT")
                        && !learners.contains(person)
                        && job.joined().isBefore(trained)) {
                    person.jobs.set(0, new Job(enterprise, "DECLARANT,AUDITOR", job.joined(), job.left()));
                    return person;
                }
            }
        }
        return employ(enterprise, role.name(), trained.minusDays(40 + random.nextInt(1200)));
    }

    /** Somebody still there whose certificate ended and was not renewed. */
    private void lapse(DemoEnterprise enterprise, TrainingRole role) {
        int oldest = HISTORY - DemoTraining.months(role);
        hold(enterprise, role, DemoTraining.months(role) + random.nextInt(oldest + 1), false);
    }

    private void failed(DemoEnterprise enterprise, TrainingRole role) {
        var slot = new Slot(role, random.nextInt(HISTORY), false);
        var person = employ(enterprise, role.name(), training.endOf(slot).minusDays(30 + random.nextInt(300)));
        training.fail(person, slot, 1 + random.nextInt(3));
    }

    private void leaver(DemoEnterprise enterprise, TrainingRole role) {
        int age = 3 + random.nextInt(HISTORY - 4);
        var certificate = hold(enterprise, role, age, false);
        var person = certificate.person;
        long days = certificate.issued.until(today, java.time.temporal.ChronoUnit.DAYS);
        LocalDate left = certificate.issued.plusDays(20 + random.nextInt((int) days - 30));
        if (person.jobs.getFirst().posts().contains(",")) {
            return; // a colleague who is needed for the other role stays
        }
        var job = person.jobs.getFirst();
        person.jobs.set(0, new Job(enterprise, job.posts(), job.joined(), left));
    }

    /** What also happens to certificates, and two people who said that they will leave. */
    private void spoil() {
        for (int i = 0; i < 3; i++) {
            var certificate = hold(enterprises.get(4 + 3 * i), TrainingRole.values()[i % 2], 8 + i, false);
            certificate.revoked = today.minusDays(35 + 60L * i);
        }
        for (int i = 0; i < 2; i++) {
            var certificate = hold(enterprises.get(7 + 2 * i), TrainingRole.values()[i % 2], 10 + i, false);
            certificate.suspensions.add(
                    new Suspension(today.minusDays(12 + 15L * i), i == 0 ? null : today.plusDays(40), "未按期完成继续教育"));
        }
        var back = hold(enterprises.get(13), TrainingRole.AUDITOR, 14, false);
        back.suspensions.add(new Suspension(today.minusDays(200), today.minusDays(140), "档案核查期间暂停"));
        hold(enterprises.get(16), TrainingRole.DECLARANT, 12, false).reissued = today.minusDays(75);
        hold(enterprises.get(19), TrainingRole.AUDITOR, 20, false).reissued = today.minusDays(310);
        for (int i = 0; i < 2; i++) {
            var certificate = hold(enterprises.get(21 + i), TrainingRole.DECLARANT, 5, false);
            var job = certificate.person.jobs.getFirst();
            certificate.person.jobs.set(
                    0, new Job(job.enterprise(), job.posts(), job.joined(), today.plusDays(25 + 20L * i)));
        }
    }

    /** People who came from another enterprise: they left there on the day on which they joined here. */
    private void transfer(int count) {
        int done = 0;
        for (int i = 11; i < people.size() && done < count; i += 17) {
            var person = people.get(i);
            var job = person.jobs.getFirst();
            long days = job.joined().until(today, java.time.temporal.ChronoUnit.DAYS);
            if (job.left() != null || days < 200 || learners.contains(person)) {
                continue;
            }
            LocalDate on = job.joined().plusDays(90 + random.nextInt((int) days - 100));
            var from = enterprises.get((enterprises.indexOf(job.enterprise()) + 7) % enterprises.size());
            person.jobs.set(0, new Job(from, job.posts(), job.joined(), on));
            person.jobs.add(new Job(job.enterprise(), job.posts(), on, null));
            done++;
        }
    }

    /** People whom two enterprises employ at once. */
    private void moonlight(int count) {
        int done = 0;
        for (int i = 23; i < people.size() && done < count; i += 41) {
            var person = people.get(i);
            var job = person.jobs.getLast();
            if (job.left() != null || learners.contains(person)) {
                continue;
            }
            var second = enterprises.get((enterprises.indexOf(job.enterprise()) + 1) % enterprises.size());
            person.jobs.add(new Job(second, job.posts(), today.minusDays(60 + random.nextInt(200)), null));
            done++;
        }
    }

    /** Other staff that the enterprises reported; larger enterprises more of them. */
    private void other() {
        DemoEnterprise enterprise;
        do {
            enterprise = enterprises.get(random.nextInt(enterprises.size()));
        } while (random.nextInt(2400) > enterprise.size() + 300);
        LocalDate joined = today.minusDays(30 + random.nextInt(1900));
        var person = employ(enterprise, "OTHER", joined);
        if (random.nextInt(7) == 0) {
            var job = person.jobs.getFirst();
            long days = job.joined().until(today, java.time.temporal.ChronoUnit.DAYS);
            person.jobs.set(
                    0,
                    new Job(
                            enterprise,
                            job.posts(),
                            job.joined(),
                            job.joined().plusDays(15 + random.nextInt((int) days))));
        }
    }

    DemoPerson employ(DemoEnterprise enterprise, String posts, LocalDate wanted) {
        var person = new DemoPerson(names.next());
        @Nullable LocalDate left = null;
        person.jobs.add(new Job(enterprise, posts, wanted, left));
        people.add(person);
        return person;
    }

    /** Somebody more, whom nobody has recorded. */
    NewPerson further() {
        return names.next();
    }

    List<DemoEnterprise> enterprises() {
        return enterprises;
    }

    List<DemoPerson> people() {
        return people;
    }

    /** The declarant, the auditor, then {@value #LEARNERS} more; none of them has a certificate. */
    List<DemoPerson> learners() {
        return learners;
    }

    DemoTraining training() {
        return training;
    }
}
