package org.nishang.assessment.item;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nishang.common.FieldName;

/** What keeps the part of a form that its kind has out of use: the checks that kinds share. Pure. */
public final class FormCheck {

    /** A text of an item, in characters. */
    public static final int LONGEST = 2000;

    static final int MOST = 10;

    private final ItemForm form;
    private final ItemGround ground;
    private final List<FormLine> lines;
    private final List<FormLine> others;
    private final List<ItemFinding> found = new ArrayList<>();

    private FormCheck(ItemForm form, ItemGround ground) {
        this.form = form;
        this.ground = ground;
        this.lines = form.lines().stream().filter(line -> !line.isBlank()).toList();
        this.others = form.others().stream().filter(line -> !line.isBlank()).toList();
    }

    public static List<ItemFinding> of(ItemForm form, ItemGround ground) {
        var check = new FormCheck(form, ground);
        ItemKind.find(form.kind())
                .ifPresentOrElse(kind -> kind.rules().check(check), () -> check.add("assessment.check.kind"));
        return check.found.stream().distinct().toList();
    }

    ItemForm form() {
        return form;
    }

    ItemGround ground() {
        return ground;
    }

    List<FormLine> lines() {
        return lines;
    }

    List<FormLine> others() {
        return others;
    }

    void add(String key, Object... arguments) {
        found.add(ItemFinding.refusal(key, arguments));
    }

    void add(FieldName field, String key, Object... arguments) {
        found.add(ItemFinding.refusal(key, arguments).at(field));
    }

    /** Both languages of each line, and not too long. */
    void whole(List<FormLine> some, int longest) {
        for (FormLine line : some) {
            whole(line.text(), longest);
        }
    }

    void whole(FormText text, int longest) {
        if (!text.isWhole()) {
            add("assessment.check.line-one-language");
        }
        if (text.zh().strip().length() > longest || text.en().strip().length() > longest) {
            add("assessment.check.too-long", longest);
        }
        if (text.isUnprintable()) {
            add("assessment.check.unprintable");
        }
    }

    void apart(List<FormLine> some) {
        var seen = new HashSet<FormText>();
        for (FormLine line : some) {
            var text = line.text().stripped();
            if (!text.isBlank() && !seen.add(text)) {
                add("assessment.check.twice", text.zh().isEmpty() ? text.en() : text.zh());
            }
        }
    }

    /** The right sides of pairs, and what belongs to none. */
    Set<FormText> rights(int longest) {
        var rights = new HashSet<FormText>();
        for (FormLine line : lines) {
            whole(line.pair(), longest);
            rights.add(line.pair().stripped());
        }
        for (FormLine other : others) {
            whole(other.text(), longest);
            if (!rights.add(other.text().stripped())) {
                add("assessment.check.twice", other.text().zh());
            }
        }
        return rights;
    }

    void count(int count, int least, int most, String key) {
        if (count < least || count > most) {
            add(key, least, most, count);
        }
    }

    long correct() {
        return lines.stream().filter(FormLine::correct).count();
    }
}
