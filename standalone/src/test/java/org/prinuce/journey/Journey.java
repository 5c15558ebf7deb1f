package org.prinuce.journey;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.function.Executable;

/** What all journeys share: the running product and a browser, started once for all of them. */
@ExtendWith(Journey.Started.class)
abstract class Journey {

    static Northmead northmead;
    static Stage stage;

    private final List<Visitor> visitors = new ArrayList<>();

    static final class Started implements BeforeAllCallback {
        @Override
        public void beforeAll(ExtensionContext context) {
            ExtensionContext.Store all = context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL);
            stage = all.computeIfAbsent(Stage.class, _ -> new Stage(), Stage.class);
            northmead = all.computeIfAbsent(Northmead.class, _ -> Northmead.start(), Northmead.class);
        }
    }

    /** Somebody who is not signed in yet, on the day on which Northmead stands. */
    Visitor someone() {
        return someone(new Browser.NewContextOptions());
    }

    Visitor someone(Browser.NewContextOptions options) {
        Visitor visitor = someoneAt(northmead.address(), options);
        visitor.context().clock().setFixedTime(Date.from(Northmead.now()));
        return visitor;
    }

    /** Somebody at another address, on the day that it is. */
    Visitor someoneAt(String address, Browser.NewContextOptions options) {
        Visitor visitor = new Visitor(
                stage.browser().newContext(options.setBaseURL(address).setLocale("en-GB")));
        visitors.add(visitor);
        return visitor;
    }

    /** Somebody who has signed in. */
    Visitor visit(String account) {
        return visit(account, new Browser.NewContextOptions());
    }

    Visitor visit(String account, Browser.NewContextOptions options) {
        return someone(options).signedIn(account);
    }

    /** One of several stories that one factory tells; whoever visited for it goes before the next begins. */
    DynamicTest story(String name, Executable story) {
        return DynamicTest.dynamicTest(name, () -> {
            story.execute();
            nothing_went_wrong_in_a_page();
        });
    }

    @AfterEach
    void nothing_went_wrong_in_a_page() {
        List<Visitor> all = List.copyOf(visitors);
        visitors.clear();
        all.forEach(Visitor::close);
        all.forEach(Visitor::sawNoError);
    }
}
