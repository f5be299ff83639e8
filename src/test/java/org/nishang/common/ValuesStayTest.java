package org.nishang.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is accepted once is accepted again as it was kept, and stays as it is: 10,000 values of each kind. */
class ValuesStayTest {

    private static final int VALUES = 10_000;

    /** A kind of value: how it is read, empty where it is refused, and how what was read is written. */
    enum Kind {
        PERSON_NAME(typed -> attempt(() -> new NameText(50, "n").of(typed))),
        ENTERPRISE_NAME(typed -> attempt(() -> new NameText(100, "n").of(typed))),
        CODE(typed -> Optional.of(PlainCode.of(typed)).filter(code -> !code.isEmpty())),
        DAY(typed -> DayText.day(typed).map(LocalDate::toString)),
        COUNT(typed -> NumberText.whole(typed).map(String::valueOf)),
        HOURS(typed -> NumberText.decimal(typed).map(BigDecimal::toPlainString));

        private final java.util.function.Function<String, Optional<String>> read;

        Kind(java.util.function.Function<String, Optional<String>> read) {
            this.read = read;
        }

        String typed(Random random) {
            return switch (this) {
                case PERSON_NAME, ENTERPRISE_NAME, CODE -> TypedValues.mixed(random, 1 + random.nextInt(20));
                case DAY -> TypedValues.day(random, LocalDate.of(1900, 1, 1).plusDays(random.nextInt(109_000)));
                case COUNT -> TypedValues.dressed(random, Integer.toString(random.nextInt(1_000_000_000)));
                case HOURS ->
                    TypedValues.dressed(
                            random,
                            BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(3))
                                    .toPlainString());
            };
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void isKeptAsItIs(Kind kind) {
        var random = new Random(20_261_130);
        int accepted = 0;
        while (accepted < VALUES) {
            String typed = kind.typed(random);
            Optional<String> kept = kind.read.apply(typed);
            if (kept.isPresent()) {
                accepted++;
                assertThat(kind.read.apply(kept.get()))
                        .as(TypedValues.escaped(typed))
                        .isEqualTo(kept);
                assertThat(Normalizer.isNormalized(kept.get(), Normalizer.Form.NFC))
                        .as(TypedValues.escaped(typed))
                        .isTrue();
                assertThat(kept.get())
                        .as(TypedValues.escaped(typed))
                        .isEqualTo(kept.get().strip());
            }
        }
    }

    private static Optional<String> attempt(java.util.function.Supplier<String> value) {
        try {
            return Optional.of(value.get());
        } catch (Refusal refused) {
            return Optional.empty();
        }
    }
}
