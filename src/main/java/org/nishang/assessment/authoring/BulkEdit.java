package org.nishang.assessment.authoring;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.nishang.assessment.item.ItemForm;
import org.nishang.common.Consequential;
import org.nishang.common.Refusal;
import org.nishang.identity.Permission;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The same change of many items: what will happen to how many is said before. Changed items go the way of all others:
 * drafts of their next version, for a second person.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.MANAGE_CONTENT + "')")
public class BulkEdit {

    private final ItemCatalogue catalogue;
    private final ItemAuthoring authoring;
    private final ItemReview review;

    BulkEdit(ItemCatalogue catalogue, ItemAuthoring authoring, ItemReview review) {
        this.catalogue = catalogue;
        this.authoring = authoring;
        this.review = review;
    }

    /**
     * What is wanted of each.
     *
     * @param topic empty = as it is
     * @param difficulty 0 = as it is
     * @param ask whether to ask for review of what is not in review yet
     * @param retire why they go out of use; empty = they stay; else nothing else is wanted
     */
    public record Wish(String topic, int difficulty, boolean ask, String retire) {

        boolean isRetirement() {
            return !retire.isBlank();
        }
    }

    /** What becomes of one item. */
    public enum Effect {
        /** A draft of its next version is begun. */
        BEGUN,
        /** Its open draft is changed. */
        CHANGED,
        RETIRED,
        /** Its draft, complete, only goes to review. */
        ASKED,
        /** It is so already. */
        SAME,
        /** Somebody reads its draft: it is left alone. */
        IN_REVIEW,
        /** It is out of use, or never was in it: it is left alone. */
        NOT_IN_USE
    }

    /**
     * What will happen to how many; nothing is done.
     *
     * @throws Refusal {@code assessment.bulk.nothing} without a wish or an item
     */
    @Transactional(readOnly = true)
    public Map<Effect, Integer> foresee(List<String> codes, Wish wish) {
        refuseNothing(codes, wish);
        var effects = new EnumMap<Effect, Integer>(Effect.class);
        catalogue.entries(codes).values().forEach(entry -> effects.merge(effect(entry, wish), 1, Integer::sum));
        return effects;
    }

    private static void refuseNothing(List<String> codes, Wish wish) {
        boolean nothing = wish.topic().isEmpty() && wish.difficulty() == 0 && !wish.ask() && !wish.isRetirement();
        if (codes.isEmpty() || nothing) {
            throw new Refusal("assessment.bulk.nothing");
        }
    }

    private Effect effect(ItemCatalogue.Entry entry, Wish wish) {
        var row = entry.row();
        if (wish.isRetirement()) {
            return row.standing() == BankRow.Standing.IN_USE || row.standing() == BankRow.Standing.ENDED
                    ? Effect.RETIRED
                    : Effect.NOT_IN_USE;
        }
        var draft = authoring.draft(row.code());
        if (draft.isPresent()) {
            if (draft.get().state() == DraftState.REVIEW) {
                return Effect.IN_REVIEW;
            }
            if (!changed(draft.get().form(), wish).equals(draft.get().form())) {
                return Effect.CHANGED;
            }
            return wish.ask() ? Effect.ASKED : Effect.SAME;
        }
        if (row.standing() == BankRow.Standing.RETIRED) {
            return Effect.NOT_IN_USE;
        }
        return changed(entry.form(), wish).equals(entry.form()) ? Effect.SAME : Effect.BEGUN;
    }

    private static ItemForm changed(ItemForm form, Wish wish) {
        return form.about(
                wish.topic().isEmpty() ? form.topic() : wish.topic(),
                wish.difficulty() == 0 ? form.difficulty() : wish.difficulty());
    }

    /**
     * All of it or nothing.
     *
     * @return what happened to how many
     */
    @Consequential
    public Map<Effect, Integer> carryOut(List<String> codes, Wish wish) {
        refuseNothing(codes, wish);
        var effects = new EnumMap<Effect, Integer>(Effect.class);
        for (var entry : catalogue.entries(codes).values()) {
            var effect = effect(entry, wish);
            effects.merge(effect, 1, Integer::sum);
            carryOut(entry.row().code(), effect, wish);
        }
        return effects;
    }

    private void carryOut(String code, Effect effect, Wish wish) {
        switch (effect) {
            case RETIRED -> review.retire(code, wish.retire());
            case BEGUN -> {
                authoring.newVersion(code);
                change(code, wish);
            }
            case CHANGED -> change(code, wish);
            case ASKED -> review.ask(authoring.draft(code).orElseThrow().id(), "");
            case SAME, IN_REVIEW, NOT_IN_USE -> {}
        }
    }

    private void change(String code, Wish wish) {
        var draft = authoring.draft(code).orElseThrow();
        authoring.save(draft.id(), draft.saveNumber(), changed(draft.form(), wish));
        if (wish.ask()) {
            review.ask(draft.id(), "");
        }
    }
}
