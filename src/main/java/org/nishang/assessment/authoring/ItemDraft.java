package org.nishang.assessment.authoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.nishang.common.FourEyes;
import org.nishang.common.Refusal;
import org.nishang.common.Uuids;

/**
 * An item being written: edited until somebody asks for review, then let into use or sent back by somebody who did not
 * write in it.
 */
@Entity
@Table(name = "item_draft")
class ItemDraft {

    private static final FourEyes FOUR_EYES = new FourEyes("assessment.draft.own");

    @Id
    @Column(name = "draft_id")
    private UUID id;

    @Version
    private @Nullable Long version;

    private String itemCode;
    private String courseCode;
    private @Nullable UUID baseVersion;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DraftState state;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String form;

    private int saveNumber;
    private String startedBy;
    private Instant startedAt;
    private String editedBy;
    private Instant editedAt;
    private @Nullable String askedBy;
    private @Nullable Instant askedAt;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String openCode;

    ItemDraft(String course, String code, @Nullable UUID base, String form, String actor, Instant now) {
        this.id = Uuids.next();
        this.itemCode = code;
        this.courseCode = course;
        this.baseVersion = base;
        this.state = DraftState.DRAFT;
        this.form = form;
        this.saveNumber = 1;
        this.startedBy = actor;
        this.startedAt = now;
        this.editedBy = actor;
        this.editedAt = now;
        this.openCode = code;
    }

    UUID id() {
        return id;
    }

    String code() {
        return itemCode;
    }

    String course() {
        return courseCode;
    }

    @Nullable
    UUID base() {
        return baseVersion;
    }

    String form() {
        return form;
    }

    String startedBy() {
        return startedBy;
    }

    int saveNumber() {
        return saveNumber;
    }

    Instant editedAt() {
        return editedAt;
    }

    /**
     * @param seen number of the save that the editor began from
     * @throws Refusal {@code assessment.draft.changed} if somebody saved meanwhile
     */
    void save(String fresh, int seen, String actor, Instant now) {
        refuseUnless(DraftState.DRAFT);
        if (seen != saveNumber) {
            throw new Refusal("assessment.draft.changed", editedBy, saveNumber);
        }
        if (!fresh.equals(form)) {
            form = fresh;
            saveNumber++;
            editedBy = actor;
            editedAt = now;
        }
    }

    void ask(String actor, Instant now) {
        refuseUnless(DraftState.DRAFT);
        state = DraftState.REVIEW;
        askedBy = actor;
        askedAt = now;
    }

    /** Back to those who write, with a word from whoever read it or by who asked. */
    void sendBack() {
        refuseUnless(DraftState.REVIEW);
        state = DraftState.DRAFT;
    }

    /**
     * @param seen number of the save that was read
     * @param writers who wrote in it
     * @throws Refusal {@code assessment.draft.own} to one of them
     */
    void approve(int seen, Set<String> writers, String actor, Instant now) {
        refuseUnless(DraftState.REVIEW);
        FOUR_EYES.check(actor, writers);
        FOUR_EYES.check(actor, askedBy);
        if (seen != saveNumber) {
            throw new Refusal("assessment.draft.changed", editedBy, saveNumber);
        }
        close(DraftState.APPROVED, actor, now);
    }

    void withdraw(String actor, Instant now) {
        if (state != DraftState.REVIEW) {
            refuseUnless(DraftState.DRAFT);
        }
        close(DraftState.WITHDRAWN, actor, now);
    }

    private void close(DraftState end, String actor, Instant now) {
        state = end;
        decidedBy = actor;
        decidedAt = now;
        openCode = null;
    }

    private void refuseUnless(DraftState wanted) {
        if (state != wanted) {
            throw new Refusal("assessment.draft.state." + state);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ItemDraft that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    protected ItemDraft() {} // Hibernate
}
