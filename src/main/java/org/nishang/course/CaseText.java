package org.nishang.course;

import org.nishang.common.Text;

/** The text, table or picture that several questions are about, as Markdown. */
public record CaseText(String id, Text text) {}
