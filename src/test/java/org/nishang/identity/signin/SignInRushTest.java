package org.nishang.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nishang.common.Network;
import org.nishang.testing.ThinPortalTest;
import org.nishang.testing.Together;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many tries at the same moment are no more than many one after the other. Each has a transaction of its own. */
@ThinPortalTest
class SignInRushTest {

    private static final SignInName NAME = new SignInName("rushed");

    @Autowired
    private SignInThrottle throttle;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void leavesNothing() {
        jdbc.sql("delete from sign_in_lane").update();
        jdbc.sql("delete from sign_in_refusal").update();
    }

    @Test
    void fiveOfFortyAreLookedAt() throws Exception {
        List<Callable<Boolean>> tries = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            var one = new SignInTry(NAME, Network.of("198.51.100." + i), false, true, LaneOf.strangers(NAME));
            tries.add(() -> {
                boolean admitted = throttle.admits(one);
                if (admitted) {
                    throttle.failed(one);
                }
                return admitted;
            });
        }

        var admitted = Together.together(tries);

        assertThat(Collections.frequency(admitted, true)).isEqualTo(5);
        assertThat(jdbc.sql("select sum(tries) from sign_in_refusal")
                        .query(Integer.class)
                        .single())
                .isEqualTo(40);
    }

    /** Whoever mistypes once is in with the next try, also when a hall signs in at once. */
    @Test
    void aHallSignsInAtOnce() throws Exception {
        List<Callable<Boolean>> tries = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            var name = new SignInName("learner-" + i);
            boolean mistypes = i % 4 == 0;
            var one = new SignInTry(name, Network.of("198.51.100.1"), false, true, LaneOf.strangers(name));
            tries.add(() -> {
                if (mistypes && throttle.admits(one)) {
                    throttle.failed(one);
                }
                boolean admitted = throttle.admits(one);
                throttle.succeeded(one);
                return admitted;
            });
        }

        assertThat(Together.together(tries)).doesNotContain(false);
    }
}
