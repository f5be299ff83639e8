package org.nishang.course.source.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nishang.identity.Scope;
import org.nishang.testing.As;
import org.nishang.testing.ViewTest;

/** The list of facts to look at again. */
class FactSourcesViewTest extends ViewTest {

    @Test
    void showsTheFactItsSourceAndTheDay() {
        signIn(As.administrator(Scope.ALL));
        open("fact-sources?q=F024&course=C07");

        assertThat(rows("sources-grid")).hasSize(1);
        assertThat(page()).contains(words("course.source.menu"));
    }

    @Test
    void beginsWithAllAndSaysSo() {
        signIn(As.administrator(Scope.ALL));
        open("fact-sources");

        assertThat(value("filter-due").toString()).contains(words("course.source.due.ANY"));
        assertThat(rows("sources-grid")).hasSizeGreaterThan(400);
    }

    @Test
    void whatIsNotUnderstoodIsRefusedAndALearnerSeesNothing() {
        signIn(As.administrator(Scope.ALL));
        open("fact-sources?sure=NEARLY");
        assertThat(isThere("sources-grid")).isFalse();

        signIn(As.contact(Scope.ALL));
        open("fact-sources");
        assertThat(isThere("sources-grid")).isFalse();
    }
}
