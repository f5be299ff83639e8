package org.nishang.assessment.item;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;
import org.nishang.course.blueprint.Blueprint;
import org.nishang.course.blueprint.Drawable;
import org.nishang.course.blueprint.Level;
import org.nishang.course.variant.Template;
import org.nishang.course.variant.Variant;

/**
 * One version of an item: never edited, so it may be kept in memory.
 *
 * @param difficulty 1 to 3, as its author judged
 * @param validTo first day no longer valid
 * @param edition and {@code clause}: where the regulation says it
 */
public record ItemVersion(
        UUID id,
        String code,
        String topic,
        ItemKind kind,
        int difficulty,
        String fact,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean retired,
        ItemContent content,
        String edition,
        Text clause)
        implements Drawable {

    public boolean mayBeDrawnOn(LocalDate day) {
        return !content.isPracticeOnly() && isValidOn(day);
    }

    /** Also what is for practice only. */
    public boolean isValidOn(LocalDate day) {
        return !retired && !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /** Whether an exam fails without a right answer to it. */
    public boolean isMustPass() {
        return content.asked().mustPass();
    }

    /** What a blueprint sees of it. */
    @Override
    public Blueprint.Sort sort() {
        return new Blueprint.Sort(topic, difficulty, kind.code(), level(), isMustPass());
    }

    @Override
    public @Nullable String caseId() {
        var about = content.extra().caseText();
        return about == null ? null : about.id();
    }

    public Level level() {
        return content.asked().level(difficulty);
    }

    public Answering answering() {
        return kind.rules().answering(content);
    }

    /** The same version, which is not drawn any more. */
    public ItemVersion outOfUse() {
        return new ItemVersion(
                id, code, topic, kind, difficulty, fact, validFrom, validTo, true, content, edition, clause);
    }

    /** What its figures are drawn from, where it has parameters. */
    public Optional<Template> template() {
        return Optional.ofNullable(content.extra().template());
    }

    /** The same version with the figures that were drawn; nothing drawn changes nothing. */
    ItemVersion with(@Nullable Variant variant) {
        return variant == null ? this : with(content.drawn(kind.rules(), variant));
    }

    /** How another key is said. A key that is computed from the figures has no other: the formula has. */
    public KeyInput keyInput() {
        var input = kind.rules().keyInput();
        if (template().isEmpty()) {
            return input;
        }
        boolean chosen = (input == KeyInput.ONE || input == KeyInput.SOME)
                && kind.rules().body(content).keys() == null;
        return chosen ? input : KeyInput.NOTHING;
    }

    /** The same version with another key. */
    ItemVersion with(ItemContent other) {
        return other == content
                ? this
                : new ItemVersion(
                        id, code, topic, kind, difficulty, fact, validFrom, validTo, retired, other, edition, clause);
    }
}
