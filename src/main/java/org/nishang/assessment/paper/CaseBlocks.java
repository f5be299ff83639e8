package org.nishang.assessment.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nishang.assessment.item.Answering;
import org.nishang.assessment.item.ItemVersion;

/**
 * Questions of a case are drawn together or not at all: a whole case takes the places of as many other questions of its
 * topic. Pure.
 */
final class CaseBlocks {

    private CaseBlocks() {}

    static boolean isOfCase(ItemVersion item) {
        return item.caseId() != null;
    }

    /**
     * Puts cases into what was drawn, each about as often as any other question of its topic comes up. What there were
     * of each topic, there are afterwards, and no fact comes up twice; a case that does not fit or was met before stays
     * out.
     *
     * @param drawn questions that belong to no case
     */
    static List<ItemVersion> into(
            List<ItemVersion> drawn, List<ItemVersion> bank, LocalDate day, Exposure exposure, RandomGenerator random) {
        var paper = List.copyOf(drawn);
        for (List<ItemVersion> block : cases(bank, day)) {
            String topic = block.getFirst().topic();
            long places =
                    paper.stream().filter(item -> item.topic().equals(topic)).count();
            long others = bank.stream()
                    .filter(item -> item.topic().equals(topic) && item.mayBeDrawnOn(day))
                    .count();
            boolean met = block.stream().anyMatch(item -> exposure.times(item) > 0);
            if (random.nextDouble() * others < places && !met) {
                paper = exchanged(paper, block, exposure, random);
            }
        }
        return paper;
    }

    private static Collection<List<ItemVersion>> cases(List<ItemVersion> bank, LocalDate day) {
        Map<String, List<ItemVersion>> cases = new LinkedHashMap<>();
        for (ItemVersion item : whole(bank, day)) {
            var of = item.caseId();
            if (of != null) {
                cases.computeIfAbsent(of, id -> new ArrayList<>()).add(item);
            }
        }
        return cases.values();
    }

    /**
     * What of a bank may be drawn on a day. A case of which a question may not, stays out with all of them.
     *
     * @param bank with the items that are out of use
     */
    static List<ItemVersion> whole(List<ItemVersion> bank, LocalDate day) {
        var broken = broken(bank, day);
        return bank.stream()
                .filter(item -> item.mayBeDrawnOn(day) && (!isOfCase(item) || !broken.contains(item.caseId())))
                .toList();
    }

    /** Ids of cases that stay out although some of their questions could be drawn. */
    static Set<String> broken(List<ItemVersion> bank, LocalDate day) {
        var out = casesOf(bank.stream().filter(item -> !item.mayBeDrawnOn(day)));
        out.retainAll(casesOf(bank.stream().filter(item -> item.mayBeDrawnOn(day))));
        return out;
    }

    private static Set<String> casesOf(Stream<ItemVersion> items) {
        return items.map(ItemVersion::caseId)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The paper with the case in it, or the same paper where it does not fit. */
    private static List<ItemVersion> exchanged(
            List<ItemVersion> paper, List<ItemVersion> block, Exposure exposure, RandomGenerator random) {
        String topic = block.getFirst().topic();
        Set<String> facts = block.stream().map(ItemVersion::fact).collect(Collectors.toSet());
        var haveToGo = new ArrayList<ItemVersion>();
        var free = new ArrayList<ItemVersion>();
        var kept = new ArrayList<ItemVersion>();
        for (int index : Answering.shuffled(paper.size(), random)) {
            var item = paper.get(index);
            boolean sameFact = facts.contains(item.fact());
            if (!item.topic().equals(topic) || isOfCase(item)) {
                if (sameFact) {
                    return paper;
                }
                kept.add(item);
            } else if (sameFact) {
                haveToGo.add(item);
            } else {
                free.add(item);
            }
        }
        int same = haveToGo.size();
        if (same + free.size() < block.size() || same > block.size()) {
            return paper;
        }
        free.sort(Comparator.comparingInt(exposure::times).reversed());
        free.addAll(0, haveToGo);
        kept.addAll(free.subList(block.size(), free.size()));
        kept.addAll(block);
        return kept;
    }

    /** The same questions with those of a case side by side, in the order of the bank. */
    static List<ItemVersion> together(List<ItemVersion> mixed) {
        var ordered = new ArrayList<ItemVersion>();
        for (ItemVersion item : mixed) {
            var text = item.content().extra().caseText();
            if (text == null) {
                ordered.add(item);
            } else if (!ordered.contains(item)) {
                mixed.stream()
                        .filter(other -> text.equals(other.content().extra().caseText()))
                        .sorted(Comparator.comparing(ItemVersion::code))
                        .forEach(ordered::add);
            }
        }
        return ordered;
    }
}
