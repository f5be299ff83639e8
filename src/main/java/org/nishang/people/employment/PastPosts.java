package org.nishang.people.employment;

import java.time.LocalDate;
import java.util.Set;

/**
 * Posts that somebody had at an enterprise before others were given.
 *
 * @param to the first day with others
 */
public record PastPosts(EmploymentId employment, Set<Post> posts, LocalDate from, LocalDate to) {}
