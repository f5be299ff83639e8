package org.nishang.border;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How each public method is tried over the border, and which need not be, and why. */
final class BorderCases {

    static final List<String> REGISTERS =
            List.of("enterprises", "people", "employments", "headcounts", "sessions", "outcomes", "certificates");

    static final Map<String, BorderCase> CASES = new TreeMap<>();

    /** Nobody's or everybody's. */
    static final Map<String, String> OPEN = Map.ofEntries(
            Map.entry(
                    "CertificateRegister.papers(RegisterFilter, Order, boolean, int)",
                    "for printing, within the scope"),
            Map.entry("ExamFinishing.handIn(AttemptId, PersonId)", "for the route, which gives who asks"),
            Map.entry("ExamWindows.access(PersonId, String, Instant)", "for the admission of who asks"),
            Map.entry("Sheets.sheet(AttemptId, PersonId, Locale)", "for the route, which gives who asks"),
            Map.entry("StaffDirectory.rows(Collection)", "for merging, which has looked at the border"),
            Map.entry(
                    "AccountManagement.create(NewAccount, String, boolean)", "accounts are the system administrator's"),
            Map.entry("AccountManagement.createAll(List, String)", "accounts are the system administrator's"),
            Map.entry("CourseCatalogue.basis(CourseVersionId, String)", "courses are for all"),
            Map.entry("CourseCatalogue.current()", "courses are for all"),
            Map.entry("CourseCatalogue.current(String)", "courses are for all"),
            Map.entry("CourseCatalogue.lessonHtml(CourseVersionId, String, Locale)", "courses are for all"),
            Map.entry("CourseCatalogue.version(CourseVersionId)", "courses are for all"),
            Map.entry("LogBook.checked()", "the system administrator’s"),
            Map.entry("LogBook.count(LogQuery)", "the system administrator’s"),
            Map.entry("LogBook.entries(LogQuery, int, int)", "the system administrator’s"),
            Map.entry("LogBook.events()", "the system administrator’s"),
            Map.entry("LogBook.signed()", "the system administrator’s"),
            Map.entry("LogBook.subject(LogEntry)", "the system administrator’s"),
            Map.entry("SelfCheck.findings(UUID, String)", "the system administrator’s"),
            Map.entry("SelfCheck.invariants()", "the system administrator’s"),
            Map.entry("SelfCheck.runs(int)", "the system administrator’s"),
            Map.entry("SelfCheck.start()", "the system administrator’s"),
            Map.entry("CertificationRuleEditing.all()", "rules are for all"),
            Map.entry("CertificationRuleEditing.announce(CertificationRule)", "rules are for all"),
            Map.entry("CertificationRuleEditing.inForce(TrainingRole)", "rules are for all"),
            Map.entry("CertificationRuleEditing.withdraw(TrainingRole, LocalDate)", "rules are for all"),
            Map.entry("CurrentUser.learner()", "who asks"),
            Map.entry("CurrentUser.person()", "who asks"),
            Map.entry("CurrentUser.scope()", "who asks"),
            Map.entry("OwnColumns.hidden(String)", "of who asks; OwnListTest tries another"),
            Map.entry("OwnColumns.hide(String, Set)", "of who asks; OwnListTest tries another"),
            Map.entry("SavedFilters.delete(UUID)", "of who asks; OwnListTest tries another"),
            Map.entry("SavedFilters.of(String)", "of who asks; OwnListTest tries another"),
            Map.entry("SavedFilters.rename(UUID, String)", "of who asks; OwnListTest tries another"),
            Map.entry("SavedFilters.save(String, String, String)", "of who asks; OwnListTest tries another"),
            Map.entry("EnterpriseDirectory.region()", "the region that the own scope is"),
            Map.entry("EnterpriseProfile.schemes()", "schemes are for all"),
            Map.entry("ExamAdmission.start(String)", "acts on who asks"),
            Map.entry("ExamAdmission.state(CourseStanding)", "acts on who asks"),
            Map.entry("BulkEdit.carryOut(List, Wish)", "items are for all regions"),
            Map.entry("BulkEdit.foresee(List, Wish)", "items are for all regions"),
            Map.entry("CourseCatalogue.pictures(CourseVersionId)", "courses are for all"),
            Map.entry("ItemAuthoring.draft(String)", "items are for all regions"),
            Map.entry("ItemAuthoring.findings(String, ItemForm)", "items are for all regions"),
            Map.entry("ItemAuthoring.ground(String)", "items are for all regions"),
            Map.entry("ItemAuthoring.newVersion(String)", "items are for all regions"),
            Map.entry("ItemAuthoring.preview(String, ItemForm, Locale)", "items are for all regions"),
            Map.entry("ItemAuthoring.save(UUID, int, ItemForm)", "items are for all regions"),
            Map.entry("ItemAuthoring.start(String, String)", "items are for all regions"),
            Map.entry("ItemCatalogue.current(String)", "items are for all regions"),
            Map.entry("ItemCatalogue.retirement(String)", "items are for all regions"),
            Map.entry("ItemCatalogue.row(String)", "items are for all regions"),
            Map.entry("ItemCatalogue.rows(BankQuery)", "items are for all regions"),
            Map.entry("ItemCatalogue.twins(String, ItemForm)", "items are for all regions"),
            Map.entry("ItemPacks.take(byte[])", "items are for all regions"),
            Map.entry("ItemPacks.validate(byte[])", "items are for all regions"),
            Map.entry("ItemPacks.write(String)", "items are for all regions"),
            Map.entry("ItemReview.approve(UUID, int, String)", "items are for all regions"),
            Map.entry("ItemReview.ask(UUID, String)", "items are for all regions"),
            Map.entry("ItemReview.keepOurs(String)", "items are for all regions"),
            Map.entry("ItemReview.retire(String, String)", "items are for all regions"),
            Map.entry("ItemReview.say(UUID, String)", "items are for all regions"),
            Map.entry("ItemReview.sendBack(UUID, String)", "items are for all regions"),
            Map.entry("ItemReview.takeBack(UUID)", "items are for all regions"),
            Map.entry("ItemReview.takePacks(String, String)", "items are for all regions"),
            Map.entry("ItemReview.withdraw(UUID, String)", "items are for all regions"),
            Map.entry("ItemQuality.exam(QualityQuery)", "figures of items, without a person"),
            Map.entry("ItemQuality.exams()", "courses are for all"),
            Map.entry("ItemQuality.item(String, Optional, Optional)", "figures of items, without a person"),
            Map.entry("MarkingQueue.list(Choice)", "answers without a name"),
            Map.entry("MarkingQueue.mark(UUID, List, String)", "answers without a name"),
            Map.entry("MarkingQueue.sheet(UUID)", "answers without a name"),
            Map.entry("MarkingQueue.waiting()", "answers without a name"),
            Map.entry("KeyBook.keys()", "the system administrator’s"),
            Map.entry("KeyBook.rotate()", "the system administrator’s"),
            Map.entry("Practice.round(String)", "questions of nobody"),
            Map.entry("PaperPreview.sample(String, long)", "papers of nobody"),
            Map.entry("Appeals.news()", "acts on who asks"),
            Map.entry("StaffMoves.notPrintable(String)", "characters of a name that who asks typed"),
            Map.entry("AppealAnswering.answer(UUID, boolean, String, Points)", "objections without a name"),
            Map.entry("AppealAnswering.decide(UUID, boolean)", "objections without a name"),
            Map.entry("AppealAnswering.list(Choice)", "objections without a name"),
            Map.entry("AppealAnswering.sheet(UUID)", "objections without a name"),
            Map.entry("AppealAnswering.waiting()", "objections without a name"),
            Map.entry("KeyCorrecting.again(UUID)", "keys of items, without a person"),
            Map.entry("KeyCorrecting.approve(UUID, String)", "keys of items, without a person"),
            Map.entry("KeyCorrecting.decline(UUID, String)", "keys of items, without a person"),
            Map.entry("KeyCorrecting.key(UUID)", "keys of items, without a person"),
            Map.entry("KeyCorrecting.list()", "keys of items, without a person"),
            Map.entry("KeyCorrecting.propose(KeyCorrectionRequest)", "keys of items, without a person"),
            Map.entry("KeyCorrecting.sheet(UUID)", "keys of items, without a person"),
            Map.entry("KeyCorrecting.waiting()", "keys of items, without a person"),
            Map.entry("ListExports.delete(MadeFile)", "the file just made"),
            Map.entry("ImportReports.message(RowFault, Locale)", "words"),
            Map.entry("PaperSeals.retire(UUID)", "papers are alike in all regions"),
            Map.entry("PaperSeals.rows()", "papers are alike in all regions"),
            Map.entry("PaperSeals.supply(String, byte[], int)", "papers are alike in all regions"),
            Map.entry("PaperTemplates.approve(UUID)", "papers are alike in all regions"),
            Map.entry("PaperTemplates.mayDecide()", "who asks"),
            Map.entry("PaperTemplates.preview(TrainingRole, String, PaperDesign, PaperSample)", "made-up holders"),
            Map.entry("PaperTemplates.propose(TemplateDraft)", "papers are alike in all regions"),
            Map.entry("PaperTemplates.row(UUID)", "papers are alike in all regions"),
            Map.entry("PaperTemplates.rows()", "papers are alike in all regions"),
            Map.entry("PaperTemplates.withdraw(UUID)", "papers are alike in all regions"),
            Map.entry("RegisterExports.delete(MadeFile)", "the file just made"),
            Map.entry("RegisterExports.template(String, Locale)", "an empty form"),
            Map.entry("RegisterImports.largestFile()", "a limit"),
            Map.entry("RegisterImports.receive(InputStream, String)", "the caller's own file"),
            Map.entry("RegisterImports.registers()", "which registers there are"),
            Map.entry("RuleEditing.inForce()", "rules are for all"),
            Map.entry("RuleEditing.previewWithout(UUID)", "compares as RuleEditing.preview does, which has a case"),
            Map.entry("RuleEditing.publish(RuleDraft)", "rules are for all"),
            Map.entry("RuleEditing.sets()", "rules are for all"),
            Map.entry("RuleEditing.withdraw(UUID)", "rules are for all"),
            Map.entry("StaffingRules.on(LocalDate, LocalDate)", "rules are for all"),
            Map.entry("StaffingOverview.isRuleKnown(LocalDate, LocalDate)", "rules are for all"),
            Map.entry("StaffingOverview.isAnythingRecorded(LocalDate)", "about the whole portal, nobody in it"),
            Map.entry("StaffingDetail.isAnythingRecorded(LocalDate)", "about the whole portal, nobody in it"),
            Map.entry("Totals.isRuleKnown(TotalsQuery)", "rules are for all"),
            Map.entry("Totals.isAnythingRecorded(TotalsQuery)", "about the whole portal, nobody in it"),
            Map.entry("MyCpd.record(NewCpd)", "acts on who asks"),
            Map.entry("StudyRecords.all()", "acts on who asks"),
            Map.entry("StudyRecords.besides(CourseStanding)", "acts on who asks"),
            Map.entry("Studying.beginnings(CourseStanding)", "acts on who asks"),
            Map.entry("Studying.complete(String, String)", "acts on who asks"),
            Map.entry("Studying.course(String)", "acts on who asks"),
            Map.entry("Studying.courses()", "acts on who asks"),
            Map.entry("Studying.enrol(String)", "acts on who asks"),
            Map.entry("Studying.open(String, String, Locale)", "acts on who asks"));

    static {
        CASES.putAll(CertificationCases.all());
        CASES.putAll(EnterpriseCases.all());
        CASES.putAll(FigureCases.all());
        CASES.putAll(FileCases.all());
        CASES.putAll(SittingCases.all());
        CASES.putAll(PaperCases.all());
        CASES.putAll(KeyCorrectionCases.all());
        CASES.putAll(ClaimCases.all());
    }

    private BorderCases() {}
}
