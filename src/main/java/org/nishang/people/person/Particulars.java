package org.nishang.people.person;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Pinyin;
import org.nishang.common.register.Digest;
import org.nishang.common.register.Packed;
import org.nishang.platform.database.BatchWriter;

/** What a file says of a person beside the document. */
public record Particulars(String name, int sex, @Nullable String mobile) {

    public static final String UPDATE =
            "update person_identity set name = ?, name_pinyin = ?, name_initials = ?, sex = ?, mobile = ?, version = version + 1 where person_id = ?";

    public @Nullable Object[] facts() {
        return BatchWriter.row(name, sex, mobile);
    }

    public long digest() {
        return Digest.of(facts());
    }

    /** In the order of {@link #UPDATE}. */
    public @Nullable Object[] row(UUID person) {
        Pinyin.Reading reading = Pinyin.readPerson(name);
        return BatchWriter.row(name, reading.pinyin(), reading.initials(), sex, mobile, person);
    }

    public String packed() {
        return Packed.of(facts());
    }

    public static Particulars unpacked(String text) {
        var parts = Packed.parse(text);
        return new Particulars(parts.text(0), parts.whole(1), parts.textOrNull(2));
    }
}
