package org.nishang.learning.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nishang.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The reader is open to everybody, says nothing about anybody, and its worker keeps nothing of who is signed in. */
@PortalTest
class OfflinePageTest {

    @Autowired
    WebApplicationContext context;

    private MockMvc http;

    @BeforeEach
    void aBrowser() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void theWorkerKeepsTheFilesOfTheReaderAndNoPageOfTheScreens() throws Exception {
        String worker = text("/offline/sw.js");
        var kept = Pattern.compile("FILES = \\[(.*?)]").matcher(worker);

        assertThat(kept.find()).isTrue();
        assertThat(List.of(kept.group(1).replace("'", "").split(", ")))
                .containsExactly(
                        "/offline",
                        "/offline/reader.js",
                        "/offline/reader.css",
                        "/offline/sight.js",
                        "/icons/nishang.svg");
        assertThat(Pattern.compile("\\.(put|addAll|add)\\(").matcher(worker).results())
                .as("what is put into a cache")
                .hasSize(1);
        assertThat(worker).doesNotContain("@version@");
    }

    @Test
    void pageAndWorkerAreAskedForEachTimeAndRunTheirOwnScriptsOnly() throws Exception {
        for (String path : List.of("/offline", "/offline/sw.js", "/offline/sight.js")) {
            http.perform(get(path))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Cache-Control", "no-cache"))
                    .andExpect(header().string("Service-Worker-Allowed", "/"));
        }
        assertThat(Pattern.compile("<script(?! type=\"module\" src=\"/offline/)")
                        .matcher(text("/offline"))
                        .find())
                .isFalse();
        http.perform(get("/offline/other.js")).andExpect(status().isNotFound());
    }

    private String text(String path) throws Exception {
        return http.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
