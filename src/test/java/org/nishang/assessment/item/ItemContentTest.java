package org.nishang.assessment.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nishang.common.Text;
import org.nishang.course.ItemBody;
import org.nishang.course.MarkingRule;
import org.nishang.course.PackItem;
import org.nishang.course.Picture;
import tools.jackson.databind.json.JsonMapper;

/** What is stored of an item: the same for ever where nothing new is said of it. */
class ItemContentTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Text TEXT = new Text("pH < 7.5 或 > 4.0，填 ____", "pH < 7.5");

    @Test
    void aPlainItemHasTheFourFieldsThatItAlwaysHad() {
        var content = ItemContent.of(item(new ItemBody.TrueFalse(false), MarkingRule.USUAL, false));

        var json = JSON.readTree(JSON.writeValueAsString(content));

        assertThat(Set.copyOf(json.propertyNames()))
                .containsExactlyInAnyOrder("stem", "options", "accepted", "explanation");
        assertThat(content.options())
                .containsExactly(
                        new ItemContent.Option(new Text("正确", "True"), false),
                        new ItemContent.Option(new Text("错误", "False"), true));
    }

    @Test
    void anEarlierVersionIsReadAsItWasWritten() {
        var content = JSON.readValue("""
                        {"stem":{"zh":"题","en":"stem"},"options":[],"accepted":["20"],"explanation":{"zh":"因","en":"why"}}""", ItemContent.class);

        assertThat(content.accepted()).containsExactly("20");
        assertThat(content.markingRule()).isEqualTo(MarkingRule.USUAL);
        assertThat(content.isPracticeOnly()).isFalse();
        assertThat(content.shown()).isEmpty();
        assertThat(content.aboutCase()).isNull();
    }

    @Test
    void whatIsNewComesBackAsItWasWritten() {
        var spot = new ItemBody.HotSpot(
                "cord.svg", List.of(new ItemBody.Area(TEXT, true, new ItemBody.Shape("circle", List.of(1, 2, 3)))));
        var content = ItemContent.of(item(spot, new MarkingRule(MarkingRule.Policy.NEGATIVE, 25), true));

        var read = JSON.readValue(JSON.writeValueAsString(content), ItemContent.class);

        assertThat(read).isEqualTo(content);
        assertThat(read.markingRule().penalty()).isEqualTo(25);
        assertThat(read.isPracticeOnly()).isTrue();
        assertThat(read.options()).containsExactly(new ItemContent.Option(TEXT, true));
    }

    @Test
    void aPlainStemIsShownAsItStands() {
        var content = ItemContent.of(item(new ItemBody.FillIn(List.of("7")), MarkingRule.USUAL, false));

        var stem = content.wording(content.stem());

        assertThat(stem.words()).isEqualTo(TEXT);
        assertThat(stem.html(java.util.Locale.CHINESE)).isEqualTo("pH &lt; 7.5 或 &gt; 4.0，填 ____");
    }

    private static PackItem item(ItemBody body, MarkingRule rule, boolean practice) {
        return new PackItem(
                "C04-001",
                "F001",
                "limits",
                1,
                LocalDate.EPOCH,
                null,
                TEXT,
                body,
                TEXT,
                new PackItem.More(
                        rule,
                        false,
                        practice,
                        null,
                        practice ? Map.of("cord.zh.svg", new Picture("ab", 380, 100)) : Map.of()));
    }
}
