package org.nishang.privacy.retention;

import org.nishang.common.personal.RetentionKind;

/**
 * How long one kind is kept.
 *
 * @param due rows that go with the next night
 */
public record RetentionRow(RetentionKind kind, int days, boolean isDecided, int due) {}
