package org.nishang.platform.upkeep;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** First of all when a portal starts; a command does it by itself. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RestoreNewsAtStart implements ApplicationRunner {

    private final RestoreNews news;

    RestoreNewsAtStart(RestoreNews news) {
        this.news = news;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        news.tell();
    }
}
