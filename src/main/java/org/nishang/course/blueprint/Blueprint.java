package org.nishang.course.blueprint;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;

/**
 * How a paper is put together.
 *
 * @param cells what is drawn, by topic and perhaps difficulty, kind and level
 * @param include codes of items that every paper has; they count among the cells
 * @param sections the order of topics on the paper; without, all questions are mixed
 * @param mustPass how many questions of a paper at least are must-pass items; nothing = however it comes
 */
public record Blueprint(
        List<Cell> cells,
        List<String> include,
        List<Section> sections,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer mustPass) {

    /** However many must-pass items there are. */
    public Blueprint(List<Cell> cells, List<String> include, List<Section> sections) {
        this(cells, include, sections, null);
    }

    public Blueprint {
        cells = List.copyOf(cells);
        include = List.copyOf(include);
        sections = List.copyOf(sections);
        if (mustPass != null && mustPass > questions(cells)) {
            throw new IllegalArgumentException("must-pass items on a paper: " + mustPass);
        }
    }

    /**
     * So many questions of one sort.
     *
     * @param difficulty 1 to 3, or any
     * @param kind as in packs, or any
     * @param level or any
     * @param mustPass {@code true} for must-pass items alone, or any
     */
    public record Cell(
            String topic,
            @Nullable Integer difficulty,
            @Nullable String kind,
            int count,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Level level,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean mustPass) {

        /** Of any level, must-pass or not. */
        public Cell(String topic, @Nullable Integer difficulty, @Nullable String kind, int count) {
            this(topic, difficulty, kind, count, null, null);
        }

        /** Whether an item of this sort may take one of its places. */
        public boolean takes(Sort sort) {
            return topic.equals(sort.topic())
                    && (difficulty == null || difficulty == sort.difficulty())
                    && (kind == null || kind.equals(sort.kind()))
                    && (level == null || level == sort.level())
                    && (mustPass == null || sort.mustPass());
        }

        /** Whether nothing but a number is said. */
        public boolean isFree() {
            return difficulty == null && kind == null && level == null && mustPass == null;
        }

        /** The same for so many, of must-pass items alone. */
        public Cell ofMustPass(int some) {
            return new Cell(topic, difficulty, kind, some, level, true);
        }

        public Cell of(int some) {
            return new Cell(topic, difficulty, kind, some, level, mustPass);
        }
    }

    /**
     * What a blueprint sees of an item.
     *
     * @param kind as in packs
     */
    public record Sort(String topic, int difficulty, String kind, Level level, boolean mustPass) {}

    public record Section(Text title, List<String> topics) {
        public Section {
            topics = List.copyOf(topics);
        }
    }

    /** So many of each topic and nothing else said. */
    public static Blueprint of(Map<String, Integer> draw) {
        return new Blueprint(
                draw.entrySet().stream()
                        .map(one -> new Cell(one.getKey(), null, null, one.getValue()))
                        .toList(),
                List.of(),
                List.of());
    }

    /** Whether nothing but numbers of topics is asked for: cases of several questions may come, too. */
    public boolean isFree() {
        return include.isEmpty() && mustPass == null && cells.stream().allMatch(Cell::isFree);
    }

    /** Whether it says no more than the draw. */
    public boolean isPlain() {
        return isFree() && sections.isEmpty() && draw().size() == cells.size();
    }

    /** How many of each topic, in the order of the cells. */
    public Map<String, Integer> draw() {
        var draw = new LinkedHashMap<String, Integer>();
        cells.forEach(cell -> draw.merge(cell.topic(), cell.count(), Integer::sum));
        return draw;
    }

    private static int questions(List<Cell> cells) {
        return cells.stream().mapToInt(Cell::count).sum();
    }

    /** How many must-pass items a paper has at least. */
    public int leastMustPass() {
        return mustPass == null ? 0 : mustPass;
    }

    /** The place of a topic's section, from 0; topics of no section come last. */
    public int section(String topic) {
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).topics().contains(topic)) {
                return i;
            }
        }
        return sections.size();
    }
}
