package org.nishang.privacy;

import java.time.LocalDate;
import java.util.UUID;

/** Somebody asked for something about the own information; published inside the transaction. */
public record RequestAsked(UUID request, LocalDate dueOn) {}
