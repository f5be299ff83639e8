package org.nishang.assessment.correction;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.assessment.item.KeyCorrection;
import org.nishang.assessment.item.KeyInput;
import org.nishang.common.Reason;
import org.nishang.common.Refusal;
import org.springframework.modulith.NamedInterface;

/**
 * What somebody says was wrong with a version of an item.
 *
 * @param options by their index in the bank, where options are chosen
 * @param accepted forms of a fill-in or values of a number, one each
 */
@NamedInterface("rehearsal")
public record KeyCorrectionRequest(
        UUID version, Mode mode, List<Integer> options, List<String> accepted, String reason) {

    private static final int MOST_FORMS = 50;
    private static final int LONGEST_FORM = 200;
    static final Reason REASON = Reason.within(2, 500, "assessment.key-correction.reason");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

    /** How it is put right. */
    public enum Mode {
        /** Something else is right. */
        OTHER_KEY,
        /** Something else is right, too. */
        ALSO,
        /** Everybody gets its points. */
        FULL_POINTS,
        /** It no longer counts, and the rest of the paper is scaled. */
        TAKEN_OUT;

        public boolean asksForKey() {
            return this == OTHER_KEY || this == ALSO;
        }
    }

    public KeyCorrectionRequest {
        options = options.stream().sorted().distinct().toList();
        accepted = accepted.stream()
                .map(String::strip)
                .filter(form -> !form.isEmpty())
                .toList();
        reason = REASON.of(reason);
    }

    /**
     * What holds if it is approved.
     *
     * @param now what holds today
     * @throws Refusal if the item has no such key, or nothing would be different
     */
    KeyCorrection to(KeyCorrection now, ItemVersion item) {
        var before = now.spelled(item);
        var after = switch (mode) {
            case FULL_POINTS -> before.treated(KeyCorrection.Treatment.FULL);
            case TAKEN_OUT -> before.treated(KeyCorrection.Treatment.OUT);
            case OTHER_KEY, ALSO -> key(before, item);
        };
        if (after.equals(before)) {
            throw new Refusal("assessment.key-correction.nothing");
        }
        return after;
    }

    private KeyCorrection key(KeyCorrection before, ItemVersion item) {
        var form = item.keyInput();
        boolean chosen = switch (form) {
            case ONE -> chooses(item) && options.size() == 1;
            case SOME -> chooses(item);
            case FORMS -> writes() && accepted.stream().noneMatch(this::isTooLong);
            case NUMBERS -> writes() && accepted.stream().allMatch(this::isNumber);
            case NOTHING -> isTakenBack(before);
        };
        if (!chosen) {
            throw new Refusal("assessment.key-correction.key." + keyOf(form), MOST_FORMS, LONGEST_FORM);
        }
        var forms = form == KeyInput.NUMBERS
                ? accepted.stream().map(KeyCorrectionRequest::plain).distinct().toList()
                : accepted;
        return mode == Mode.ALSO ? before.and(options, forms) : KeyCorrection.NONE.and(options, forms);
    }

    /** Kinds without another key: their own holds again. */
    private boolean isTakenBack(KeyCorrection before) {
        return mode == Mode.OTHER_KEY
                && before.treatment() != KeyCorrection.Treatment.COUNTS
                && options.isEmpty()
                && accepted.isEmpty();
    }

    private static String keyOf(KeyInput form) {
        return switch (form) {
            case ONE -> "one";
            case SOME -> "some";
            case FORMS -> "forms";
            case NUMBERS -> "numbers";
            case NOTHING -> "none";
        };
    }

    private boolean chooses(ItemVersion item) {
        int size = item.content().options().size();
        return !options.isEmpty()
                && accepted.isEmpty()
                && options.stream().allMatch(index -> index >= 0 && index < size);
    }

    private boolean writes() {
        return options.isEmpty() && !accepted.isEmpty() && accepted.size() <= MOST_FORMS;
    }

    private boolean isTooLong(String form) {
        return form.length() > LONGEST_FORM;
    }

    private boolean isNumber(String form) {
        return NUMBER.matcher(form).matches();
    }

    private static String plain(String number) {
        return new BigDecimal(number).toPlainString();
    }
}
