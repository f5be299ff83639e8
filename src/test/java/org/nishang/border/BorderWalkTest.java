package org.nishang.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nishang.common.Refusal;
import org.nishang.common.register.Register;
import org.nishang.testing.As;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/**
 * Walks every public method that takes or gives something that belongs to somebody, or that needs a permission, and
 * tries it over the border. A method that is not listed in {@link BorderCases} fails the walk: give it a case there.
 */
@PortalTest
@Transactional
class BorderWalkTest {

    @Autowired
    private ApplicationContext context;

    @Test
    void noMethodIsLeftOut() {
        var known = new TreeSet<>(BorderCases.CASES.keySet());
        known.addAll(BorderCases.OPEN.keySet());

        assertThat(known)
                .as("methods that screens and routes reach; cases are in BorderCases")
                .containsAll(Walked.reached(context));
        assertThat(Walked.all(context)).as("no case is about nothing").containsAll(known);
    }

    @Test
    void allRegistersAreWalked() {
        assertThat(context.getBeansOfType(Register.class).values().stream().map(Register::code))
                .containsExactlyInAnyOrderElementsOf(BorderCases.REGISTERS);
    }

    static Stream<String> methods() {
        return BorderCases.CASES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void keepsTheBorder(String method) throws Exception {
        var one = BorderCases.CASES.get(method);
        var border = new Border(context);
        var traces = border.traces();
        boolean allowed = false;
        for (As outsider : one.outsiders().apply(border)) {
            allowed |= tryOver(method, one, border, outsider, traces);
        }
        assertThat(allowed)
                .as("%s is tried by somebody with its permission", method)
                .isTrue();

        // The case can fail: from the other side it reaches what it asks for.
        Object seen = one.insider().apply(border).call(() -> one.act().on(border));
        assertThat(traces.stream().anyMatch(String.valueOf(seen)::contains))
                .as("%s as an insider: %s", method, shortened(seen))
                .isTrue();
    }

    /** @return whether who tried it had the permission */
    private boolean tryOver(String method, BorderCase one, Border border, As outsider, Set<String> traces)
            throws Exception {
        Object seen;
        try {
            seen = outsider.call(() -> one.act().on(border));
        } catch (AccessDeniedException denied) {
            return false;
        } catch (Refusal refusal) {
            assertThat(one.isRead() ? BorderCase.UNKNOWN : one.refusals())
                    .as("%s as %s", method, outsider.name())
                    .contains(refusal.key());
            return true;
        }
        assertThat(one.isRead())
                .as("%s was done as %s", method, outsider.name())
                .isTrue();
        for (String trace : traces) {
            assertThat(String.valueOf(seen).contains(trace))
                    .as("%s as %s shows %s: %s", method, outsider.name(), trace, shortened(seen))
                    .isFalse();
        }
        return true;
    }

    private static String shortened(Object seen) {
        String text = String.valueOf(seen);
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }
}
