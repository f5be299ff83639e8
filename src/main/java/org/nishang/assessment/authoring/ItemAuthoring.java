package org.nishang.assessment.authoring;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.bank.ItemBank;
import org.nishang.assessment.bank.ItemGrounds;
import org.nishang.assessment.bank.ItemStore;
import org.nishang.assessment.item.ItemContent;
import org.nishang.assessment.item.ItemFinding;
import org.nishang.assessment.item.ItemForm;
import org.nishang.assessment.item.ItemForms;
import org.nishang.assessment.item.ItemGround;
import org.nishang.assessment.item.ItemKind;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.assessment.item.Paper;
import org.nishang.assessment.item.Question;
import org.nishang.assessment.item.QuestionSheet;
import org.nishang.common.Refusal;
import org.nishang.common.Text;
import org.nishang.course.PackItem;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.platform.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/**
 * Writing items. A draft is saved as it is typed, and every save is kept; what is in use is never touched, a change of
 * it begins a draft of its next version.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.MANAGE_CONTENT + "')")
public class ItemAuthoring {

    /** Far more than any item needs. */
    private static final int LARGEST = 200_000;

    private static final UUID NOBODYS = new UUID(0, 0);

    private final ItemDrafts drafts;
    private final DraftNotes notes;
    private final ItemGrounds grounds;
    private final ItemStore store;
    private final ItemBank bank;
    private final CurrentUser user;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    ItemAuthoring(
            ItemDrafts drafts,
            DraftNotes notes,
            ItemGrounds grounds,
            ItemStore store,
            ItemBank bank,
            CurrentUser user,
            JdbcClient jdbc,
            ObjectMapper json,
            Clock clock) {
        this.drafts = drafts;
        this.notes = notes;
        this.grounds = grounds;
        this.store = store;
        this.bank = bank;
        this.user = user;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** What an item of the course may rest on and show. */
    @Transactional(readOnly = true)
    public ItemGround ground(String course) {
        return grounds.of(course);
    }

    /**
     * Begins a new item.
     *
     * @return its code, which no pack uses: C04-P001
     */
    public String start(String course, String kind) {
        var ground = grounds.of(course);
        var kinds = List.of(ItemKind.values()).stream().map(ItemKind::code).toList();
        String topic = ground.topics().keySet().iterator().next();
        return start(course, free(course), null, ItemForm.empty(kinds.contains(kind) ? kind : kinds.getFirst(), topic));
    }

    /** Begins the next version of an item, from what is in use. */
    public void newVersion(String code) {
        var newest = store.lock(code).orElseThrow(() -> new Refusal("common.unknown-id"));
        var version = bank.version(newest.version());
        start(bank.courseOf(code).orElseThrow(), code, newest.version(), ItemForms.of(ItemForms.item(version)));
    }

    /** @throws Refusal {@code assessment.draft.open} if the item has an open draft */
    String start(String course, String code, @Nullable UUID base, ItemForm form) {
        refuseIfOpen(code);
        var draft = new ItemDraft(course, code, base, written(form), user.actor(), clock.instant());
        drafts.saveAndFlush(draft);
        notes.editor(draft.id());
        return code;
    }

    private void refuseIfOpen(String code) {
        jdbc.sql("select started_by from item_draft where open_code = ? for update")
                .param(code)
                .query(String.class)
                .optional()
                .ifPresent(other -> {
                    throw new Refusal("assessment.draft.open", code, other);
                });
    }

    /** The next code of the portal's own; those of a course are given one after the other. */
    String free(String course) {
        jdbc.sql("select code from course where code = ? for update")
                .param(course)
                .query(String.class)
                .single();
        int last = jdbc.sql("""
                        select coalesce(max(cast(substr(c.code, length(:beginning) + 1) as unsigned)), 0)
                        from (select item_code code from item where course_code = :course
                              union all select item_code from item_draft where course_code = :course) c
                        where c.code regexp concat('^', :beginning, '[0-9]{3,6}$')""")
                .param("beginning", course + "-P")
                .param("course", course)
                .query(Integer.class)
                .single();
        return course + "-P" + String.format(Locale.ROOT, "%03d", last + 1);
    }

    /** The open draft of an item, if it has one. */
    @Transactional(readOnly = true)
    public Optional<DraftSheet> draft(String code) {
        return jdbc.sql("select * from item_draft where open_code = ?")
                .param(code)
                .query((row, n) -> {
                    UUID id = row.getObject("draft_id", UUID.class);
                    boolean asked = user.actor().equals(row.getString("asked_by"));
                    return new DraftSheet(
                            id,
                            code,
                            row.getString("course_code"),
                            row.getObject("base_version", UUID.class),
                            Rows.constant(row, "state", DraftState.class),
                            json.readValue(row.getString("form"), ItemForm.class),
                            row.getInt("save_number"),
                            row.getString("edited_by"),
                            Rows.instant(row, "edited_at"),
                            asked || notes.editors(id).contains(user.actor()),
                            notes.notes(id));
                })
                .optional();
    }

    /**
     * @param seen number of the save that the editor began from; the last one's number lets this save go over it, which
     *     is kept
     * @throws Refusal {@code assessment.draft.changed} if somebody saved meanwhile
     */
    public DraftSheet.Saved save(UUID id, int seen, ItemForm form) {
        var draft = drafts.lock(id).orElseThrow(() -> new Refusal("common.unknown-id"));
        draft.save(written(form), seen, user.actor(), clock.instant());
        drafts.saveAndFlush(draft);
        notes.editor(id);
        Instant at = draft.editedAt();
        return new DraftSheet.Saved(draft.saveNumber(), at);
    }

    private String written(ItemForm form) {
        String written = json.writeValueAsString(form);
        if (written.length() > LARGEST) {
            throw new Refusal("assessment.draft.too-large");
        }
        return written;
    }

    /** What keeps a form out of use, then what a person should look at. */
    @Transactional(readOnly = true)
    public List<ItemFinding> findings(String course, ItemForm form) {
        return ItemChecks.of(form, grounds.of(course), LocalDate.now(clock));
    }

    /**
     * The question as the exam sheet gets it, as JSON; with the right answer beside it.
     *
     * @return nothing while there is not enough to show
     */
    @Transactional(readOnly = true)
    public Optional<Preview> preview(String course, ItemForm form, Locale locale) {
        var ground = grounds.of(course);
        var item = ItemForms.item(course, form, ground);
        if (!ItemForms.isShowable(item.body(), ground)) {
            return Optional.empty();
        }
        var version = version(course, item);
        // The same shuffle every time, so that the preview stands still while one types.
        var order = version.answering().order(new Random(course.hashCode()));
        var question = new Question(1, Paper.Place.of(version, order, 0), version);
        return Optional.of(new Preview(
                json.writeValueAsString(QuestionSheet.of(question, locale)),
                json.writeValueAsString(question.solution())));
    }

    /**
     * Some draws of an item with parameters, each with its key; none while something is wrong, or without parameters.
     */
    @Transactional(readOnly = true)
    public List<VariantDraw> draws(String course, ItemForm form) {
        return VariantDraw.some(version(course, ItemForms.item(course, form, grounds.of(course))));
    }

    private static ItemVersion version(String course, PackItem item) {
        return new ItemVersion(
                NOBODYS,
                course,
                item.topic(),
                ItemKind.of(item.kind()),
                item.difficulty(),
                item.fact(),
                item.validFrom(),
                item.validTo(),
                false,
                ItemContent.of(item),
                "",
                new Text("-", "-"));
    }

    /**
     * Both as JSON.
     *
     * @param solution an answer that is wholly right, as the sheet would send it
     */
    public record Preview(String question, String solution) {}
}
