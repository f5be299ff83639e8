package org.nishang.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nishang.rules.ScreenCalls.Use;

/** What a screen says it has done can be undone there and then, or here stands why not. */
class UndoTest {

    private static final String COUNTED = "moves several records at once; each is put right by itself";
    private static final String DECIDED = "is a decision that others read and act on at once";
    private static final String PUT_RIGHT = "is put right by a correction, which is kept beside it";
    private static final String AGAIN = "is recorded for a day or a choice; recording it again replaces it";
    private static final String OTHER_WAY = "was itself going back, or has its opposite beside it";
    private static final String OPENED = "makes drafts, each with its own way to give it up";
    private static final String GONE = "what was before is not kept";
    private static final String NOTHING = "says that nothing has changed";

    /** @param toasts how many of them a part of a screen has */
    private record Final(long toasts, String why) {}

    /** Parts of screens that say so without offering to take it back. */
    private static final Map<String, Final> FINAL = Map.ofEntries(
            Map.entry("ManagePart", new Final(1, COUNTED)),
            Map.entry("MovesPart", new Final(1, COUNTED)),
            Map.entry("ReopenPart", new Final(1, OTHER_WAY)),
            Map.entry("ProfileForms", new Final(1, AGAIN)),
            Map.entry("HeadcountPart", new Final(1, NOTHING)),
            Map.entry("JoinForm", new Final(1, PUT_RIGHT)),
            Map.entry("CorrectionPart", new Final(1, PUT_RIGHT)),
            Map.entry("PersonCorrectionPart", new Final(1, PUT_RIGHT)),
            Map.entry("MergeView", new Final(2, COUNTED)),
            Map.entry("ClaimCard", new Final(2, DECIDED)),
            Map.entry("ClaimsView", new Final(1, OTHER_WAY)),
            Map.entry("PhotoPart", new Final(2, GONE)),
            Map.entry("AccountView", new Final(1, GONE)),
            Map.entry("ActsPart", new Final(1, GONE)),
            Map.entry("PersonAccessPart", new Final(1, OTHER_WAY)),
            Map.entry("StaffAccessView", new Final(1, GONE)),
            Map.entry("TemplateView", new Final(2, DECIDED)),
            Map.entry("OpenCorrectionsPart", new Final(1, DECIDED)),
            Map.entry("ActDialog", new Final(1, DECIDED)),
            Map.entry("RenewalNeedsView", new Final(1, DECIDED)),
            Map.entry("WalletView", new Final(1, DECIDED)),
            Map.entry("KeysView", new Final(1, GONE)),
            Map.entry("IssuerView", new Final(1, AGAIN)),
            Map.entry("AddressView", new Final(1, AGAIN)),
            Map.entry("SetUpView", new Final(2, OPENED)),
            Map.entry("CpdReviewView", new Final(1, DECIDED)),
            Map.entry("EachByItself", new Final(1, DECIDED)),
            Map.entry("ProposalCard", new Final(1, DECIDED)),
            Map.entry("ReviewPart", new Final(1, DECIDED)),
            Map.entry("ItemPageView", new Final(1, DECIDED)),
            Map.entry("BulkPart", new Final(1, AGAIN)),
            Map.entry("PackView", new Final(1, OPENED)),
            Map.entry("MarkingSheetView", new Final(1, DECIDED)),
            Map.entry("AppealForm", new Final(1, DECIDED)),
            Map.entry("ObjectionView", new Final(1, DECIDED)),
            Map.entry("AppealSheetView", new Final(1, DECIDED)),
            Map.entry("ExamWindowsView", new Final(1, OTHER_WAY)),
            Map.entry("SittingRooms", new Final(1, OTHER_WAY)),
            Map.entry("AskingPart", new Final(1, OTHER_WAY)),
            Map.entry("AssignmentRulesView", new Final(1, DECIDED)),
            Map.entry("RuleForm", new Final(1, OTHER_WAY)),
            Map.entry("RecognitionEndDialog", new Final(1, DECIDED)),
            Map.entry("ClassFormView", new Final(1, OTHER_WAY)),
            Map.entry("ClassView", new Final(2, DECIDED)),
            Map.entry("ResultsView", new Final(2, AGAIN)),
            Map.entry("FactorCard", new Final(1, AGAIN)),
            Map.entry("IdentityCard", new Final(1, OTHER_WAY)),
            Map.entry("PasskeyCard", new Final(2, OTHER_WAY)),
            Map.entry("MyNominationCard", new Final(2, DECIDED)),
            Map.entry("SwapView", new Final(1, OTHER_WAY)),
            Map.entry("ErasurePart", new Final(2, DECIDED)),
            Map.entry("FormView", new Final(1, AGAIN)),
            Map.entry("MyRequestsView", new Final(2, OTHER_WAY)),
            Map.entry("NoticeDraftView", new Final(2, DECIDED)),
            Map.entry("PrivacyNoticeView", new Final(2, OTHER_WAY)),
            Map.entry("RequestView", new Final(1, DECIDED)),
            Map.entry("RequestsView", new Final(1, PUT_RIGHT)),
            Map.entry("RetentionView", new Final(1, AGAIN)),
            Map.entry("NoticeSendingView", new Final(1, NOTHING)),
            Map.entry("NoticeSettingsView", new Final(3, AGAIN)),
            Map.entry("TimeDialog", new Final(1, DECIDED)));

    private static final ScreenCalls CALLS = ScreenCalls.ofProduct();

    @Test
    void whatIsDoneCanBeUndoneOrIsDecidedNotTo() {
        var without = CALLS.of("org/nishang/ui/Kit", "done").stream()
                .filter(use -> use.of().descriptor().equals("(Ljava/lang/String;)V"))
                .collect(Collectors.groupingBy(UndoTest::part, TreeMap::new, Collectors.counting()));
        var known = FINAL.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().toasts()));

        assertThat(without).containsExactlyInAnyOrderEntriesOf(known);
        assertThat(FINAL.values()).noneMatch(one -> one.why().isBlank());
    }

    private static String part(Use use) {
        return use.by().owner().replaceFirst(".*/", "").replaceFirst("\\$.*", "");
    }
}
