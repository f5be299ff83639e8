package org.nishang.ui.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.VaadinService;
import java.time.Clock;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nishang.identity.CurrentUser;
import org.nishang.identity.draft.FormDraft;
import org.nishang.identity.draft.FormDraft.Typed;
import org.nishang.identity.draft.OwnDrafts;
import org.nishang.ui.Formats;

/**
 * Keeps what somebody types into a form until it is handed in, and puts it back when they come to the form again. A
 * field in which something else stands by then stays as it is.
 */
final class DraftKeeper {

    /** While somebody writes a long text, it is sent now and then: that keeps it, and it is use of the session. */
    private static final int PAUSE = 2000;

    private final Form form;
    private final DraftNote note;
    private final Set<Component> secret = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Object> watched = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<HasValue<?, ?>, String> before = new IdentityHashMap<>();
    private final Set<Object> typed = Collections.newSetFromMap(new IdentityHashMap<>());
    private String verb = "";
    private String subject = "";
    private String address = "";
    private boolean isKept;
    private boolean isPutting;

    DraftKeeper(Form form) {
        this.form = form;
        this.note = new DraftNote(this::discard);
    }

    void neverKeep(Component field) {
        secret.add(field);
    }

    /** @param one the first button tells forms of a page apart */
    void handedInBy(String one) {
        if (verb.isEmpty()) {
            verb = one;
        }
    }

    void about(Object one) {
        subject = one.toString();
    }

    /** When the screen has filled the form. */
    void begin(UI page) {
        var parts = parts();
        if (parts.fields().isEmpty() || !service(CurrentUser.class).signedIn().isPresent()) {
            return;
        }
        address = page.getActiveViewLocation().getPath() + " " + verb + " " + subject;
        if (!DraftAddresses.of(page).claim(address, this)) {
            return;
        }
        watch(parts);
        drafts().find(address).ifPresent(this::restore);
    }

    void end(UI page) {
        DraftAddresses.of(page).release(this);
        address = "";
    }

    /** Two forms of a page cannot be told apart: neither has a draft. */
    void confused() {
        address = "";
        takeBack();
        forget();
    }

    private void watch(DraftParts parts) {
        parts.fields().values().forEach(this::watch);
        parts.lines().values().forEach(lines -> {
            if (watched.add(lines)) {
                lines.onChangeByHand(() -> {
                    typed.add(lines);
                    keep();
                });
            }
        });
    }

    private <V> void watch(HasValue<?, V> field) {
        if (!watched.add(field)) {
            return;
        }
        if (field instanceof HasValueChangeMode text && text.getValueChangeMode() == ValueChangeMode.ON_CHANGE) {
            text.setValueChangeMode(ValueChangeMode.LAZY);
            text.setValueChangeTimeout(PAUSE);
        }
        before.put(field, DraftValue.of(field).orElse(""));
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                typed.add(field);
                keep();
            } else if (!isPutting) {
                typed.remove(field);
                before.put(field, DraftValue.of(field).orElse(""));
            }
        });
    }

    private void keep() {
        var parts = parts();
        watch(parts);
        if (address.isEmpty()) {
            return;
        }
        var changed = changed(parts);
        if (!changed.isEmpty()) {
            drafts().keep(address, changed);
            isKept = true;
        } else if (isKept) {
            forget();
        }
    }

    private Map<String, Typed> changed(DraftParts parts) {
        var changed = new LinkedHashMap<String, Typed>();
        parts.lines().forEach((name, lines) -> {
            if (typed.contains(lines)) {
                changed.put(name, new Typed("", String.valueOf(lines.lines().size())));
            }
        });
        boolean all = !changed.isEmpty();
        parts.fields().forEach((name, field) -> {
            String earlier = before.getOrDefault(field, "");
            if (all || typed.contains(field)) {
                DraftValue.of(field)
                        .filter(now -> all || !now.equals(earlier))
                        .ifPresent(now -> changed.put(name, new Typed(earlier, now)));
            }
        });
        return changed;
    }

    private void restore(FormDraft draft) {
        isPutting = true;
        try {
            parts().lines()
                    .forEach((name, lines) -> Optional.ofNullable(draft.fields().get(name))
                            .ifPresent(kept -> {
                                lines.grow(Integer.parseInt(kept.after()));
                                typed.add(lines);
                            }));
            // What is chosen in one field may show another one.
            var put = new HashSet<String>();
            for (int turn = 0; turn < 2; turn++) {
                var parts = parts();
                watch(parts);
                parts.fields()
                        .forEach((name, field) -> Optional.ofNullable(
                                        draft.fields().get(name))
                                .filter(kept -> put.add(name))
                                .ifPresent(kept -> restore(field, kept)));
            }
        } finally {
            isPutting = false;
        }
        isKept = true;
        if (!typed.isEmpty()) {
            note.show(form, Formats.minute(draft.savedAt(), service(Clock.class).getZone()));
        }
    }

    private void restore(HasValue<?, ?> field, Typed kept) {
        if (before.getOrDefault(field, "").equals(kept.before())) {
            DraftValue.put(field, kept.after());
            typed.add(field);
        }
    }

    private void discard() {
        takeBack();
        forget();
    }

    private void takeBack() {
        isPutting = true;
        try {
            parts().fields().values().stream()
                    .filter(typed::contains)
                    .forEach(field -> DraftValue.put(field, before.getOrDefault(field, "")));
        } finally {
            isPutting = false;
        }
    }

    /** Nothing of it is left to be kept: it was handed in. */
    void handedIn() {
        if (isKept) {
            forget();
        }
        before.replaceAll((field, earlier) -> DraftValue.of(field).orElse(""));
    }

    private void forget() {
        typed.clear();
        note.setVisible(false);
        if (isKept && !address.isEmpty()) {
            drafts().discard(address);
        }
        isKept = false;
    }

    private DraftParts parts() {
        return DraftParts.of(form, secret);
    }

    private static OwnDrafts drafts() {
        return service(OwnDrafts.class);
    }

    private static <S> S service(Class<S> type) {
        return VaadinService.getCurrent().getInstantiator().getOrCreate(type);
    }
}
