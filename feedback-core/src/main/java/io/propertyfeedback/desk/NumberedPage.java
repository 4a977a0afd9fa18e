package io.propertyfeedback.desk;

import java.util.List;

/**
 * One page of a table with numbers.
 *
 * @param items what is on it; fewer than {@code size} where something is not for the reader
 * @param page  which, from 1
 * @param size  how many a page
 * @param total how many match, at most {@value RecordsDesk#MOST}: that many may mean more
 */
public record NumberedPage<T>(List<T> items, int page, int size, long total) {
    public NumberedPage {
        items = List.copyOf(items);
    }

    /** How many pages there are, at least one. */
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }
}
