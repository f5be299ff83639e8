package org.nishang.testing;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.browserless.internal.UIFactory;
import com.vaadin.browserless.mocks.MockSpringServlet;
import com.vaadin.browserless.mocks.MockedUI;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import jakarta.persistence.EntityManager;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.nishang.identity.SignedIn;
import org.nishang.identity.SignedInFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** A page of the portal without a browser, opened by somebody: signing in, going somewhere, what its address is. */
abstract class OpenedPage extends SpringBrowserlessTest {

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    private ApplicationContext portal;

    protected Facts facts;

    private boolean open;
    private String address = "";
    private String viewAddress = "";

    @BeforeEach
    protected void factsOfItsOwn() {
        facts = new Facts(jdbc);
    }

    /** A page is opened when somebody signs in, not before. */
    @Override
    protected void initVaadinEnvironment() {}

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        leave();
        SecurityContextHolder.clearContext();
    }

    /** Views hand over addresses with parameters as one text; the browser takes them apart. */
    public static class Page extends MockedUI {
        @Override
        public void navigate(String address, QueryParameters parameters) {
            if (address.contains("?")) {
                var to = new Location(address);
                super.navigate(to.getPath(), to.getQueryParameters());
            } else {
                super.navigate(address, parameters);
            }
        }
    }

    private void openPage() {
        scanTesters();
        UIFactory page = Page::new;
        MockVaadin.setup(page, new MockSpringServlet(discoverRoutes(), portal, page), lookupServices());
        initSignalsSupport();
        open = true;
    }

    private void leave() {
        if (open) {
            super.cleanVaadinEnvironment();
            open = false;
        }
    }

    protected final void signIn(As who) {
        signIn(who, Locale.SIMPLIFIED_CHINESE);
    }

    protected final void signIn(As who, Locale language) {
        signIn(user(who.name(), who), language);
    }

    /** For acts that one person asks for and another one decides. */
    protected final void signIn(As who, String username) {
        signIn(user(username, who), Locale.SIMPLIFIED_CHINESE);
    }

    private static SignedIn user(String username, As who) {
        return SignedInFixture.of(username, Set.of(who.role()), who.scope(), who.person());
    }

    /** A new page of somebody; the one that was open before is closed. */
    protected final void signIn(SignedIn user, Locale language) {
        settle();
        leave();
        // The first page is not what a test asks about: it is opened as nobody, who sees none of it.
        SecurityContextHolder.clearContext();
        openPage();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignedInFixture.proven(user));
        SecurityContextHolder.setContext(context);
        UI.getCurrent().setLocale(language);
    }

    /** Goes to an address, with or without parameters. */
    protected final void open(String address) {
        settle();
        var to = new Location(address);
        UI.getCurrent().navigate(to.getPath(), to.getQueryParameters());
        settle();
    }

    /** Where the page is now, as the address bar shows it after a list was narrowed or a view left. */
    protected final String address() {
        return address;
    }

    /** A text of the product in the page's language. */
    protected final String words(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    /** Does something as the page does: what is thrown goes to the screens' error handler. */
    protected final void act(Runnable deed) {
        settle();
        try {
            deed.run();
        } catch (RuntimeException e) {
            VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(e));
        }
        settle();
    }

    /** Written to the database and read anew, as if each step had been a transaction of its own. */
    protected final void settle() {
        if (entities.isJoinedToTransaction()) {
            entities.flush();
            entities.clear();
        }
        if (open) {
            follow();
            MockVaadin.clientRoundtrip();
        }
    }

    /** What the browser's address bar would show. */
    private void follow() {
        var ui = UI.getCurrent().getInternals();
        String now = ui.getActiveViewLocation().getPathWithQueryParameters();
        if (!now.equals(viewAddress)) {
            viewAddress = now;
            address = now;
        }
        ui.dumpPendingJavaScriptInvocations().stream()
                .map(pending -> pending.getInvocation())
                // The second is how the page is told where the screens were built for production.
                .filter(call -> call.getExpression().contains("replaceState")
                        || call.getExpression().contains("replace: true"))
                .forEach(call -> address =
                        URLDecoder.decode(String.valueOf(call.getParameters().get(1)), StandardCharsets.UTF_8));
    }
}
