package org.nishang.privacy.notice;

import java.time.LocalDate;

/**
 * A published version.
 *
 * @param effectiveOn the first day on which it holds
 */
public record ShownNotice(int number, LocalDate effectiveOn, NoticeText text) {}
