package org.nishang.assessment.item;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.course.ItemBody;
import org.nishang.course.MarkingRule;
import org.nishang.course.Picture;

/**
 * A question as the browser gets it: nothing in it tells what is right. What a question does not have is left out.
 *
 * @param html the stem, where it is formatted; {@code stem} holds its words
 * @param lefts of a matching, which are given one of the options each
 * @param several whether more than one area of a hot spot may be chosen
 * @param unit that stands beside the field of a number
 * @param policy {@code PARTIAL} or {@code NEGATIVE}, where not all or nothing
 * @param penalty in percent of the question's points
 * @param caseId the questions of a case have the same
 * @param mustPass where the paper fails without a right answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuestionSheet(
        int position,
        String kind,
        String stem,
        @Nullable String html,
        List<Option> options,
        @Nullable List<Left> lefts,
        @Nullable Boolean several,
        @Nullable Spots spots,
        @Nullable String unit,
        @Nullable String policy,
        @Nullable Integer penalty,
        @Nullable String caseId,
        @Nullable String caseHtml,
        @Nullable Boolean mustPass) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Option(String key, String text, @Nullable String html) {}

    record Left(String key, String text) {}

    record Spots(String src, int width, int height, List<ItemBody.Shape> shapes) {}

    public static QuestionSheet of(Question question, Locale locale) {
        var content = question.item().content();
        var rule = content.markingRule();
        boolean usual = rule.policy() == MarkingRule.Policy.ALL_OR_NOTHING;
        var stem = content.wording(content.stem());
        var about = content.aboutCase();
        var caseText = content.extra().caseText();
        return new QuestionSheet(
                question.position(),
                question.item().kind().code(),
                stem.words().in(locale),
                stem.formatted() ? stem.html(locale) : null,
                question.options().stream()
                        .map(option -> option(option, content, locale))
                        .toList(),
                lefts(question, locale),
                question.item().kind().rules().saysWhetherSeveral()
                        ? question.solution().size() > 1
                        : null,
                spots(content, locale),
                question.answering().unit().map(unit -> unit.in(locale)).orElse(null),
                usual ? null : rule.policy().name(),
                rule.penalty() > 0 ? rule.penalty() : null,
                caseText == null ? null : caseText.id(),
                about == null ? null : about.html(locale),
                question.isMustPass() ? true : null);
    }

    private static Option option(Question.ShownOption option, ItemContent content, Locale locale) {
        var wording = content.wording(option.text());
        return new Option(
                option.key(), wording.words().in(locale), wording.formatted() ? wording.inline(locale) : null);
    }

    private static @Nullable List<Left> lefts(Question question, Locale locale) {
        var lefts = question.answering().lefts();
        if (lefts.isEmpty()) {
            return null;
        }
        return IntStream.range(0, lefts.size())
                .mapToObj(i -> new Left(String.valueOf(i + 1), lefts.get(i).in(locale)))
                .toList();
    }

    private static @Nullable Spots spots(ItemContent content, Locale locale) {
        var spot = content.extra().hotSpot();
        if (spot == null) {
            return null;
        }
        String name = spot.picture().replace(".svg", (Text.isChinese(locale) ? ".zh" : ".en") + ".svg");
        Picture picture = content.shown().get(name);
        return picture == null
                ? null
                : new Spots(
                        picture.address(name),
                        picture.width(),
                        picture.height(),
                        spot.areas().stream().map(ItemBody.Area::shape).toList());
    }
}
