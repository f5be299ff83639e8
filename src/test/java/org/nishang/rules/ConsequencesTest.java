package org.nishang.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nishang.common.Consequential;
import org.nishang.rules.ScreenCalls.Use;

/**
 * What moves a total or cannot be undone is asked before it is done: in the compiled screens every call of a
 * {@link Consequential} method happens inside what was handed to the kit as {@code Agreed}.
 */
class ConsequencesTest {

    private static final String AGAIN = "can be done again, with what is right";
    private static final String OPENS = "begins something that others decide on";
    private static final String BACK = "takes back what was only asked for";
    private static final String PUT_RIGHT = "is put right by a correction that is kept beside it";
    private static final String READS = "reads, and writes down that it was read or reckoned";

    /**
     * What screens do without a question, and why that is right. What is missing here and not marked is not decided.
     */
    private static final Map<String, String> ORDINARY = Map.ofEntries(
            Map.entry("ItemAuthoring.newVersion", OPENS),
            Map.entry("ItemAuthoring.save", AGAIN),
            Map.entry("ItemAuthoring.start", OPENS),
            Map.entry("ItemPacks.take", OPENS),
            Map.entry("ItemReview.ask", OPENS),
            Map.entry("ItemReview.say", AGAIN),
            Map.entry("ItemReview.sendBack", OPENS),
            Map.entry("ItemReview.takeBack", BACK),
            Map.entry("Appeals.history", READS),
            Map.entry("Appeals.raise", OPENS),
            Map.entry("KeyCorrecting.again", "does what was agreed to before"),
            Map.entry("KeyCorrecting.decline", "leaves everything as it is; it can be proposed again"),
            Map.entry("KeyCorrecting.propose", OPENS),
            Map.entry("MarkingQueue.mark", "is the work of the page; a wrong mark is put right by an objection"),
            Map.entry("CertificateCorrections.decline", "leaves everything as it is; it can be asked for again"),
            Map.entry("CertificateCorrections.request", OPENS),
            Map.entry("PaperSeals.supply", "is used by nothing yet"),
            Map.entry("PaperTemplates.mayDecide", READS),
            Map.entry("PaperTemplates.propose", OPENS),
            Map.entry("CertificatePrinting.one", READS),
            Map.entry("CertificatePrinting.register", READS),
            Map.entry("CertificatePrinting.session", READS),
            Map.entry("CertificationRuleEditing.decline", "is taken back by reopen"),
            Map.entry("CertificationRuleEditing.reopen", "takes a decline back"),
            Map.entry("RuleEditing.decline", "is taken back by reopen"),
            Map.entry("RuleEditing.reopen", "takes a decline back"),
            Map.entry("CpdReview.decline", "counts nothing; it can be recorded again"),
            Map.entry("MyNominations.accept", "can be declined until the study or the class begins"),
            Map.entry("Nominating.nominate", "is withdrawn until the study or the class begins"),
            Map.entry("NominationDesk.ask", AGAIN),
            Map.entry("NominationDesk.give", "is declined until the study or the class begins"),
            Map.entry("MyCpd.record", OPENS),
            Map.entry("MyCpd.withdraw", BACK),
            Map.entry("StaffCpd.record", OPENS),
            Map.entry("StaffCpd.withdraw", BACK),
            Map.entry("EnterpriseRegister.moveTo", "is taken back by takeBackMove"),
            Map.entry("EnterpriseRegister.takeBackMove", "takes a move back"),
            Map.entry("EnterpriseRegister.register", PUT_RIGHT),
            Map.entry("EnterpriseRegister.rename", AGAIN),
            Map.entry("EnterpriseProfile.attribute", AGAIN),
            Map.entry("EnterpriseProfile.inspected", AGAIN),
            Map.entry("AccessGiving.withdraw", "makes an unused slip void; another one can be given"),
            Map.entry("SlipFile.make", READS),
            Map.entry("AccountDesk.create", "is disabled or ended by acts of their own"),
            Map.entry("AccountKeeping.givable", READS),
            Map.entry("AccountManagement.changePassword", AGAIN),
            Map.entry("AccountManagement.see", AGAIN),
            Map.entry("SetUp.confirm", "says that what is there is right, and changes none of it"),
            Map.entry("SetUp.finish", "takes a page out of the menu"),
            Map.entry("OwnProof.prove", "proves who one is and does nothing else"),
            Map.entry("OwnFactor.begin", OPENS),
            Map.entry("OwnFactor.beginPasskey", OPENS),
            Map.entry("OwnFactor.takePasskey", "is what the owner asks for; it can be removed"),
            Map.entry("OwnDrafts.keep", AGAIN),
            Map.entry("OwnDrafts.discard", "is asked for with what was typed in sight"),
            Map.entry("OwnFactor.confirm", "is what the owner asks for, and shows what to keep"),
            Map.entry("OwnFactor.giveRecoveryCodes", AGAIN),
            Map.entry("NominationDesk.mayChangeAsking", READS),
            Map.entry("MyNotices.read", "what was read stays in the list"),
            Map.entry("MyNotices.readAll", "what was read stays in the list"),
            Map.entry("MyNotice.acknowledge", "keeps that the notice was read"),
            Map.entry("MyData.sections", READS),
            Map.entry("PrivacyForms.begin", OPENS),
            Map.entry("PrivacyForms.keep", AGAIN),
            Map.entry("MyRequests.ask", OPENS),
            Map.entry("MyRequests.withdraw", BACK),
            Map.entry("RequestDesk.proposeErasure", "waits for the yes of another person"),
            Map.entry("RequestDesk.receive", OPENS),
            Map.entry("MyNotice.consent", "is taken back by withdraw"),
            Map.entry("NoticeDrafting.keep", AGAIN),
            Map.entry("OwnColumns.hide", AGAIN),
            Map.entry("RecentlyOpened.opened", READS),
            Map.entry("SavedFilters.delete", AGAIN),
            Map.entry("SavedFilters.rename", AGAIN),
            Map.entry("SavedFilters.save", AGAIN),
            Map.entry("ImportReports.message", READS),
            Map.entry("ExamIntegrity.remarkable", READS),
            Map.entry("ExamIntegrity.sheet", READS),
            Map.entry("ExamInvigilation.extras", READS),
            Map.entry("ExamInvigilation.grantExtra", "is ended by endExtra"),
            Map.entry("ExamInvigilation.resume", "is taken back by pause"),
            Map.entry("ExamWindows.open", "is taken back by withdraw"),
            Map.entry("AttendanceBook.correct", PUT_RIGHT),
            Map.entry("AttendanceBook.mark", PUT_RIGHT),
            Map.entry("ClassClosing.decline", "is taken back by reopen"),
            Map.entry("ClassClosing.reopen", "takes a decline back"),
            Map.entry("CourseRecognition.decline", "is taken back by reopen"),
            Map.entry("CourseRecognition.reopen", "takes a decline back"),
            Map.entry("ClassPlanning.open", OPENS),
            Map.entry("ClassPlanning.plan", AGAIN),
            Map.entry("ClassResults.record", AGAIN),
            Map.entry("StaffClaims.withdraw", BACK),
            Map.entry("StaffMoves.assign", PUT_RIGHT),
            Map.entry("StaffMoves.join", PUT_RIGHT),
            Map.entry("StaffMoves.notPrintable", READS),
            Map.entry("ClearDocuments.show", READS),
            Map.entry("PersonCorrecting.document", PUT_RIGHT),
            Map.entry("PersonCorrecting.mobile", PUT_RIGHT),
            Map.entry("PersonCorrecting.name", PUT_RIGHT),
            Map.entry("PhotoKeeping.supply", AGAIN));

    /** The kit: it does what was agreed to. */
    private static final Set<String> KIT = Set.of("org/nishang/ui/question/Confirmation", "org/nishang/ui/form/Form");

    private static final ScreenCalls CALLS = ScreenCalls.ofProduct();

    @Test
    void whatHasConsequencesIsAskedFirst() {
        var unasked = CALLS.byScreens().stream()
                .filter(use -> CALLS.isMarked(use.of(), Consequential.class))
                .filter(use -> !CALLS.isAgreed(use))
                .map(ConsequencesTest::words)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unasked).isEmpty();
    }

    @Test
    void whatScreensDoIsDecidedOn() {
        var undecided = CALLS.byScreens().stream()
                .filter(use -> CALLS.isWriting(use.of()) && !CALLS.isMarked(use.of(), Consequential.class))
                .map(use -> use.of().shown())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(undecided).containsExactlyInAnyOrderElementsOf(ORDINARY.keySet());
    }

    @Test
    void whatIsAgreedToIsDoneByTheKit() {
        var elsewhere = CALLS.of(ScreenCalls.AGREED, "act").stream()
                .filter(use -> !KIT.contains(use.by().owner()) && !CALLS.isAgreed(use))
                .map(ConsequencesTest::words)
                .toList();

        assertThat(elsewhere).isEmpty();
    }

    private static String words(Use use) {
        return use.of().shown() + " in " + use.by().shown();
    }
}
