package org.nishang.certificate.check;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nishang.certificate.kernel.CertificateNumber;
import org.nishang.common.TrainingRole;

/**
 * A number as somebody typed it from the paper, which shows two: {@code JFP-A-2026-000123-6} and
 * {@code 嘉纺培证字〔2026〕第000123号}. The second one names a certificate of each role.
 *
 * @param text normalised
 */
record TypedNumber(String text) {

    private static final Pattern WITHOUT_HYPHENS = Pattern.compile("([A-Z]{2,8})([DA])([0-9]{4})([0-9]{6})([0-9X])");
    private static final Pattern FOR_PEOPLE = Pattern.compile("(\\p{IsHan}*)([0-9]{4})第([0-9]{1,6})号?");

    static TypedNumber of(String typed) {
        return new TypedNumber(CertificateNumber.normalise(typed));
    }

    /** With its hyphens where it is of our own form, otherwise as it is. */
    String machine() {
        return parts().map(parts -> "%s-%s-%s-%s-%s"
                        .formatted(parts.group(1), parts.group(2), parts.group(3), parts.group(4), parts.group(5)))
                .orElse(text);
    }

    /** It has the form of our numbers, but its check character does not fit: at least one character is wrong. */
    boolean isMistyped() {
        return parts().isPresent() && CertificateNumber.parse(machine()).isEmpty();
    }

    /** The numbers that the form for people may stand for; none if it is not of that form. */
    List<String> meant(Collection<String> issuers) {
        var parts = FOR_PEOPLE.matcher(plain(text));
        if (!parts.matches() || Integer.parseInt(parts.group(2)) < 1000 || Integer.parseInt(parts.group(3)) < 1) {
            return List.of();
        }
        int year = Integer.parseInt(parts.group(2));
        int sequence = Integer.parseInt(parts.group(3));
        return issuers.stream()
                .flatMap(issuer -> Stream.of(TrainingRole.values())
                        .map(role -> new CertificateNumber(issuer, role, year, sequence).toString()))
                .toList();
    }

    /** Whether it is this one: with the issuer's word or without, whatever the brackets and leading zeros. */
    boolean isOf(String displayNumber) {
        return padded(displayNumber).endsWith(padded(text));
    }

    private static String padded(String number) {
        return FOR_PEOPLE
                .matcher(plain(number))
                .replaceFirst(parts ->
                        parts.group(1) + parts.group(2) + "第%06d号".formatted(Integer.parseInt(parts.group(3))));
    }

    private static String plain(String number) {
        return number.replaceAll("[^\\p{IsHan}0-9]", "");
    }

    private Optional<MatchResult> parts() {
        return WITHOUT_HYPHENS
                .matcher(text.replace("-", ""))
                .results()
                .filter(this::isWhole)
                .findFirst();
    }

    private boolean isWhole(MatchResult parts) {
        return parts.group().length() == text.replace("-", "").length();
    }
}
