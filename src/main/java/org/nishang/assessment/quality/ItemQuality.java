package org.nishang.assessment.quality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nishang.assessment.bank.ItemBank;
import org.nishang.assessment.bank.ItemRevision;
import org.nishang.assessment.bank.KeyCorrections;
import org.nishang.common.Refusal;
import org.nishang.course.CourseCatalogue;
import org.nishang.course.CourseOutline;
import org.nishang.identity.Permission;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How exams and their items do, from the attempts of a period; no person and no enterprise is in it. Voided attempts do
 * not count.
 */
@NamedInterface("rehearsal")
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Permission.MANAGE_CONTENT + "')")
public class ItemQuality {

    private final ItemBank bank;
    private final KeyCorrections keys;
    private final FinishedPapers papers;
    private final CourseCatalogue courses;
    private final Clock clock;

    ItemQuality(ItemBank bank, KeyCorrections keys, FinishedPapers papers, CourseCatalogue courses, Clock clock) {
        this.bank = bank;
        this.keys = keys;
        this.papers = papers;
        this.courses = courses;
        this.clock = clock;
    }

    /** The exams that can be looked at: what was handed in last stands first, what never was at the end. */
    public List<CourseOutline> exams() {
        var sat = papers.lastHandedIn();
        return courses.current().stream()
                .sorted(Comparator.comparingInt(
                        course -> sat.contains(course.code()) ? sat.indexOf(course.code()) : sat.size()))
                .toList();
    }

    /** @throws Refusal {@code common.unknown-id} if there is no such exam */
    public ExamQuality exam(QualityQuery query) {
        if (courses.current(query.exam()).isEmpty()) {
            throw new Refusal("common.unknown-id");
        }
        var revisions = bank.revisions(query.exam());
        var tally = tally(query, revisions);
        var held = keys.now();
        var rows = new ArrayList<ItemRow>();
        for (int i = 0; i < revisions.size(); i++) {
            var figures = tally.item(i);
            if (revisions.get(i).retiredAt() == null || figures.exposures() > 0) {
                rows.add(ItemRow.of(revisions.get(i).by(held), figures));
            }
        }
        rows.sort(ItemRow.TO_MEND_FIRST);
        return new ExamQuality(tally.exam(), rows);
    }

    /**
     * @param from first day, and {@code to} last day, as in {@link QualityQuery#of}
     * @throws Refusal {@code common.unknown-id} if there is no such item
     */
    public ItemSheet item(String code, Optional<LocalDate> from, Optional<LocalDate> to) {
        String exam = bank.courseOf(code).orElseThrow(() -> new Refusal("common.unknown-id"));
        var query = QualityQuery.of(exam, from, to, LocalDate.now(clock));
        var revisions = bank.revisions(exam);
        var tally = tally(query, revisions);
        var own = IntStream.range(0, revisions.size())
                .filter(i -> revisions.get(i).version().code().equals(code))
                .boxed()
                .sorted(Comparator.reverseOrder())
                .toList();
        var held = keys.now();
        var newest = revisions.get(own.getFirst()).version();
        return new ItemSheet(
                code,
                query,
                newest.topic(),
                newest.fact(),
                newest.edition(),
                newest.clause(),
                own.stream()
                        .map(i -> ItemSheet.Version.of(revisions.get(i), tally.item(i), tally.variants(i), held))
                        .toList());
    }

    private ExamTally tally(QualityQuery query, List<ItemRevision> revisions) {
        var versions = revisions.stream().map(ItemRevision::version).toList();
        var tally = new ExamTally(
                versions.stream().map(version -> version.answering().counted()).toList(),
                ScoreGroups.of(papers.scores(query)));
        papers.read(query, versions, new FinishedPapers.Reader() {
            @Override
            public void shown(List<Integer> items) {
                items.forEach(tally::expose);
            }

            @Override
            public void sat(FinishedPaper paper) {
                tally.add(paper);
            }
        });
        return tally;
    }
}
