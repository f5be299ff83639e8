package org.nishang.border;

import static org.nishang.border.RouteWalkTest.TRACED;
import static org.nishang.border.RouteWalkTest.body;
import static org.nishang.border.RouteWalkTest.json;
import static org.nishang.border.RouteWalkTest.route;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.time.Instant;
import java.util.Map;
import org.nishang.course.CourseCatalogue;
import org.nishang.learning.hours.StudyTickets;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What the page of a lesson sends and asks for. */
final class LessonRoutes {

    private static final String NOTE = "/api/study/notes/C04/cords/3";

    private LessonRoutes() {}

    static Map<String, RouteWalkTest.Route> all() {
        return Map.of(
                "POST /api/study/beats",
                route(LessonRoutes::reading, (w, answer) -> w.studied(w.theirPerson))
                        .amongLearners(),
                "GET /api/study/notes/{course}",
                route(w -> noted(w, get("/api/study/notes/C04")), TRACED).amongLearners(),
                "DELETE /api/study/notes/{course}/{lesson}/{block}",
                route(w -> noted(w, delete(NOTE)), (w, answer) -> !w.noted(w.theirPerson))
                        .amongLearners(),
                "PUT /api/study/notes/{course}/{lesson}/{block}",
                route(w -> json(put(NOTE), "{\"said\":\"mine\"}"), (w, answer) -> w.noted(w.theirPerson))
                        .amongLearners(),
                "POST /api/study/offline/{course}/ticket",
                route(
                                w -> post("/api/study/offline/C04/ticket").param("language", "zh"),
                                (w, answer) -> body(answer).contains(w.theirPerson.toString()))
                        .amongLearners(),
                "POST /api/study/offline/batches",
                route(LessonRoutes::readOffline, (w, answer) -> w.studied(w.theirPerson))
                        .amongLearners(),
                "POST /api/study/stop",
                route(
                                w -> json(post("/api/study/stop"), "{\"lesson\":\"C04/cords\",\"block\":3}"),
                                (w, answer) -> w.noted(w.theirPerson))
                        .amongLearners());
    }

    private static MockHttpServletRequestBuilder noted(Border border, MockHttpServletRequestBuilder request) {
        border.noteOfThem();
        return request;
    }

    private static MockHttpServletRequestBuilder reading(Border border) {
        var now = Instant.now();
        return json(post("/api/study/beats"), """
                {"lesson":"C04/cords","place":"%s","intervals":[["%s","%s"]]}""".formatted("their-tab", now.minusSeconds(20), now));
    }

    /** By a ticket of theirs. */
    private static MockHttpServletRequestBuilder readOffline(Border border) {
        var version =
                border.bean(CourseCatalogue.class).current("C04").orElseThrow().id();
        var ticket = border.bean(StudyTickets.class).issue(border.theirPerson, version);
        var now = Instant.now();
        return json(post("/api/study/offline/batches"), """
                {"ticket":"%s","course":"C04","seq":1,"times":[{"lesson":"cords","intervals":[["%s","%s"]]}]}""".formatted(
                        ticket.text(), now.minusSeconds(20), now.plusSeconds(20)));
    }
}
