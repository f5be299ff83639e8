package org.nishang.assessment.authoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nishang.assessment.bank.ItemBank;
import org.nishang.assessment.bank.KeyCorrections;
import org.nishang.assessment.item.ItemForm;
import org.nishang.assessment.item.ItemForms;
import org.nishang.assessment.item.ItemKind;
import org.nishang.assessment.item.ItemVersion;
import org.nishang.common.Refusal;
import org.nishang.course.CourseCatalogue;
import org.nishang.course.CourseOutline;
import org.nishang.course.quality.NearDuplicates;
import org.nishang.course.quality.Phrasing;
import org.nishang.course.quality.SimilarItem;
import org.nishang.identity.Permission;
import org.nishang.platform.database.Rows;
import org.nishang.regulation.Fact;
import org.nishang.regulation.RegulationLibrary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** The bank as those who write items see it: what is in use, in review, being written, retired. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Permission.MANAGE_CONTENT + "')")
public class ItemCatalogue {

    private final ItemBank bank;
    private final KeyCorrections keys;
    private final CourseCatalogue courses;
    private final RegulationLibrary regulations;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;
    private volatile Compared compared = new Compared(List.of(), Map.of());

    ItemCatalogue(
            ItemBank bank,
            KeyCorrections keys,
            CourseCatalogue courses,
            RegulationLibrary regulations,
            JdbcClient jdbc,
            ObjectMapper json,
            Clock clock) {
        this.bank = bank;
        this.keys = keys;
        this.courses = courses;
        this.regulations = regulations;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** By code. */
    public List<BankRow> rows(BankQuery query) {
        var twins = twins();
        var held = keys.now();
        return courses(query.course())
                .flatMap(course -> all(course).values().stream())
                .map(found -> row(found, twins, held))
                .filter(query::has)
                .toList();
    }

    private Stream<String> courses(String only) {
        return only.isEmpty() ? courses.current().stream().map(CourseOutline::code) : Stream.of(only);
    }

    /** @throws Refusal {@code common.unknown-id} if the item is neither in the bank nor written */
    public BankRow row(String code) {
        return bank.courseOf(code)
                .or(() -> jdbc.sql("select course_code from item_draft where open_code = ?")
                        .param(code)
                        .query(String.class)
                        .optional())
                .flatMap(course -> Optional.ofNullable(all(course).get(code)))
                .map(found -> row(found, twins(), keys.now()))
                .orElseThrow(() -> new Refusal("common.unknown-id"));
    }

    /** Items with what their newest version says, or their draft where there is none; by code. */
    Map<String, Entry> entries(Collection<String> codes) {
        var wanted = new HashSet<>(codes);
        var entries = new TreeMap<String, Entry>();
        var held = keys.now();
        courses("")
                .flatMap(course -> all(course).values().stream())
                .filter(found -> wanted.remove(found.code()))
                .forEach(found -> entries.put(found.code(), new Entry(row(found, Map.of(), held), found.form())));
        if (!wanted.isEmpty()) {
            throw new Refusal("common.unknown-id");
        }
        return entries;
    }

    record Entry(BankRow row, ItemForm form) {}

    /** What the newest version of an item says, as a form; nothing while there is none. */
    public Optional<ItemForm> current(String code) {
        return bank.courseOf(code)
                .flatMap(course -> Optional.ofNullable(all(course).get(code)))
                .filter(found -> found.revision() > 0)
                .map(Found::form);
    }

    /** Why the newest version of an item was taken out of use, where a person said so. */
    public Optional<String> retirement(String code) {
        return jdbc.sql("""
                select concat(retired_by, ': ', retire_reason) from item_version
                where item_code = ? and retired_by is not null order by revision desc limit 1""").param(code).query(String.class).optional();
    }

    /** Items that ask nearly what this form asks, while it is being written. */
    public List<SimilarItem> twins(String code, ItemForm form) {
        var stems = new ArrayList<>(stems());
        stems.removeIf(stem -> stem.code().equals(code));
        stems.add(stem(code, form));
        return NearDuplicates.of(stems).getOrDefault(code, List.of());
    }

    private Map<String, List<SimilarItem>> twins() {
        var stems = stems();
        var last = compared;
        if (!last.stems().equals(stems)) {
            last = new Compared(stems, NearDuplicates.of(stems));
            compared = last;
        }
        return last.twins();
    }

    /** Of all courses: what one course asks, another need not ask again. */
    private List<NearDuplicates.Stem> stems() {
        return courses("")
                .flatMap(course -> all(course).values().stream())
                .filter(found -> !found.retired())
                .map(found -> stem(found.code(), found.shown()))
                .toList();
    }

    private static NearDuplicates.Stem stem(String code, ItemForm form) {
        String right = ItemKind.of(form.kind()).rules().right(form).stream()
                .map(Phrasing::plain)
                .sorted()
                .collect(Collectors.joining("|"));
        String words =
                form.stem().zh().isBlank() ? form.stem().en() : form.stem().zh();
        return new NearDuplicates.Stem(code, words, form.fact(), right);
    }

    private Map<String, Found> all(String course) {
        Map<String, Draft> drafts = new HashMap<>();
        jdbc.sql(
                        "select item_code, state, form, edited_by from item_draft where course_code = ? and open_code is not null")
                .param(course)
                .query((row, n) -> new Draft(
                        row.getString("item_code"),
                        Rows.constant(row, "state", DraftState.class),
                        json.readValue(row.getString("form"), ItemForm.class),
                        row.getString("edited_by")))
                .list()
                .forEach(draft -> drafts.put(draft.code(), draft));
        bank.current(course);
        var found = new LinkedHashMap<String, Found>();
        jdbc.sql("""
                select i.item_code, v.item_version_id, v.revision, v.origin, i.conflict_mark
                from item i join item_version v using (item_code)
                where i.course_code = ? and v.revision = (select max(n.revision) from item_version n where n.item_code = i.item_code)
                order by i.item_code""")
                .param(course)
                .query((row, n) -> Found.of(
                        course,
                        bank.version(row.getObject("item_version_id", UUID.class)),
                        row.getInt("revision"),
                        row.getString("origin").equals("PORTAL"),
                        row.getString("conflict_mark") != null,
                        drafts.remove(row.getString("item_code"))))
                .list()
                .forEach(one -> found.put(one.code(), one));
        drafts.values().stream()
                .sorted(Comparator.comparing(Draft::code))
                .forEach(draft -> found.put(
                        draft.code(), new Found(draft.code(), course, draft.form(), null, 0, true, false, draft)));
        return found;
    }

    private BankRow row(Found found, Map<String, List<SimilarItem>> twins, KeyCorrections.Held held) {
        var form = found.shown();
        var fact = regulations.fact(form.fact());
        var draft = found.draft();
        return new BankRow(
                found.code(),
                found.course(),
                form.kind(),
                form.stem(),
                form.topic(),
                form.fact(),
                fact.map(Fact::edition).orElse(""),
                fact.map(Fact::clause).orElse(null),
                form.difficulty(),
                form.asked(),
                found.revision(),
                standing(found, held),
                draft == null ? null : draft.state(),
                draft == null ? "" : draft.editedBy(),
                found.portal(),
                found.conflict(),
                twins.getOrDefault(found.code(), List.of()));
    }

    private BankRow.Standing standing(Found found, KeyCorrections.Held held) {
        var version = found.version();
        if (version == null) {
            return BankRow.Standing.NEW;
        }
        if (version.retired()) {
            return BankRow.Standing.RETIRED;
        }
        var end = version.validTo();
        if (end != null && !LocalDate.now(clock).isBefore(end)) {
            return BankRow.Standing.ENDED;
        }
        return held.isWrong(version) ? BankRow.Standing.WRONG_KEY : BankRow.Standing.IN_USE;
    }

    private record Draft(String code, DraftState state, ItemForm form, String editedBy) {}

    /** @param form of the newest version, or of the draft where there is none */
    private record Found(
            String code,
            String course,
            ItemForm form,
            @Nullable ItemVersion version,
            int revision,
            boolean portal,
            boolean conflict,
            @Nullable Draft draft) {

        static Found of(
                String course,
                ItemVersion version,
                int revision,
                boolean portal,
                boolean conflict,
                @Nullable Draft draft) {
            return new Found(
                    version.code(),
                    course,
                    ItemForms.of(ItemForms.item(version)),
                    version,
                    revision,
                    portal,
                    conflict,
                    draft);
        }

        ItemForm shown() {
            return version == null && draft != null ? draft.form() : form;
        }

        boolean retired() {
            return version != null && version.retired() && draft == null;
        }
    }

    private record Compared(List<NearDuplicates.Stem> stems, Map<String, List<SimilarItem>> twins) {}
}
