package org.nishang.privacy.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.nishang.common.FieldName;
import org.nishang.common.Refusal;

/** One version of the notice. A draft is rewritten until it is published; from then on it stays as it is. */
@Entity
@Table(name = "privacy_notice")
class PrivacyNotice {

    static final int LONGEST = 20_000;

    /** What the shipped text leaves for the authority to fill in. */
    private static final char BLANK = '【';

    private enum State {
        DRAFT,
        PUBLISHED
    }

    @Id
    private short number;

    @Version
    private @Nullable Long version;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable LocalDate effectiveOn;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String textZh;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String textEn;

    private String editedBy;
    private Instant editedAt;
    private @Nullable String publishedBy;
    private @Nullable Instant publishedAt;

    PrivacyNotice(int number, NoticeText text, String actor, Instant now) {
        this.number = (short) number;
        this.state = State.DRAFT;
        this.textZh = checked(text.zh());
        this.textEn = checked(text.en());
        this.editedBy = actor;
        this.editedAt = now;
    }

    /** @throws Refusal {@code privacy.notice.published}, {@code privacy.notice.length} */
    void rewrite(NoticeText text, String actor, Instant now) {
        refuseIfPublished();
        textZh = checked(text.zh());
        textEn = checked(text.en());
        editedBy = actor;
        editedAt = now;
    }

    /**
     * @param day the first on which it holds
     * @throws Refusal {@code privacy.notice.published}, {@code privacy.notice.day-past},
     *     {@code privacy.notice.unfinished} while the authority's name and address are not filled in
     */
    void publish(LocalDate day, LocalDate today, String actor, Instant now) {
        refuseIfPublished();
        if (day.isBefore(today)) {
            throw new Refusal("privacy.notice.day-past", today).at(FieldName.DAY);
        }
        if (textZh.indexOf(BLANK) >= 0 || textEn.indexOf(BLANK) >= 0) {
            throw new Refusal("privacy.notice.unfinished").at(FieldName.TEXT);
        }
        state = State.PUBLISHED;
        effectiveOn = day;
        publishedBy = actor;
        publishedAt = now;
    }

    private void refuseIfPublished() {
        if (state == State.PUBLISHED) {
            throw new Refusal("privacy.notice.published", number);
        }
    }

    private static String checked(String text) {
        String words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new Refusal("privacy.notice.length", LONGEST).at(FieldName.TEXT);
        }
        return words;
    }

    int number() {
        return number;
    }

    NoticeText text() {
        return new NoticeText(textZh, textEn);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PrivacyNotice that && number == that.number;
    }

    @Override
    public int hashCode() {
        return Objects.hash(number);
    }

    protected PrivacyNotice() {} // Hibernate
}
