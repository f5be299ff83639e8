package org.nishang.access.activation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.access.activation.AccessRow;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;

/** A contact chooses staff, gives them codes, and sees the slips once. */
class StaffAccessViewTest extends ViewTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private EnterpriseId mill;
    private PersonId ann;

    @BeforeEach
    void staff() {
        mill = facts.enterprise("Xqz Mill", "330482", LONG_AGO);
        ann = facts.person("Xqann");
        facts.employ(ann, mill, LONG_AGO, null);
        facts.employ(facts.person("Xqbob"), mill, LONG_AGO, null);
        facts.employ(facts.person("Xqgone"), mill, LONG_AGO, LocalDate.of(2022, 1, 1));
        facts.employ(facts.person("Xqstranger"), facts.enterprise("Xqz Other", "330482", LONG_AGO), LONG_AGO, null);
        signIn(As.contact(Scope.ofEnterprise(mill)));
        open("staff-access");
    }

    @Test
    void givesCodesToThoseWhoAreChosen() {
        assertThat(column("staff", 0)).hasSize(2).allMatch(name -> name.contains("Xqz Mill"));
        click("give");
        assertThat(page()).contains(words("access.giving.none"));

        choose();
        click("give");
        assertThat(text("consequence")).contains(words("access.staff.give.follows", 14));
        confirm();

        assertThat(all("slip-code")).hasSize(2);
        assertThat(text("slips")).contains("Xqann", "Xqbob", "/activate");
        click("slips-back");
        assertThat(column("staff", 3)).allMatch(standing -> standing.startsWith("激活码有效期至"));
        assertThat(isThere("slip-code")).isFalse();
    }

    @Test
    void theFileOfSlipsIsMadeOnceAndForAPurpose() {
        choose();
        click("give");
        confirm();
        click("slips-file");
        assertThat(isThere("slips-load")).isFalse();

        type("slips-purpose", "打印标签");
        click("slips-file");

        assertThat(text("slips-load")).isEqualTo(words("access.slips.file.load"));
        assertThat(isThere("slips-file")).isFalse();
        assertThat(all("slip-code")).hasSize(2);
    }

    @Test
    void saysHowManyEarlierCodesBecomeVoid() {
        choose();
        click("give");
        confirm();
        click("slips-back");
        choose();
        click("give");

        assertThat(text("consequence")).contains(words("access.staff.give.void", 2));
    }

    @Test
    void thePageOfAPersonLeadsThereAndTakesTheCodeBack() {
        open("people/" + ann);
        assertThat(text("person-access")).contains(words("access.part.none"));
        click("to-access");
        assertThat(address()).isEqualTo("staff-access?person=" + ann);
        assertThat(rows("staff")).hasSize(1);
        choose();
        click("give");
        confirm();

        open("people/" + ann);
        click("withdraw");
        assertThat(text("person-access")).contains(words("access.part.none"));
        assertThat(jdbc.sql("select count(*) from activation_code where person_id = ? and voided_at is not null")
                        .param(ann.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anOfficeSeesItsRegion() {
        signIn(As.administrator(Scope.ofRegion("330482")));
        open("staff-access?q=Xqstranger");

        assertThat(rows("staff")).hasSize(1);
    }

    private void choose() {
        Grid<Object> grid = grid("staff");
        List<Object> shown = items(grid);
        assertThat(shown).isNotEmpty().allMatch(AccessRow.class::isInstance);
        act(() -> shown.forEach(grid::select));
    }
}
