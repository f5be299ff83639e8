package org.nishang.certificate.kernel;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nishang.common.CheckCharacter;
import org.nishang.common.PlainCode;
import org.nishang.common.SearchText;
import org.nishang.common.TrainingRole;

/**
 * A number of one of our own gapless series. Numbers recorded from elsewhere may look otherwise; they are kept as they
 * are.
 *
 * @param issuer the issuer's code, e.g. {@code JFP}
 * @param sequence from 1, without gaps per issuer, role and year
 */
public record CertificateNumber(String issuer, TrainingRole role, int year, int sequence) {

    private static final Pattern FORM = Pattern.compile("([A-Z]{2,8})-([DA])-([0-9]{4})-([0-9]{6})-([0-9X])");

    /** The beginning of one without hyphens, from its year on. */
    private static final Pattern PLAIN = Pattern.compile("([A-Z]{2,8})([DA])([0-9]{4})([0-9]{0,6})([0-9X]?)");

    public CertificateNumber {
        if (!issuer.matches("[A-Z]{2,8}")) {
            throw new IllegalArgumentException("issuer code: " + issuer);
        }
        if (year < 1000 || year > 9999 || sequence < 1 || sequence > 999_999) {
            throw new IllegalArgumentException("series: " + year + "/" + sequence);
        }
    }

    /** @return empty if the text is not a number of this form or its check character is wrong */
    public static Optional<CertificateNumber> parse(String text) {
        Matcher parts = FORM.matcher(normalise(text));
        if (!parts.matches()
                || parts.group(4).equals("000000")
                || parts.group(3).startsWith("0")) {
            return Optional.empty();
        }
        var number = new CertificateNumber(
                parts.group(1),
                TrainingRole.of(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                Integer.parseInt(parts.group(4)));
        return number.check() == parts.group(5).charAt(0) ? Optional.of(number) : Optional.empty();
    }

    /**
     * As a person may type it: full-width, lower case, with blanks or another dash. Applies to numbers recorded from
     * elsewhere too.
     */
    public static String normalise(String text) {
        return PlainCode.of(text);
    }

    /** What is looked for, with the hyphens of our numbers where they were left out; else as it is. */
    public static SearchText hyphenated(SearchText typed) {
        Matcher parts = PLAIN.matcher(typed.code());
        return parts.matches()
                ? new SearchText(
                        typed.typed(),
                        typed.name(),
                        Stream.of(parts.group(1), parts.group(2), parts.group(3), parts.group(4), parts.group(5))
                                .filter(part -> part != null && !part.isEmpty())
                                .collect(Collectors.joining("-")))
                : typed;
    }

    /** ISO 7064 MOD 11-2 over year and sequence. */
    public char check() {
        return CheckCharacter.mod11Two("%04d%06d".formatted(year, sequence));
    }

    /**
     * For paper and people.
     *
     * @param word the issuer's word for its series, e.g. {@code 嘉纺培证字}
     * @return e.g. {@code 嘉纺培证字〔2026〕第000123号}
     */
    public String display(String word) {
        return "%s〔%04d〕第%06d号".formatted(word, year, sequence);
    }

    /** The machine form, e.g. {@code JFP-A-2026-000123-6}. */
    @Override
    public String toString() {
        return "%s-%s-%04d-%06d-%s".formatted(issuer, role.code(), year, sequence, check());
    }
}
