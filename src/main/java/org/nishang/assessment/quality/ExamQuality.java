package org.nishang.assessment.quality;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.nishang.course.blueprint.Level;
import org.springframework.modulith.NamedInterface;

/**
 * How an exam and its items did in a period.
 *
 * @param items current versions, and earlier ones that papers of the period showed; what is to be mended first stands
 *     first
 */
@NamedInterface("rehearsal")
public record ExamQuality(ExamFigures exam, List<ItemRow> items) {
    public ExamQuality {
        items = List.copyOf(items);
    }

    /** From the least level to the most; levels without an item are left out. */
    public Map<Level, LevelFigures> levels() {
        var byLevel = new EnumMap<Level, List<ItemRow>>(Level.class);
        items.forEach(row ->
                byLevel.computeIfAbsent(row.level(), level -> new ArrayList<>()).add(row));
        var figures = new EnumMap<Level, LevelFigures>(Level.class);
        byLevel.forEach((level, rows) -> figures.put(level, LevelFigures.of(rows)));
        return figures;
    }

    /** Of the items that must be right. */
    public LevelFigures mustPass() {
        return LevelFigures.of(items.stream().filter(ItemRow::mustPass).toList());
    }
}
