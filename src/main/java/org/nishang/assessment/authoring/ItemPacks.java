package org.nishang.assessment.authoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nishang.assessment.bank.ItemBank;
import org.nishang.assessment.bank.ItemGrounds;
import org.nishang.assessment.bank.ItemStore;
import org.nishang.assessment.item.ItemFinding;
import org.nishang.assessment.item.ItemForms;
import org.nishang.assessment.item.ItemGround;
import org.nishang.audit.AuditLog;
import org.nishang.course.CoursePacks;
import org.nishang.course.PackItem;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.Permission;
import org.nishang.platform.content.ContentFiles;
import org.nishang.platform.content.PackRefused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The bank as content packs: out as it is in use, and in as drafts, which go the way of all others. A pack that comes
 * back as it went out changes nothing.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Permission.MANAGE_CONTENT + "')")
public class ItemPacks {

    private final CoursePacks packs;
    private final ItemAuthoring authoring;
    private final ItemGrounds grounds;
    private final ItemStore store;
    private final ItemBank bank;
    private final AuditLog log;
    private final CurrentUser user;
    private final Clock clock;

    ItemPacks(
            CoursePacks packs,
            ItemAuthoring authoring,
            ItemGrounds grounds,
            ItemStore store,
            ItemBank bank,
            AuditLog log,
            CurrentUser user,
            Clock clock) {
        this.packs = packs;
        this.authoring = authoring;
        this.grounds = grounds;
        this.store = store;
        this.bank = bank;
        this.log = log;
        this.user = user;
        this.clock = clock;
    }

    /**
     * The course with its items in use, as a zip file; the same bytes while nothing changes.
     *
     * @throws org.nishang.common.Refusal {@code common.unknown-id} if there is no such course
     */
    @Transactional(readOnly = true)
    public byte[] write(String course) {
        var items = bank.current(course).stream().map(ItemForms::item).toList();
        return PackZip.write(course, packs.write(course, items));
    }

    /**
     * What a pack would change; nothing is written.
     *
     * @throws org.nishang.common.Refusal {@code assessment.pack.*} if the file is no pack
     */
    @Transactional(readOnly = true)
    public PackOutcome validate(byte[] zip) {
        return run(PackZip.read(zip), false);
    }

    /** Makes drafts of what is new or changed; what failed is left out. */
    public PackOutcome take(byte[] zip) {
        var outcome = run(PackZip.read(zip), true);
        if (outcome.faults().isEmpty()) {
            log.record(user.actor(), "assessment.pack-taken", outcome.course(), "");
        }
        return outcome;
    }

    private PackOutcome run(ContentFiles files, boolean write) {
        String course = files.root().substring(files.root().lastIndexOf('/') + 1);
        var ground = grounds.of(course);
        List<PackItem> items;
        try {
            items = packs.items(files);
        } catch (PackRefused refused) {
            return new PackOutcome(course, List.of(), refused.faults(), List.of());
        }
        Map<String, String> inUse = new HashMap<>();
        bank.current(course).forEach(one -> inUse.put(one.code(), store.mark(ItemForms.item(one))));
        var rows = new ArrayList<PackOutcome.Row>();
        for (PackItem item : items) {
            rows.add(row(course, item, ground, inUse.get(item.code()), write));
            inUse.remove(item.code());
        }
        return new PackOutcome(
                course, rows, List.of(), inUse.keySet().stream().sorted().toList());
    }

    private PackOutcome.Row row(
            String course,
            PackItem item,
            ItemGround ground,
            @org.jspecify.annotations.Nullable String mark,
            boolean write) {
        if (store.mark(item).equals(mark)) {
            return new PackOutcome.Row(item.code(), PackOutcome.Effect.UNCHANGED, List.of());
        }
        var refusals = refusals(item, ground);
        if (!refusals.isEmpty()) {
            return new PackOutcome.Row(item.code(), PackOutcome.Effect.FAILED, refusals);
        }
        if (authoring.draft(item.code()).isPresent()) {
            return new PackOutcome.Row(item.code(), PackOutcome.Effect.OPEN, List.of());
        }
        var newest = write ? store.lock(item.code()) : store.newest(item.code());
        if (write) {
            authoring.start(
                    course, item.code(), newest.map(ItemStore.Newest::version).orElse(null), ItemForms.of(item));
        }
        return new PackOutcome.Row(
                item.code(), newest.isPresent() ? PackOutcome.Effect.NEXT : PackOutcome.Effect.NEW, List.of());
    }

    /** Pictures and cases come with a version of the course, not with its items. */
    private List<ItemFinding> refusals(PackItem item, ItemGround ground) {
        var found = new ArrayList<ItemFinding>();
        item.more().pictures().forEach((name, picture) -> {
            if (!picture.equals(ground.pictures().get(name))) {
                found.add(ItemFinding.refusal("assessment.pack.picture", name));
            }
        });
        var caseText = item.more().caseText();
        if (caseText != null && !Objects.equals(ground.cases().get(caseText.id()), caseText)) {
            found.add(ItemFinding.refusal("assessment.pack.case", caseText.id()));
        }
        ItemChecks.of(ItemForms.of(item), ground, LocalDate.now(clock)).stream()
                .filter(ItemFinding::refuses)
                .forEach(found::add);
        return found;
    }
}
