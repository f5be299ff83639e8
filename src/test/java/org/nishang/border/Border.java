package org.nishang.border;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nishang.assessment.sitting.AttemptId;
import org.nishang.assessment.sitting.ExamFixture;
import org.nishang.common.Points;
import org.nishang.common.Text;
import org.nishang.common.TrainingRole;
import org.nishang.common.Uuids;
import org.nishang.enterprise.EnterpriseFixture;
import org.nishang.enterprise.EnterpriseRegister;
import org.nishang.enterprise.HeadcountDeclarations;
import org.nishang.enterprise.profile.EnterpriseProfile;
import org.nishang.identity.AccountRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.interchange.ImportMode;
import org.nishang.interchange.ImportProgress;
import org.nishang.interchange.ImportResult;
import org.nishang.interchange.OnError;
import org.nishang.interchange.RegisterImports;
import org.nishang.learning.programme.ProgrammeCompleted;
import org.nishang.learning.study.Studying;
import org.nishang.people.employment.EmploymentId;
import org.nishang.people.employment.NewStaff;
import org.nishang.people.employment.Post;
import org.nishang.people.employment.StaffDirectory;
import org.nishang.people.employment.StaffMoves;
import org.nishang.people.person.NewPerson;
import org.nishang.people.person.StaffFixture;
import org.nishang.testing.As;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two enterprises, one on each side: ours in 330482 and theirs in 330481, with everything that an enterprise can have.
 * What is theirs leaves {@link #traces}; whoever stands on our side must never see one.
 */
final class Border {

    static final LocalDate BEGIN = LocalDate.of(2025, 3, 1);
    static final String THEIR_NAME = "海宁他乡边界制衣有限公司";
    static final String THEIR_PERSON = "戎边界";
    static final String THEIR_NUMBER = StaffFixture.document("19770707", 98).value();
    static final String OUR_NUMBER = StaffFixture.document("19770707", 96).value();
    static final String THEIR_FILE = "边界他乡.csv";
    static final String THEIR_SESSION = "边界-他乡-01";

    final ApplicationContext context;
    private boolean moved;
    final EnterpriseId ours;
    final EnterpriseId theirs;
    final String ourUscc = EnterpriseFixture.uscc("330482", 91).value();
    final String theirUscc = EnterpriseFixture.uscc("330481", 92).value();
    final PersonId ourPerson;
    final PersonId theirPerson;
    final PersonId theirDouble;
    final EmploymentId ourEmployment;
    final EmploymentId theirEmployment;
    final String theirCertificate;
    final UUID theirBatch;
    final UUID theirReport;

    final As everything;
    final As contact;
    final As office;
    final As theirOffice;

    Border(ApplicationContext context) throws Exception {
        this.context = context;
        var register = bean(EnterpriseRegister.class);
        ours = EnterpriseFixture.register(register, "330482", 91, "平湖本乡边界制衣有限公司");
        theirs = EnterpriseFixture.register(register, "330481", 92, THEIR_NAME);
        everything = administrator("everything", Scope.ALL);
        office = administrator("our-office", Scope.ofRegion("330482"));
        theirOffice = administrator("their-office", Scope.ofRegion("330481"));
        contact = new As("our-contact", AccountRole.TRAINING_CONTACT, Scope.ofEnterprise(ours), null);
        ourPerson = join("边界我", 96, ours);
        theirPerson = join(THEIR_PERSON, 98, theirs);
        theirDouble = join(THEIR_PERSON, 94, theirs);
        ourEmployment = employment(ourPerson);
        theirEmployment = employment(theirPerson);
        everything.call(() -> {
            bean(HeadcountDeclarations.class).declare(theirs, BEGIN, 15);
            var profile = bean(EnterpriseProfile.class);
            profile.attribute(
                    theirs, org.nishang.enterprise.profile.AttributeKind.MODEL_ENTERPRISE, THEIR_NAME, BEGIN, null);
            profile.grade(theirs, "CREDIT-2026", "REGULAR", LocalDate.of(2026, 4, 1), THEIR_NAME);
            profile.inspected(
                    theirs,
                    new org.nishang.enterprise.profile.InspectionFigure(
                            org.nishang.enterprise.profile.InspectionKind.SELF,
                            BEGIN,
                            BEGIN.plusDays(9),
                            987654,
                            987653));
            return null;
        });
        theirCertificate = certificate(theirPerson);
        theirOffice.call(() -> file("sessions", session("他乡班"), THEIR_FILE, ImportMode.COMMIT));
        theirOffice.call(() -> file("outcomes", outcome(), THEIR_FILE, ImportMode.COMMIT));
        theirBatch = ((ImportResult)
                        theirOffice.call(() -> file("headcounts", headcount(16), THEIR_FILE, ImportMode.COMMIT)))
                .batch()
                .orElseThrow();
        theirReport = ((ImportResult) theirOffice.call(() -> file(
                        "headcounts",
                        "uscc,asOf,headcount\n" + theirUscc + ",2025-05-01,-1\n",
                        THEIR_FILE,
                        ImportMode.VALIDATE)))
                .report()
                .orElseThrow();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** What gives away that somebody looked over the border. */
    Set<String> traces() {
        return Stream.of(
                        theirs,
                        theirUscc,
                        THEIR_NAME,
                        theirPerson,
                        theirDouble,
                        THEIR_PERSON,
                        THEIR_NUMBER,
                        theirEmployment,
                        theirCertificate,
                        theirBatch,
                        THEIR_FILE,
                        THEIR_SESSION,
                        "987654")
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    As learner(PersonId person) {
        return new As("learner-" + person, AccountRole.LEARNER, Scope.NOTHING, person);
    }

    /** They moved within the city, once. */
    void moveThem() throws Exception {
        if (!moved) {
            moved = true;
            everything.call(() -> {
                bean(EnterpriseRegister.class).moveTo(theirs, "330424", LocalDate.of(2026, 5, 1));
                return null;
            });
        }
    }

    AttemptId theirAttempt() {
        return bean(ExamFixture.class).start(theirPerson);
    }

    /** They learn to be an auditor. */
    void enrolThem() {
        learner(theirPerson).run(() -> bean(Studying.class).enrol("P-A"));
    }

    /** Whether study time of somebody was counted. */
    boolean studied(PersonId person) {
        return bean(JdbcClient.class)
                        .sql("select count(*) from study_time where person_id = ?")
                        .param(person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** They have a note in a lesson, with a trace of them. */
    void noteOfThem() {
        bean(JdbcClient.class)
                .sql("""
                insert ignore into lesson_note (person_id, course_code, lesson, block, quote, said, changed_at)
                values (?, 'C04', 'cords', 3, '', ?, utc_timestamp(6))""")
                .params(theirPerson.value(), traces().iterator().next())
                .update();
    }

    /** Whether somebody has notes, or has stopped somewhere in a lesson. */
    boolean noted(PersonId person) {
        return bean(JdbcClient.class)
                        .sql("select (select count(*) from lesson_note where person_id = :person)"
                                + " + (select count(*) from lesson_stop where person_id = :person)")
                        .param("person", person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Their lines of a register, changed, as a file. */
    String lines(String register) {
        return switch (register) {
            case "enterprises" -> "uscc,name,region\n" + theirUscc + ",改名制衣,330482\n";
            case "people" -> "documentNumber,name\n" + THEIR_NUMBER + ",改名\n";
            case "employments" ->
                "documentNumber,uscc,posts,joinedOn\n" + THEIR_NUMBER + "," + theirUscc + ",报检员," + BEGIN + "\n";
            case "headcounts" -> headcount(3456);
            case "sessions" -> session("改名班");
            case "attendance" ->
                "documentNumber,sessionCode,day,present\n" + THEIR_NUMBER + "," + THEIR_SESSION + ",2025-04-01,是\n";
            case "class-results" ->
                "documentNumber,sessionCode,result\n" + THEIR_NUMBER + "," + THEIR_SESSION + ",合格\n";
            case "outcomes" -> outcome().replace("合格,2", "合格,3");
            case "accounts" -> "username,name,roles\nxq.border,边界,系统管理员\n";
            case "nominations" -> "documentNumber,programme\n" + THEIR_NUMBER + ",P-A\n";
            case "certificates" ->
                "documentNumber,number,role,issuedOn,revokedOn\n"
                        + THEIR_NUMBER
                        + ","
                        + theirCertificate
                        + ",D,"
                        + BEGIN.plusDays(10)
                        + ","
                        + BEGIN.plusDays(20)
                        + "\n";
            default -> throw new AssertionError("no lines of register " + register);
        };
    }

    private String headcount(int headcount) {
        return "uscc,asOf,headcount\n" + theirUscc + ",2025-04-01," + headcount + "\n";
    }

    private static String session(String name) {
        return "sessionCode,name,role,creditHours,from,to\n"
                + THEIR_SESSION
                + ","
                + name
                + ",A,24,2025-04-01,2025-04-03\n";
    }

    private static String outcome() {
        return "documentNumber,sessionCode,completedOn,result,attempts\n"
                + THEIR_NUMBER
                + ","
                + THEIR_SESSION
                + ",2025-04-03,合格,2\n";
    }

    ImportResult file(String register, String lines, String name, ImportMode mode) throws Exception {
        var imports = bean(RegisterImports.class);
        var file = imports.receive(new java.io.ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), name);
        try {
            return imports.run(register, file, mode, OnError.SKIP, new ImportProgress(), Locale.CHINESE);
        } finally {
            file.discard();
        }
    }

    private static As administrator(String name, Scope scope) {
        return new As(name, AccountRole.TRAINING_ADMINISTRATOR, scope, null);
    }

    private PersonId join(String name, int sequence, EnterpriseId enterprise) throws Exception {
        var person = new NewPerson(StaffFixture.document("19770707", sequence), name, null);
        return (PersonId) everything.call(() -> StaffFixture.joined(
                bean(StaffMoves.class).join(new NewStaff(person, enterprise, Set.of(Post.DECLARANT), BEGIN))));
    }

    private EmploymentId employment(PersonId person) throws Exception {
        return (EmploymentId) everything.call(() -> bean(StaffDirectory.class)
                .sheet(person)
                .person()
                .employments()
                .getFirst()
                .id());
    }

    private String certificate(PersonId person) {
        var enrolment = Uuids.next();
        context.publishEvent(new ProgrammeCompleted(
                enrolment,
                person,
                "D-TEST",
                new Text("边界培训", "Training at the border"),
                TrainingRole.DECLARANT,
                new java.math.BigDecimal("24"),
                Points.of(86),
                BEGIN.plusDays(10)));
        return bean(JdbcClient.class)
                .sql("select number from certificate where enrolment_id = ?")
                .param(enrolment)
                .query(String.class)
                .single();
    }

    List<As> outsiders() {
        return List.of(contact, office);
    }
}
