package org.nishang.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Text;

/**
 * How a paper is put together.
 *
 * @param cells what is drawn, by topic and perhaps difficulty and kind
 * @param include codes of items that every paper has; they count among the cells
 * @param sections the order of topics on the paper; without, all questions are mixed
 */
public record Blueprint(List<Cell> cells, List<String> include, List<Section> sections) {

    public Blueprint {
        cells = List.copyOf(cells);
        include = List.copyOf(include);
        sections = List.copyOf(sections);
    }

    /**
     * So many questions of one sort.
     *
     * @param difficulty 1 to 3, or any
     * @param kind as in packs, or any
     */
    public record Cell(
            String topic,
            @Nullable Integer difficulty,
            @Nullable String kind,
            int count) {

        /** Whether an item of this sort may take one of its places. */
        public boolean takes(String ofTopic, int ofDifficulty, String ofKind) {
            return topic.equals(ofTopic)
                    && (difficulty == null || difficulty == ofDifficulty)
                    && (kind == null || kind.equals(ofKind));
        }
    }

    public record Section(Text title, List<String> topics) {
        public Section {
            topics = List.copyOf(topics);
        }
    }

    /** So many of each topic and nothing else said. */
    static Blueprint of(Map<String, Integer> draw) {
        return new Blueprint(
                draw.entrySet().stream()
                        .map(one -> new Cell(one.getKey(), null, null, one.getValue()))
                        .toList(),
                List.of(),
                List.of());
    }

    /** Whether nothing but numbers of topics is asked for: cases of several questions may come, too. */
    public boolean isFree() {
        return include.isEmpty() && cells.stream().allMatch(cell -> cell.difficulty() == null && cell.kind() == null);
    }

    /** Whether it says no more than the draw. */
    boolean isPlain() {
        return isFree() && sections.isEmpty() && draw().size() == cells.size();
    }

    /** How many of each topic, in the order of the cells. */
    Map<String, Integer> draw() {
        var draw = new LinkedHashMap<String, Integer>();
        cells.forEach(cell -> draw.merge(cell.topic(), cell.count(), Integer::sum));
        return draw;
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
