package org.nishang.common.register;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Rows that are read page by page, each page when its first row is asked for. */
public final class Pages {

    /** Rows of a page. */
    public static final int AT_ONCE = 1000;

    private Pages() {}

    /** A page of what can be read from any place. */
    public interface Page<R> {
        List<R> read(int offset, int limit);
    }

    public static <R> Stream<R> of(Page<R> page) {
        int[] offset = {0};
        return after(last -> {
            var rows = page.read(offset[0], AT_ONCE);
            offset[0] += rows.size();
            return rows;
        });
    }

    /** @param next gives at most {@link #AT_ONCE} rows after the last one; fewer are the last page */
    public static <R> Stream<R> after(Function<Optional<R>, List<R>> next) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(new Reading<>(next), Spliterator.ORDERED), false);
    }

    private static final class Reading<R> implements Iterator<R> {

        private final Function<Optional<R>, List<R>> next;
        private @Nullable List<R> page;
        private int place;

        Reading(Function<Optional<R>, List<R>> next) {
            this.next = next;
        }

        @Override
        public boolean hasNext() {
            var rows = page;
            if (rows == null || (place == rows.size() && place == AT_ONCE)) {
                rows = next.apply(rows == null ? Optional.empty() : Optional.of(rows.getLast()));
                page = rows;
                place = 0;
            }
            return place < rows.size();
        }

        @Override
        public R next() {
            var rows = page;
            if (!hasNext() || (rows = page) == null) {
                throw new NoSuchElementException();
            }
            return rows.get(place++);
        }
    }
}
