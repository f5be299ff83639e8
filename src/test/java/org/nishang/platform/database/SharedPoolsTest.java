package org.nishang.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.nishang.testing.OwnPage;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What everybody else asks of the database keeps no exam from being answered. */
@PortalTest
class SharedPoolsTest {

    private final DataSource source;
    private final int port;

    @Autowired
    SharedPoolsTest(DataSource source, @Value("${local.server.port}") int port) {
        this.source = source;
        this.port = port;
    }

    @Test
    void anExamIsAnsweredWhileAllOrdinaryConnectionsAreTaken() throws Exception {
        var learner = new OwnPage(port).signIn("declarant");
        var taken = new ArrayList<Connection>();
        try {
            for (int i = 0; i < 20; i++) {
                taken.add(source.getConnection());
            }

            var answer = learner.send(learner.request("/api/attempts/999999999?place=x"));

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("urn:nishang:problem:");
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }

    @Test
    void anExamsConnectionsAreItsOwnOnlyWhileItIsAnswered() throws SQLException {
        try (var use = ConnectionShare.EXAMS.use()) {
            assertThat(ConnectionShare.current()).isEqualTo(ConnectionShare.EXAMS);
        }

        assertThat(ConnectionShare.current()).isEqualTo(ConnectionShare.ORDINARY);
    }
}
