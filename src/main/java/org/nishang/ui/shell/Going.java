package org.nishang.ui.shell;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nishang.common.SearchText;
import org.nishang.identity.list.RecentlyOpened;
import org.nishang.identity.list.RecentlyOpened.Opened;
import org.nishang.ui.shell.PaletteSource.Found;
import org.springframework.stereotype.Component;

/** Finds what somebody may go to, over all modules: what was opened before comes first. */
@Component
class Going {

    private final List<PaletteSource> sources;
    private final Map<String, PaletteSource> byKind;
    private final RecentlyOpened recently;

    Going(List<PaletteSource> sources, RecentlyOpened recently) {
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(PaletteSource::order))
                .toList();
        this.byKind = sources.stream().collect(Collectors.toMap(PaletteSource::kind, Function.identity()));
        this.recently = recently;
    }

    /** @param title the key of the words above them */
    record Group(String title, List<Goal> goals) {}

    record Goal(Opened as, Found found) {}

    List<Group> find(String typed, Locale language) {
        var search = SearchText.of(typed);
        return search.isEmpty() ? before(language) : found(search, language);
    }

    private List<Group> before(Locale language) {
        var goals = recently.latest().stream()
                .flatMap(opened -> again(opened, language).stream())
                .toList();
        return goals.isEmpty() ? List.of() : List.of(new Group("ui.palette.recent", goals));
    }

    private Optional<Goal> again(Opened opened, Locale language) {
        return Optional.ofNullable(byKind.get(opened.kind()))
                .flatMap(source -> source.again(opened.key(), language))
                .map(found -> new Goal(opened, found));
    }

    private List<Group> found(SearchText search, Locale language) {
        var before = new LinkedHashSet<>(recently.latest());
        return sources.stream()
                .map(source -> new Group(
                        source.title(),
                        source.find(search, language).stream()
                                .map(found -> new Goal(new Opened(source.kind(), found.key()), found))
                                .sorted(Comparator.comparing((Goal goal) -> !before.contains(goal.as())))
                                .toList()))
                .filter(group -> !group.goals().isEmpty())
                .toList();
    }

    void opened(Goal goal) {
        recently.opened(goal.as());
    }
}
