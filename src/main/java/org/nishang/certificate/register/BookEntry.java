package org.nishang.certificate.register;

import java.time.LocalDate;
import java.util.Optional;
import org.nishang.certificate.register.CertificateBook.EntryKind;
import org.nishang.common.TrainingRole;
import org.nishang.identity.PersonId;

/**
 * One line of a book.
 *
 * @param day on which it took effect
 * @param recorded came with a number of its own, by a file; it was not issued here
 * @param holder nothing once the personal data were erased
 * @param enterprises who employed the holder that day, as far as in scope
 * @param reason and {@code actor}: nothing for what came by a file or follows from a programme
 */
public record BookEntry(
        LocalDate day,
        EntryKind kind,
        boolean recorded,
        String number,
        PersonId person,
        Optional<String> holder,
        Optional<String> documentMasked,
        Optional<String> enterprises,
        TrainingRole role,
        LocalDate lastDay,
        Optional<String> reason,
        Optional<String> actor) {}
