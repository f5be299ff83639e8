package org.nishang.assessment.authoring;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nishang.assessment.bank.ItemBank;
import org.nishang.assessment.bank.ItemGrounds;
import org.nishang.assessment.bank.ItemStore;
import org.nishang.assessment.item.ItemFinding;
import org.nishang.assessment.item.ItemForm;
import org.nishang.assessment.item.ItemForms;
import org.nishang.assessment.paper.Retirement;
import org.nishang.audit.AuditLog;
import org.nishang.common.Consequential;
import org.nishang.common.FieldName;
import org.nishang.common.Reason;
import org.nishang.common.Refusal;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/**
 * The way of items into use and out of it: whoever wrote asks for review, somebody else reads and lets in or sends
 * back. What was in use stays with the attempts that have it.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.MANAGE_CONTENT + "')")
public class ItemReview {

    private static final Reason REASON = Reason.within(1, 500, "assessment.item.why");

    private final ItemDrafts drafts;
    private final DraftNotes notes;
    private final ItemAuthoring authoring;
    private final ItemGrounds grounds;
    private final ItemStore store;
    private final Retirement retirement;
    private final ItemBank bank;
    private final AuditLog log;
    private final CurrentUser user;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    ItemReview(
            ItemDrafts drafts,
            DraftNotes notes,
            ItemAuthoring authoring,
            ItemGrounds grounds,
            ItemStore store,
            Retirement retirement,
            ItemBank bank,
            AuditLog log,
            CurrentUser user,
            JdbcClient jdbc,
            ObjectMapper json,
            Clock clock) {
        this.drafts = drafts;
        this.notes = notes;
        this.authoring = authoring;
        this.grounds = grounds;
        this.store = store;
        this.retirement = retirement;
        this.bank = bank;
        this.log = log;
        this.user = user;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @throws Refusal {@code assessment.draft.not-ready} while something keeps it out of use */
    public void ask(UUID id, String words) {
        var draft = lock(id);
        refuseUnlessReady(draft);
        draft.ask(user.actor(), clock.instant());
        done(draft, DraftEvent.ASKED, words);
    }

    private List<ItemFinding> refusals(ItemDraft draft) {
        return authoring.findings(draft.course(), form(draft)).stream()
                .filter(ItemFinding::refuses)
                .toList();
    }

    private void refuseUnlessReady(ItemDraft draft) {
        int faults = refusals(draft).size();
        if (faults > 0) {
            throw new Refusal("assessment.draft.not-ready", faults);
        }
    }

    private ItemForm form(ItemDraft draft) {
        return json.readValue(draft.form(), ItemForm.class);
    }

    /** By whoever asked, to write on. */
    public void takeBack(UUID id) {
        var draft = lock(id);
        draft.sendBack();
        done(draft, DraftEvent.TAKEN_BACK, "");
    }

    /**
     * @param words what is to be mended
     * @throws Refusal {@code assessment.draft.why} without a word
     */
    public void sendBack(UUID id, String words) {
        refuseBlank(words);
        var draft = lock(id);
        draft.sendBack();
        done(draft, DraftEvent.SENT_BACK, words);
    }

    public void say(UUID id, String words) {
        refuseBlank(words);
        var draft = lock(id);
        notes.note(draft.id(), DraftEvent.SAID, words);
    }

    private static void refuseBlank(String words) {
        if (words.isBlank()) {
            throw new Refusal("assessment.draft.why").at(FieldName.REASON);
        }
    }

    /**
     * Lets a draft into use: from now on papers are drawn with it.
     *
     * @param seen number of the save that was read
     * @throws Refusal {@code assessment.draft.own} to those who wrote in it
     */
    @Consequential
    public void approve(UUID id, int seen, String words) {
        var draft = lock(id);
        draft.approve(seen, notes.editors(id), user.actor(), clock.instant());
        refuseUnlessReady(draft);
        var newest = store.lock(draft.code());
        if (!Optional.ofNullable(draft.base()).equals(newest.map(ItemStore.Newest::version))) {
            throw new Refusal("assessment.draft.base", draft.code());
        }
        store.write(
                draft.course(),
                ItemForms.item(draft.code(), form(draft), grounds.of(draft.course())),
                draft.startedBy(),
                user.actor());
        done(draft, DraftEvent.APPROVED, words);
        log.record(user.actor(), "assessment.item-approved", draft.code(), "");
    }

    /** Gives a draft up; what is in use stays. */
    @Consequential
    public void withdraw(UUID id, String words) {
        var draft = lock(id);
        draft.withdraw(user.actor(), clock.instant());
        done(draft, DraftEvent.WITHDRAWN, words);
    }

    private ItemDraft lock(UUID id) {
        return drafts.lock(id).orElseThrow(() -> new Refusal("common.unknown-id"));
    }

    private void done(ItemDraft draft, DraftEvent deed, String words) {
        drafts.saveAndFlush(draft);
        notes.note(draft.id(), deed, words);
    }

    /**
     * Takes an item out of use. Papers that have it keep it.
     *
     * @throws Refusal {@code assessment.item.why} without a reason; {@code assessment.item.not-in-use}
     */
    @Consequential
    public void retire(String code, String reason) {
        String why = REASON.of(reason);
        var newest = store.lock(code).orElseThrow(() -> new Refusal("common.unknown-id"));
        if (newest.retired()) {
            throw new Refusal("assessment.item.not-in-use", code);
        }
        retirement.refuseIfNeeded(code);
        store.retire(code, user.actor(), why);
        log.record(user.actor(), "assessment.item-retired", code, why);
    }

    /**
     * Settles that a pack says otherwise: the portal's item stays.
     *
     * @throws Refusal {@code assessment.item.no-conflict}
     */
    @Consequential
    public void keepOurs(String code) {
        store.settle(code, conflict(code));
        log.record(user.actor(), "assessment.item-kept", code, "");
    }

    /**
     * Settles it the other way: a draft of what the pack says, or retired as in the pack.
     *
     * @param reason for the retirement
     */
    @Consequential
    public void takePacks(String code, String reason) {
        String mark = conflict(code);
        var form = jdbc.sql("select conflict_form from item where item_code = ? and conflict_form is not null")
                .param(code)
                .query(String.class)
                .optional();
        var newest = store.lock(code).orElseThrow();
        if (form.isPresent()) {
            authoring.start(
                    bank.courseOf(code).orElseThrow(),
                    code,
                    newest.version(),
                    json.readValue(form.get(), ItemForm.class));
        } else {
            retirement.refuseIfNeeded(code);
            store.retire(code, user.actor(), reason);
        }
        store.settle(code, mark);
        log.record(user.actor(), "assessment.item-as-in-pack", code, "");
    }

    private String conflict(String code) {
        return Optional.ofNullable(store.lock(code)
                        .orElseThrow(() -> new Refusal("common.unknown-id"))
                        .conflictMark())
                .orElseThrow(() -> new Refusal("assessment.item.no-conflict", code));
    }
}
