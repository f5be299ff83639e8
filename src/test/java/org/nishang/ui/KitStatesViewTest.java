package org.nishang.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;
import org.nishang.identity.AccountRole;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;
import org.nishang.ui.form.Form;
import org.nishang.ui.question.Confirmation;
import org.nishang.ui.question.Consequence;

/** Opens what the kit has in each of its states: empty, zero, wrong, refused, asked, done, taken back. */
class KitStatesViewTest extends ViewTest {

    /** Which test opens a part of the kit; a part without a line here has a state that nobody has seen. */
    private static final Map<String, String> OPENED = Map.ofEntries(
            Map.entry("Form", "formSaysOneFaultAtItsFieldAndManyAboveToo"),
            Map.entry("FormField", "formSaysOneFaultAtItsFieldAndManyAboveToo"),
            Map.entry("FormLines", "FormPartsViewTest"),
            Map.entry("FileField", "FormPartsViewTest"),
            Map.entry("DialogButton", "FormPartsViewTest"),
            Map.entry("FaultSummary", "formSaysOneFaultAtItsFieldAndManyAboveToo"),
            Map.entry("Refused", "formSaysAboveTheButtonWhatBelongsToNoField"),
            Map.entry("NumberBox", "numbersAndDaysSayWhatCannotBeRead"),
            Map.entry("DateField", "numbersAndDaysSayWhatCannotBeRead"),
            Map.entry("Confirmation", "questionIsLeftAndAgreedTo"),
            Map.entry("Notices", "successIsSaidOnceAndTakenBack"),
            Map.entry("Complaint", "complaintStandsOnThePageOrInTheDialogUntilSomethingIsDone"),
            Map.entry("ScreenErrors", "complaintStandsOnThePageOrInTheDialogUntilSomethingIsDone"),
            Map.entry("Kit", "zeroAndNothingHaveWords"),
            Map.entry("TableList", "zeroAndNothingHaveWords"),
            Map.entry("BarChart", "zeroAndNothingHaveWords"),
            Map.entry("Facts", "zeroAndNothingHaveWords"),
            Map.entry("Actors", "zeroAndNothingHaveWords"),
            Map.entry("Finder", "finderCountsNothingAndIsCleared"),
            Map.entry("FilterChip", "finderCountsNothingAndIsCleared"),
            Map.entry("WaitingPart", "queueWithoutAnythingIsNotThere"),
            Map.entry("WorkbenchPart", "queueWithoutAnythingIsNotThere"),
            Map.entry("Palette", "searchFindsNothingAndSaysSo"),
            Map.entry("Going", "searchFindsNothingAndSaysSo"),
            Map.entry("PaletteSource", "searchFindsNothingAndSaysSo"),
            Map.entry("ScreenSource", "searchFindsNothingAndSaysSo"),
            Map.entry("MoreSheet", "menuAndSheetOfAllScreensAreThere"),
            Map.entry("Navigation", "menuAndSheetOfAllScreensAreThere"),
            Map.entry("MainLayout", "menuAndSheetOfAllScreensAreThere"),
            Map.entry("TopPart", "NoticesViewTest"),
            Map.entry("PlaceLine", "menuAndSheetOfAllScreensAreThere"),
            Map.entry("NotFoundView", "pagesThatCannotBeShownLeadBack"),
            Map.entry("ForbiddenView", "pagesThatCannotBeShownLeadBack"),
            Map.entry("RefusedView", "pagesThatCannotBeShownLeadBack"),
            Map.entry("WorkbenchView", "firstPageOfSomebodyWithoutWorkSaysSo"),
            Map.entry("AccountView", "AccountViewTest"),
            Map.entry("SightCard", "AccountViewTest"),
            Map.entry("FactorCard", "FactorCardViewTest"),
            Map.entry("ProofDialog", "ProofDialogViewTest"),
            Map.entry("DraftAddresses", "FormDraftViewTest"),
            Map.entry("DraftKeeper", "FormDraftViewTest"),
            Map.entry("DraftNote", "FormDraftViewTest"),
            Map.entry("DraftParts", "FormDraftViewTest"),
            Map.entry("DraftValue", "FormDraftViewTest"),
            Map.entry("IdleWatch", "IdleEndTest"),
            Map.entry("IdentityCard", "IdentityCardViewTest"),
            Map.entry("PasskeyCard", "PasskeyJourney"),
            Map.entry("PasskeyPrompt", "PasskeyJourney"),
            Map.entry("OpenedRows", "OpenedRowsTest"),
            Map.entry("FixedCell", "FixedCellTest"),
            Map.entry("FilterLine", "finderCountsNothingAndIsCleared"),
            Map.entry("ListTools", "OwnListTest"),
            Map.entry("ListColumns", "OwnListTest"),
            Map.entry("ColumnsMenu", "OwnListTest"),
            Map.entry("SavedFiltersMenu", "OwnListTest"),
            Map.entry("ToolPopover", "OwnListTest"),
            Map.entry("RowPanel", "RowPanelTest"),
            Map.entry("MoreRows", "MoreRowsTest"),
            Map.entry("EachByItself", "CpdAcceptanceTest"),
            Map.entry("ListFiles", "EveryListTest"));

    /** They have no state that a page can be brought to without a fault of the program. */
    private static final List<String> WITHOUT_STATES = List.of(
            "Arrival",
            "Addresses",
            "Agreed",
            "Arriving",
            "DocumentStatus",
            "DutiesFirst",
            "Drawing",
            "FaultView",
            "FoundRows",
            "OnDesktop",
            "PassedPart",
            "Polling",
            "QrPicture",
            "ScriptsOfScreens",
            "Shell",
            "SmallUpload",
            "UiLanguage");

    private final Div page = new Div();

    @BeforeEach
    void openPage() {
        signIn(As.administrator(Scope.ALL));
        open("account");
        page.removeAll();
        UI.getCurrent().add(page);
    }

    @Test
    void everyPartOfTheKitIsOpened() {
        var parts = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.nishang.ui")
                        .stream()
                        .filter(type -> type.isTopLevelClass() && isSeen(type))
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toCollection(TreeSet::new));
        var known = new TreeSet<>(OPENED.keySet());
        known.addAll(WITHOUT_STATES);

        assertThat(known).containsAll(parts);
        assertThat(OPENED.values())
                .filteredOn(test -> !test.endsWith("Test") && !test.endsWith("Journey"))
                .isSubsetOf(Arrays.stream(KitStatesViewTest.class.getDeclaredMethods())
                        .map(java.lang.reflect.Method::getName)
                        .toList());
    }

    private static boolean isSeen(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(use -> use.getTargetClass().getPackageName().startsWith("com.vaadin.flow.component"));
    }

    @Test
    void formSaysOneFaultAtItsFieldAndManyAboveToo() {
        var form = new Form("form")
                .needs(field("one"), FieldName.NAME)
                .needs(field("two"))
                .needs(field("three"));
        var done = new AtomicInteger();
        form.primary("提交", "send", () -> {
            done.incrementAndGet();
            Kit.done("好了");
        });
        page.add(form);

        click("send");
        assertThat(errorAt("one")).isEqualTo(missing("one"));
        assertThat(text("form-summary")).contains(missing("one"), missing("two"), missing("three"));
        assertThat(all(NativeButton.class).stream().filter(way -> text(way).equals(missing("two"))))
                .hasSize(1);

        type("two", "b");
        type("three", "c");
        click("send");
        assertThat(errorAt("one")).isEqualTo(missing("one"));
        assertThat(isThere("form-summary")).isFalse();
        assertThat(value("two")).isEqualTo("b");

        type("one", "a");
        click("send");
        assertThat(done).hasValue(1);
        assertThat(complaints()).isEmpty();
        assertThat(successes()).containsExactly("好了");
    }

    @Test
    void formSaysAboveTheButtonWhatBelongsToNoField() {
        var refusals = new ArrayList<>(
                List.of(new Refusal("approval.own"), new Refusal("approval.decided").at(FieldName.NAME)));
        var form = new Form("form").with(field("one"), FieldName.NAME);
        form.submit("提交", "send", () -> refuse(refusals));
        page.add(form);

        click("send");
        assertThat(text("form-refused")).isEqualTo(words("approval.own"));
        click("send");
        assertThat(isThere("form-refused")).isFalse();
        assertThat(errorAt("one")).isEqualTo(words("approval.decided"));
        click("send");
        assertThat(complaints()).isEmpty();
    }

    private static void refuse(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw refusals.removeFirst();
        }
    }

    @Test
    void numbersAndDaysSayWhatCannotBeRead() {
        var number = Kit.tested(new NumberBox.Count("人数"), "number");
        var day = Kit.tested(new DateField("日期"), "day");
        var form = new Form("form").needs(number).needs(day);
        form.submit("提交", "send", () -> {});
        page.add(form);

        type("number", "十二");
        click("send");

        assertThat(errorAt("number")).isNotEmpty().isNotEqualTo(missing("number"));
        assertThat(errorAt("day")).isEqualTo(missing("day"));
        type("number", "12");
        type("day", LocalDate.of(2027, 1, 1));
        click("send");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void questionIsLeftAndAgreedTo() {
        var done = new AtomicInteger();
        var asked = new Consequence("删除“甲”？", List.of("缺口变为 2", "历史保留"), "删除");
        var form = new Form("form");
        form.asks("只在需要时问", "maybe", Optional::empty, done::incrementAndGet);
        page.add(Confirmation.button("删除", "ask", () -> asked, done::incrementAndGet), form, new Button("移走"));

        click("ask");
        assertThat(page()).contains("删除“甲”？").contains("缺口变为 2");
        act(() -> test(all(ConfirmDialog.class).getLast()).cancel());
        assertThat(done).hasValue(0);
        click("ask");
        confirm();
        assertThat(done).hasValue(1);
        click("maybe");
        assertThat(done).hasValue(2);

        act(() -> Confirmation.askToRemove("撤销？", "不能恢复", "撤销", "保留", done::incrementAndGet));
        assertThat(page()).contains("不能恢复");
        confirm();
        assertThat(done).hasValue(3);
    }

    @Test
    void successIsSaidOnceAndTakenBack() {
        var undone = new AtomicInteger();
        act(() -> Kit.done("第一件"));
        act(() -> Kit.done("第二件", undone::incrementAndGet));
        assertThat(successes()).containsExactly("第二件");

        click("notice-undo");

        assertThat(undone).hasValue(1);
        assertThat(successes()).containsExactly(words("ui.undone"));
    }

    @Test
    void complaintStandsOnThePageOrInTheDialogUntilSomethingIsDone() {
        act(() -> Complaint.show(UI.getCurrent(), "不行"));
        assertThat(text("complaint")).contains("不行");
        click("complaint-close");
        assertThat(isThere("complaint")).isFalse();

        var dialog = new Dialog();
        act(dialog::open);
        act(() -> Complaint.show(UI.getCurrent(), "还是不行"));
        assertThat(text(dialogs().getFirst())).contains("还是不行");
        act(() -> Kit.done("成了"));
        assertThat(isThere("complaint")).isFalse();
        act(dialog::close);
    }

    @Test
    void zeroAndNothingHaveWords() {
        page.add(
                Kit.empty("没有企业", "请先登记", Kit.action("enterprises", "登记", true)),
                Kit.nothingRecorded(LocalDate.of(2020, 1, 1)),
                Kit.figure("缺口", "少几人", Formats.number(0), "人", FigureTone.missing(0, 0), "staffing", "zero"),
                Kit.measure("通过率", "", Formats.NONE, "", "none"),
                Kit.progress(0, 0, "0 / 0"),
                Kit.hint("缺口", "应配减实配"),
                Kit.disclosure("展开", new Div("里面")),
                Kit.state(Tone.PLAIN, "未申报"),
                new TableList("名单", "姓名"),
                new BarChart("各月", "月", List.of("1月"), List.of(new BarChart.Series("到期", List.of(0)))),
                new Facts().add("手机", ""),
                new Div(Actors.shown(page, null)));

        assertThat(text("zero")).isEqualTo("0");
        assertThat(text("none")).isEqualTo(Formats.NONE);
        assertThat(text("nothing-recorded")).contains("2020-01-01");
        assertThat(page()).contains("没有企业").contains("里面").contains(Formats.NONE);
        assertThat(page.getElement().getOuterHTML()).contains("max=\"1\"").doesNotContain("NaN");
    }

    @Test
    void finderCountsNothingAndIsCleared() {
        open("people?q=nobody-is-called-so");
        assertThat(text("count")).isEqualTo(words("ui.count", "0"));
        assertThat(value("search")).isEqualTo("nobody-is-called-so");

        clear("search");

        assertThat(text("count")).isNotEqualTo(words("ui.count", "0"));
    }

    @Test
    void queueWithoutAnythingIsNotThere() {
        open("");

        assertThat(isThere("staffing-rules-waiting")).isFalse();
    }

    @Test
    void searchFindsNothingAndSaysSo() {
        click("palette");
        type("palette-field", "nobody-is-called-so");

        assertThat(text("palette-none")).isEqualTo(words("ui.palette.nothing", "nobody-is-called-so"));
    }

    @Test
    void menuAndSheetOfAllScreensAreThere() {
        assertThat(isThere("more")).isTrue();
        assertThat(page()).contains(words("ui.group.3")).contains(words("ui.group.4"));
    }

    @Test
    void pagesThatCannotBeShownLeadBack() {
        for (String address : List.of("no-such-page", "people/0190a000-0000-7000-8000-00000000ffff", "self-check")) {
            open(address);

            assertThat(isThere("to-workbench")).as(address).isTrue();
        }
    }

    @Test
    void firstPageOfSomebodyWithoutWorkSaysSo() {
        signIn(new As(AccountRole.LEARNER, Scope.NOTHING, null));
        open("");

        assertThat(page()).contains(words("ui.workbench.empty.advice"));
    }

    private static Component field(String id) {
        return Kit.tested(new TextField(id), id);
    }
}
