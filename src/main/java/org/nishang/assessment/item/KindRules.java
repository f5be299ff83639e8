package org.nishang.assessment.item;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nishang.course.ItemBody;

/**
 * All that is particular to a kind of item: how it is kept, answered, written, checked and corrected. {@link ItemKind}
 * lists the kinds with their rules; whoever needs to know something about a kind asks here and does not compare kinds.
 */
public interface KindRules {

    /** A field of the form besides the lines. */
    enum Field {
        STATEMENT,
        NUMBER,
        PICTURE,
        MODEL
    }

    /** What a person is told to look at in the form. */
    enum Hints {
        NONE,
        OF_OPTIONS,
        OF_STATEMENT
    }

    /** How an item is answered and judged. */
    Answering answering(ItemContent content);

    /** What there is to choose from, as it is kept. */
    default List<ItemContent.Option> options(ItemBody body) {
        return List.of();
    }

    /** The words that are accepted, as they are kept. */
    default List<String> accepted(ItemBody body) {
        return List.of();
    }

    /** What content packs say, of what is kept. */
    ItemBody body(ItemContent content);

    /** The form that gives this body. */
    FormBody form(ItemBody body);

    /**
     * What a form says so far.
     *
     * @param lines that are not blank, and {@code others} likewise
     */
    ItemBody body(ItemForm form, List<FormLine> lines, List<FormLine> others);

    /** What keeps a form out of use. */
    void check(FormCheck form);

    /** Whether there is enough to be shown. */
    default boolean isShowable(ItemBody body, ItemGround ground) {
        return true;
    }

    /** What the lines of the form are; empty where there are none. */
    default Optional<LineKind> lines() {
        return Optional.empty();
    }

    /** The same of the second list of lines. */
    default Optional<LineKind> others() {
        return Optional.empty();
    }

    default Set<Field> fields() {
        return Set.of();
    }

    /** How many lines an empty form begins with. */
    default int firstLines() {
        return 3;
    }

    default Hints hints() {
        return Hints.NONE;
    }

    /** Whether the form has one language only, because answers are in any. */
    default boolean isOfOneLanguage() {
        return false;
    }

    /** What is right, by which two items that ask the same are told apart. */
    default List<String> right(ItemForm form) {
        return List.of();
    }

    /** How another key is said. */
    KeyInput keyInput();

    /** Whether only a person can say what an answer is worth. */
    default boolean isMarkedByPerson() {
        return false;
    }

    /** Whether the sheet says if more than one may be chosen. */
    default boolean saysWhetherSeveral() {
        return false;
    }
}
